using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Rendering;

/// <summary>An assessment as a terminal shows it: what is wrong first, the summary last.</summary>
internal static class ConsoleReport
{
    private const int SubjectsPerControl = 5;

    internal static void Write(Page page, Assessment assessment, JudgedEstate? judged)
    {
        if (judged is not null)
        {
            List<Finding> problems = [.. judged.FirstFindings(SubjectsPerControl, o => o is Outcome.Fail or Outcome.Unknown or Outcome.Error)];
            Section(page, assessment, problems, Outcome.Fail, "Failed");
            Section(page, assessment, problems, Outcome.Error, "Checks that broke");
            Section(page, assessment, problems, Outcome.Unknown, "Could not be decided");
        }
        Unproven(page, assessment);
        Unrecognised(page, assessment.Manifest);
        DiagnosticView.Write(page, assessment.Diagnostics);
        if (assessment.Maturity is { } maturity)
            MaturityView.Brief(page, maturity);
        if (judged is not null)
            Summary(page, assessment);
    }

    private static void Section(Page page, Assessment assessment, List<Finding> findings, Outcome outcome, string title)
    {
        var checks = WorstFirst(Those(assessment, c => c.Tally.Of(outcome) > 0));
        if (checks.Count == 0)
            return;
        page.Heading($"[{Shown.Colour(outcome)}]{title}[/]");
        foreach (var check in checks)
        {
            var control = check.Control;
            page.Line($"[{Shown.Colour(control.Severity)}]{Labels.Of(control.Severity),-8}[/] [bold]{Shown.Safe(control.Id)}[/] {Shown.Safe(control.Title)}");
            var shown = findings.FindAll(f => f.Outcome == outcome && ReferenceEquals(f.Control, control));
            if (outcome is Outcome.Unknown && shown.Count > 0 && shown.TrueForAll(f => f.Subject == Subject.WholeSnapshot))
                page.Line($"[yellow]?[/] {Shown.Sentence(shown[0].Reason)}", 2);
            else
                shown.ForEach(f => FindingView.Brief(page, f));
            var more = check.Tally.Of(outcome) - shown.Count;
            if (more > 0)
                page.Line($"[grey]… and {more} more[/]");
        }
        page.Line();
    }

    private static List<AssessedCheck> Those(Assessment assessment, Predicate<AssessedCheck> wanted)
    {
        var those = new List<AssessedCheck>();
        foreach (var check in assessment.Checks)
        {
            if (wanted(check))
                those.Add(check);
        }
        return those;
    }

    /// <summary>Those of one severity in the order given, which is that of the controls' ids.</summary>
    private static List<AssessedCheck> WorstFirst(List<AssessedCheck> checks)
    {
        var sorted = new List<AssessedCheck>(checks.Count);
        for (var severity = Severity.Critical; severity >= Severity.Info; severity--)
            sorted.AddRange(checks.FindAll(c => c.Control.Severity == severity));
        return sorted;
    }

    private static void Unproven(Page page, Assessment assessment)
    {
        var unproven = Those(assessment, c => !c.Proof.Proven);
        if (unproven.Count == 0)
            return;
        page.Heading("[yellow]Not proven: a pass of these checks is not to be relied on[/]");
        foreach (var check in unproven)
            page.Line($"  [bold]{Shown.Safe(check.Control.Id)}[/] {Shown.Sentence(check.Proof.Shortcoming ?? "")}");
        page.Line();
    }

    private static void Unrecognised(Page page, Manifest manifest)
    {
        if (manifest.Unrecognised.IsEmpty)
            return;
        page.Line("[yellow]Not judged, since no reader knows what it is[/]");
        foreach (var path in manifest.Unrecognised.Take(20))
            page.Line($"  {Shown.Safe(path)}");
        if (manifest.Unrecognised.Length > 20)
            page.Line($"[grey]… and {manifest.Unrecognised.Length - 20} more[/]");
        page.Line();
    }

    private static void Summary(Page page, Assessment assessment)
    {
        page.Line($"[grey]fence: {Shown.Safe(FenceLine.For(assessment.Fence))}[/]");
        var tally = assessment.Tally;
        var line = $"[bold]{SummaryLine.Verdicts(tally)}[/]";
        for (var i = 0; i < SummaryLine.Classes.Length; i++)
        {
            var outcome = SummaryLine.Classes[i];
            line += $"{SummaryLine.Before(i)}[{(tally.Of(outcome) == 0 ? "grey" : Shown.Colour(outcome))}]{SummaryLine.Class(tally, outcome)}[/]";
        }
        page.WholeLine($"{line} · [{(assessment.ProvenChecks == assessment.Checks.Length ? "green" : "yellow")}]{SummaryLine.Proven(assessment)}[/]");
    }
}
