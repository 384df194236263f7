using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Whether checks have earned their passes: each must be seen to fail on a known-bad case, and to agree with all its cases.</summary>
public static class Proving
{
    public static Proof NoCases { get; } = new("there is no cases.json beside the policy");

    /// <summary>The proof of each check of a policy, in the order of the checks.</summary>
    public static ImmutableArray<Proof> Prove(ImmutableArray<Check> checks, CaseFile cases) =>
        [.. checks.Select(check => Prove(check, checks.Length, cases))];

    /// <summary>The cases that name a control which the policy does not have: they would prove nothing, unnoticed.</summary>
    public static IEnumerable<Diagnostic> Strays(ImmutableArray<Check> checks, CaseFile cases) => cases.Cases
        .Where(c => c.Control is not null && !checks.Any(check => Concerns(c, check, checks.Length)))
        .Select(c => EngineRules.CaseOfUnknownControl.At(new(cases.Path, c.Line, 1), $"the policy has no control `{c.Control}`"));

    /// <summary>The cases that are about a check.</summary>
    /// <param name="checks">How many checks the policy has.</param>
    public static IEnumerable<Case> CasesOf(Check check, int checks, CaseFile cases) => cases.Cases.Where(c => Concerns(c, check, checks));

    /// <summary>What results of a check on its cases prove.</summary>
    /// <param name="results">One for each of the check's cases, in their order; computed as they are asked for.</param>
    public static Proof Of(CaseFile cases, IEnumerable<CaseResult> results)
    {
        if (cases.Diagnostics.FirstOrDefault(d => d.Level is DiagnosticLevel.Error) is { } broken)
            return new(broken.Message);
        var (any, fails) = (false, false);
        foreach (var result in results)
        {
            if (!result.AsExpected)
                return new($"case \"{result.Case.Name}\" expects {result.Case.Expect}, the check gives {result.Outcome}: {result.Reason}");
            (any, fails) = (true, fails || result.Case.Expect is Outcome.Fail);
        }
        return new(!any ? "no case names the control" : fails ? null : "no case shows the check failing");
    }

    private static Proof Prove(Check check, int checks, CaseFile cases) =>
        Of(cases, CasesOf(check, checks, cases).Select(c => CaseRunner.Run(check, c, cases.Path)));

    private static bool Concerns(Case @case, Check check, int checks) =>
        @case.Control is null ? checks == 1 : string.Equals(@case.Control, check.Control.Id, StringComparison.OrdinalIgnoreCase);
}
