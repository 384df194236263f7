using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The one line that says how an assessment ended. It names every class of verdicts, also where there are none.</summary>
public static class SummaryLine
{
    /// <summary><c>412 verdicts: 380 pass, 9 fail, 12 not applicable, 7 unknown, 4 error · 31 of 31 checks proven</c>.</summary>
    public static string For(Assessment assessment) =>
        $"{Of(assessment.Tally)} · {assessment.ProvenChecks} of {Labels.Count(assessment.Checks.Length, "check")} proven";

    /// <summary>The part about the verdicts alone.</summary>
    public static string Of(Tally tally) =>
        $"{Labels.Count(tally.Total, "verdict")}: {tally.Pass} pass, {tally.Fail} fail, {tally.NotApplicable} not applicable, "
        + $"{tally.Unknown} unknown, {tally.Error} error";
}
