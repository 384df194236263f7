using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>The cases of one policy, run.</summary>
internal sealed class PolicyTest
{
    private readonly LoadedPolicy policy;
    private readonly TestOptions options;
    private readonly CaseFile? cases;

    internal PolicyTest(LoadedPolicy policy, TestOptions options)
    {
        this.policy = policy;
        this.options = options;
        CasesText = policy.CasesPath is { } file ? File.ReadAllBytes(file) : [];
        cases = policy.CasesPath is { } path ? CaseFileReader.Read(path, CasesText) : null;
        var proofs = cases is null ? [.. policy.Checks.Select(_ => Proving.NoCases)] : Proving.Prove(policy.Checks, cases);
        Checks = [.. policy.Checks.Select((check, i) => Test(check, proofs[i]))];
        Diagnostics = cases is null ? [] : [.. cases.Diagnostics, .. Proving.Strays(policy.Checks, cases), .. Idle(cases)];
    }

    internal LoadedPolicy Policy => policy;

    internal byte[] CasesText { get; }

    internal ImmutableArray<TestedCheck> Checks { get; }

    internal ImmutableArray<Diagnostic> Diagnostics { get; }

    private TestedCheck Test(Check check, Proof proof)
    {
        if (cases is null)
            return new(check, policy, [], [], proof, Mutation: null);
        ImmutableArray<TestedCase> all = [.. Proving.CasesOf(check, policy.Checks.Length, cases).Select(c => new TestedCase(c, CaseRunner.Trace(check, c, cases.Path)))];
        ImmutableArray<TestedCase> taken = [.. all.Where(c => Takes(check, c.Case))];
        var measure = options.Mutate && proof.Proven && !taken.IsEmpty;
        return new(check, policy, taken, all, proof, measure ? Mutator.Measure(check, policy.Checks.Length, cases) : null);
    }

    private bool Takes(Check check, Case @case) => options.Filter.IsEmpty || options.Filter.Any(word =>
        new[] { check.Control.Id, check.Name, policy.Path, policy.Family, @case.Name }.Any(text =>
            text.Contains(word, StringComparison.OrdinalIgnoreCase) || (Glob.TryParse(word, out var glob, out _) && glob.Matches(text))));

    /// <summary>A tolerance that excuses nothing hides the next survivor; this can be told only where all was measured.</summary>
    private IEnumerable<Diagnostic> Idle(CaseFile file)
    {
        if (Checks.Any(c => c.Mutation is null))
            return [];
        var used = Checks.SelectMany(c => c.Mutation?.Used ?? []).ToHashSet(ReferenceEqualityComparer.Instance);
        return file.Tolerances.Where(t => !used.Contains(t))
            .Select(t => EngineRules.ToleranceIsIdle.At(new(file.Path, t.Line, 1), $"the tolerance of `{t.Setting}` excuses nothing"));
    }
}
