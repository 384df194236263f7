using System.Collections.Immutable;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>The cases of one policy, run.</summary>
internal sealed record PolicyTest(PolicyCases Cases, ImmutableArray<TestedCheck> Checks)
{
    internal LoadedPolicy Policy => Cases.Policy;

    internal ImmutableArray<Diagnostic> Diagnostics =>
        Cases.File is { } file ? [.. file.Diagnostics, .. Proving.Strays(Policy.Checks, file), .. Idle(file)] : [];

    /// <param name="traces">What each check gave on each of its cases.</param>
    internal static PolicyTest Of(PolicyCases cases, IReadOnlyDictionary<Check, ImmutableArray<CaseTrace>> traces, ImmutableArray<string> filter) =>
        new(cases, [.. cases.Policy.Checks.Select(check => Test(check, cases, traces, filter))]);

    /// <summary>The checks that are worth asking whether they would notice changes: those that agree with their cases.</summary>
    internal IEnumerable<(PolicyCases Cases, Check Check)> Measurable => Checks.Where(c => c.Proof.Proven && !c.Cases.IsEmpty).Select(c => (Cases, c.Check));

    internal PolicyTest With(IReadOnlyDictionary<Check, CheckMutation> mutations) =>
        this with { Checks = [.. Checks.Select(c => c with { Mutation = mutations.GetValueOrDefault(c.Check) })] };

    private static TestedCheck Test(Check check, PolicyCases cases, IReadOnlyDictionary<Check, ImmutableArray<CaseTrace>> traces, ImmutableArray<string> filter)
    {
        if (cases.File is not { } file)
            return new(check, cases.Policy, [], [], Proving.NoCases, Mutation: null);
        ImmutableArray<TestedCase> all = [.. traces[check].Select(t => new TestedCase(t.Result.Case, t))];
        return new(check, cases.Policy, [.. all.Where(c => Takes(check, cases.Policy, c.Case, filter))], all, Proving.Of(file, all.Select(c => c.Trace.Result)), Mutation: null);
    }

    private static bool Takes(Check check, LoadedPolicy policy, Case @case, ImmutableArray<string> filter) => filter.IsEmpty || filter.Any(word =>
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
