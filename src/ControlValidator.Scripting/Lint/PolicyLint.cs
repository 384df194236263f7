using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using ControlValidator.Scripting.Lint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ControlValidator.Scripting.Lint;

/// <summary>Finds what a policy that compiles probably does not mean. Nothing of the policy is run.</summary>
public static class PolicyLint
{
    /// <summary>All rules that look at one policy. A new one is a class in <c>Rules</c> and a line here.</summary>
    private static readonly ImmutableArray<Func<PolicyCode, IEnumerable<Diagnostic>>> Rules =
    [
        UnlistedValue.In, Bounds.In, SelfComparison.In, Repetition.In, Contradiction.In, DoubleNegation.In, PlainComparison.In, CaseSensitive.In,
        CultureDependent.In, FixedDate.In, ThrownAway.In, IgnoredParameter.In, DecidesUnread.In, LostUnknown.In, BroadCatch.In, PassesWhenEmpty.In,
        Defaults.In, ReadSettings.In, ResourceTypes.In, Paths.In, TypedViewExists.In, Patterns.In, Mappings.In, Descriptions.In, Unused.In, FixedScope.In,
    ];

    /// <summary>Whether a rule is one of these, and not one that keeps a policy from being used.</summary>
    public static bool IsOwn(DiagnosticRule rule) => rule.Code.StartsWith("CV13", StringComparison.Ordinal);

    /// <summary>Looks at one policy that has been bound already, as an editor has it at hand. Sorted by place.</summary>
    /// <param name="compilation">The policy with all that it loads, without errors.</param>
    /// <param name="policy">The policy's own text.</param>
    /// <param name="folder">Where its cases lie; null where it has no folder yet.</param>
    public static ImmutableArray<Diagnostic> In(CSharpCompilation compilation, SyntaxTree policy, string? folder, CancellationToken cancellation)
    {
        var code = new PolicyCode(compilation, policy, cancellation);
        var titles = PackTitles.In([.. code.Checks.Select(c => TitledControl.Of(c, Path.GetFileName(Path.GetDirectoryName(folder)) ?? ""))]);
        return DiagnosticOrder.Sort(new Suppressions(code.Trees).Apply(Find(code, folder).Concat(titles).Distinct()));
    }

    /// <summary>Looks at all policies of files and folders. Policies that do not compile are reported as such, and the others are looked at.</summary>
    public static PolicyLintResult Lint(IReadOnlyList<string> paths, PolicyOptions options)
    {
        var diagnostics = new List<Diagnostic>(PolicyPacks.Load(paths, options).Diagnostics);
        var broken = diagnostics.Where(d => d.Level is DiagnosticLevel.Error).Select(d => d.Span.File).ToHashSet(StringComparer.Ordinal);
        var found = new List<Diagnostic>();
        var trees = new Dictionary<string, SyntaxTree>(StringComparer.Ordinal);
        var titles = new List<TitledControl>();
        var policies = 0;
        foreach (var file in PolicyFiles.Find(paths, []))
        {
            if (broken.Contains(file.Path) || PolicyText.Read(file.Path, file.FullPath, out _) is not { } text || !new Candidate(file, text).MayBePolicy)
                continue;
            if (PolicyCompiler.Open(text, CancellationToken.None) is not { } opened)
                continue;
            var code = new PolicyCode(opened.Compilation, opened.Policy, CancellationToken.None);
            if (code.Checks.IsEmpty)
                continue;
            policies++;
            found.AddRange(Find(code, text.Folder));
            titles.AddRange(code.Checks.Select(c => TitledControl.Of(c, Path.GetFileName(Path.GetDirectoryName(text.Folder)) ?? "")));
            foreach (var tree in code.Trees)
                trees.TryAdd(tree.FilePath, tree);
        }
        found.AddRange(PackTitles.In(titles));
        diagnostics.AddRange(new Suppressions(trees.Values).Apply(found.Distinct()));
        return new(policies, DiagnosticOrder.Sort(diagnostics));
    }

    private static IEnumerable<Diagnostic> Find(PolicyCode code, string? folder) =>
        Rules.SelectMany(rule => rule(code)).Concat(folder is null ? [] : FailingCases.In(code, folder)).Distinct();
}

/// <summary>What looking at policies found.</summary>
/// <param name="Policies">How many were looked at.</param>
/// <param name="Diagnostics">Sorted by file, line, column and code.</param>
public sealed record PolicyLintResult(int Policies, ImmutableArray<Diagnostic> Diagnostics);
