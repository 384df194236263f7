using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Small pieces that stand in several places of the page. None says anything by colour alone.</summary>
internal static class HtmlParts
{
    /// <summary>A sign with the outcome's word.</summary>
    public static Markup Badge(Outcome outcome) =>
        new($"<span class=\"badge {Class(outcome)}\"><span aria-hidden=\"true\">{Sign(outcome)}</span> {Labels.Of(outcome)}</span>");

    public static Markup Badge(Severity severity) =>
        new($"<span class=\"severity s-{Labels.Of(severity)}\">{Labels.Of(severity)}</span>");

    public static string Class(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Fail => "fail",
        Outcome.NotApplicable => "na",
        Outcome.Unknown => "unknown",
        Outcome.Error => "error",
    };

    public static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "✓",
        Outcome.Fail => "✕",
        Outcome.NotApplicable => "–",
        Outcome.Unknown => "?",
        Outcome.Error => "!",
    };

    /// <summary>How the verdicts of a check divide; the numbers stand beside it.</summary>
    public static void Bar(HtmlPage page, Tally tally)
    {
        if (tally.Total == 0)
            return;
        page.Add($"""<svg class="bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">""");
        var before = 0L;
        foreach (var outcome in Order.Outcomes.Where(o => tally.Of(o) > 0))
        {
            var from = Place(before, tally.Total);
            before += tally.Of(outcome);
            page.Add($"""<rect class="{Class(outcome)}" x="{from}" y="0" width="{Math.Max(Place(before, tally.Total) - from, 6)}" height="10"/>""");
        }
        page.Add($"</svg>");
    }

    public static string Pages(long left, string what) => $"{Labels.Count(left, "more " + what)} not shown here; the JSON and CSV reports have all.";

    private static int Place(long part, long total) => (int)(1000L * part / total);
}
