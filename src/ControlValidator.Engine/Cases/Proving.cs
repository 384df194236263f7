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

    private static Proof Prove(Check check, int checks, CaseFile cases)
    {
        if (cases.Diagnostics.FirstOrDefault(d => d.Level is DiagnosticLevel.Error) is { } broken)
            return new(broken.Message);
        var own = CasesOf(check, checks, cases).ToList();
        if (own.Count == 0)
            return new("no case names the control");
        foreach (var result in own.Select(c => CaseRunner.Run(check, c, cases.Path)))
        {
            if (!result.AsExpected)
                return new($"case \"{result.Case.Name}\" expects {result.Case.Expect}, the check gives {result.Outcome}: {result.Reason}");
        }
        return own.Exists(c => c.Expect is Outcome.Fail) ? new(Shortcoming: null) : new("no case shows the check failing");
    }

    private static bool Concerns(Case @case, Check check, int checks) =>
        @case.Control is null ? checks == 1 : string.Equals(@case.Control, check.Control.Id, StringComparison.OrdinalIgnoreCase);
}
