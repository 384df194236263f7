using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// For a pull-request comment or a job summary: the summary line, maturity, what fails, and in closed blocks what could not be decided.
/// What does not fit is counted and said.
/// </summary>
internal static class MarkdownReport
{
    private const int SubjectsOfControl = 3;

    public static void Write(Assessment assessment, Stream output)
    {
        var first = FirstFindings.Of(assessment, Kept);
        var text = new BoundedMarkdown();
        text.Line($"**{SummaryLine.For(assessment)}**");
        text.Line("");
        if (assessment.Tally.Total == 0)
            text.Line("No control judged anything. That is not a pass.\n");
        Diagnostics(text, assessment);
        MarkdownMaturity.Write(text, assessment.Maturity);
        Controls(text, assessment, first, Outcome.Fail, "Failing", isOpen: true);
        Controls(text, assessment, first, Outcome.Error, "Broke", isOpen: false);
        Controls(text, assessment, first, Outcome.Unknown, "Could not be decided", isOpen: false);
        Unproven(text, assessment);
        text.Close(Foot(assessment));
        output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        output.Flush();
    }

    private static int Kept(Outcome outcome) => outcome switch
    {
        Outcome.Fail or Outcome.Unknown or Outcome.Error => SubjectsOfControl,
        Outcome.Pass or Outcome.NotApplicable => 0,
    };

    private static void Diagnostics(BoundedMarkdown text, Assessment assessment)
    {
        const int MostShown = 20;
        var serious = assessment.Diagnostics.Where(d => d.Level is not DiagnosticLevel.Info).ToList();
        if (serious.Count == 0)
            return;
        var rows = serious.OrderByDescending(d => d.Level).Take(MostShown).Select(d =>
            $"| {Labels.Of(d.Level)} | {d.Code} | {MarkdownText.Code(ForeignText.Shorten(d.Span.ToString(), 200))} | {Cell(d.Message, 400)} |");
        text.Table($"Diagnostics: {serious.Count}", "| | Code | Place | Problem |\n|---|---|---|---|", rows, serious.Count, isOpen: false);
    }

    private static void Controls(BoundedMarkdown text, Assessment assessment, FirstFindings first, Outcome outcome, string title, bool isOpen)
    {
        var checks = Order.Worst(assessment.Checks.Where(c => c.Tally.Of(outcome) > 0)).ToList();
        if (checks.Count == 0)
            return;
        var heading = $"{title}: {Labels.Count(assessment.Tally.Of(outcome), "verdict")} of {Labels.Count(checks.Count, "control")}";
        var rows = checks.Select(c => Row(c, outcome, first));
        text.Table(heading, "| Severity | Control | Subjects | First subjects and reasons |\n|---|---|--:|---|", rows, checks.Count, isOpen);
    }

    private static string Row(AssessedCheck check, Outcome outcome, FirstFindings first)
    {
        var shown = first.Of(check, outcome);
        var subjects = string.Join("<br>", shown.Select(f =>
            $"{MarkdownText.Code(ForeignText.Shorten(f.Subject.Name, 100))} {Cell(f.Reason, 300)}"));
        var left = check.Tally.Of(outcome) - shown.Count;
        var more = left > 0 ? $"<br>and {left} more" : "";
        return $"| {Labels.Of(check.Control.Severity)} | **{Cell(check.Control.Id, 60)}** {Cell(check.Control.Title, 200)} "
            + $"| {check.Tally.Of(outcome)} of {check.Tally.Total} | {subjects}{more} |";
    }

    private static void Unproven(BoundedMarkdown text, Assessment assessment)
    {
        var unproven = Order.ById(assessment.Checks.Where(c => !c.Proof.Proven)).ToList();
        if (unproven.Count == 0)
            return;
        var rows = unproven.Select(c => $"| **{Cell(c.Control.Id, 60)}** {Cell(c.Control.Title, 200)} | {Cell(c.Proof.Shortcoming ?? "", 300)} |");
        text.Table($"Not proven: {Labels.Count(unproven.Count, "check")}", "| Control | What is missing |\n|---|---|", rows, unproven.Count, isOpen: false);
    }

    private static string Foot(Assessment assessment)
    {
        var asOf = assessment.AsOf is { } instant ? $"as of {Labels.Of(instant)}, " : "";
        return $"<sub>mutation score of the checks: {MutationLine.For(assessment)}; {FenceLine.For(assessment.Fence)}</sub>\n\n<sub>{asOf}snapshot `{Inputs.Digest(assessment.Manifest)}`, "
            + $"{MarkdownText.Plain(ForeignText.Shorten($"{assessment.Engine.Name} {assessment.Engine.Version}", 100))}</sub>";
    }

    private static string Cell(string text, int most) => MarkdownText.Rich(ForeignText.Shorten(text, most));
}
