using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The one line that says how an assessment ended. It names every class of verdicts, also where there are none.</summary>
public static class SummaryLine
{
    /// <summary>The classes of verdicts, in the order in which they are named.</summary>
    public static ReadOnlySpan<Outcome> Classes => [Outcome.Pass, Outcome.Fail, Outcome.NotApplicable, Outcome.Unknown, Outcome.Error];

    /// <summary><c>412 verdicts: 380 pass, 9 fail, 12 not applicable, 7 unknown, 4 error · 31 of 31 checks proven</c>.</summary>
    public static string For(Assessment assessment) => $"{Of(assessment.Tally)} · {Proven(assessment)}";

    /// <summary>The part about the verdicts alone.</summary>
    public static string Of(Tally tally)
    {
        var line = Verdicts(tally);
        for (var i = 0; i < Classes.Length; i++)
            line += $"{Before(i)}{Class(tally, Classes[i])}";
        return line;
    }

    /// <summary><c>412 verdicts</c>.</summary>
    public static string Verdicts(Tally tally) => Labels.Count(tally.Total, "verdict");

    /// <summary>What stands before a class.</summary>
    public static string Before(int place) => place == 0 ? ": " : ", ";

    /// <summary><c>380 pass</c>.</summary>
    public static string Class(Tally tally, Outcome outcome) => Labels.Count(tally.Of(outcome), Labels.Of(outcome), Labels.Of(outcome));

    /// <summary><c>31 of 31 checks proven</c>.</summary>
    public static string Proven(Assessment assessment) => $"{assessment.ProvenChecks} of {Labels.Count(assessment.Checks.Length, "check")} proven";
}
