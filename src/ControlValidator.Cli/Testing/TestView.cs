using ControlValidator.Cli.Rendering;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Testing;

/// <summary>A test run on a terminal: what went wrong, with what was expected, what came, and where to look; the summary last.</summary>
internal static class TestView
{
    private const int MostDifferences = 12;

    internal static void Write(Page page, TestRun run)
    {
        foreach (var check in run.Checks.Where(c => c.Cases.Any(t => !t.AsExpected)))
            Failed(page, check);
        var unproven = run.Checks.Where(c => !c.Proof.Proven && c.Cases.All(t => t.AsExpected)).ToList();
        if (unproven.Count > 0)
            page.Heading("[yellow]Not proven: a pass of these checks is not to be relied on[/]");
        foreach (var check in unproven)
        {
            page.Line($"  [bold]{Shown.Safe(check.Check.Control.Id)}[/] {Shown.Sentence(check.Proof.Shortcoming ?? "")}");
            page.Line($"[grey]{Shown.Safe($"{check.Check.Policy}:{check.Check.Line}")}[/]", 4);
        }
        if (run.Score is not null)
            MutationView.Write(page, run);
        DiagnosticView.Write(page, run.Diagnostics);
        Summary(page, run);
    }

    private static void Failed(Page page, TestedCheck tested)
    {
        var check = tested.Check;
        page.Heading($"[bold]{Shown.Safe(check.Control.Id)}[/] {Shown.Safe(check.Control.Title)}");
        page.Line($"[grey]{Shown.Safe($"{check.Policy}:{check.Line}")} {Shown.Safe(check.Name)}[/]");
        foreach (var failed in tested.Cases.Where(c => !c.AsExpected))
            Failed(page, tested, failed);
        page.Line();
    }

    private static void Failed(Page page, TestedCheck tested, TestedCase failed)
    {
        var result = failed.Trace.Result;
        page.Line($"[red]✗[/] [bold]{Shown.Safe(failed.Case.Name)}[/]");
        page.Line($"expected [{Shown.Colour(failed.Case.Expect)}]{failed.Case.Expect}[/], got [{Shown.Colour(result.Outcome)}]{result.Outcome}[/]"
            + (result.Reason.Length > 0 ? $": {Shown.Sentence(result.Reason)}" : ""), 4);
        page.Line($"[grey]{Shown.Safe($"{tested.Policy.CasesPath}:{failed.Case.Line}")}[/]", 4);
        var other = Counterpart(tested, failed);
        page.Line(other is null
            ? "what was read:"
            : $"what was read, against [bold]{Shown.Safe(other.Case.Name)}[/], which gives {other.Trace.Result.Outcome}:", 4);
        foreach (var line in Difference.Between(failed.Trace.Observed, other?.Trace.Observed ?? []).Take(MostDifferences))
            page.Line($"[{Colour(line.Side)}]{line.Sign}[/] {Shown.Safe(line.Pointer)} = {Shown.Safe(line.Value)} [grey]{Shown.Safe($"{line.File}:{line.Line}")}[/]", 6);
    }

    /// <summary>The case that gives what was expected here, and reads most nearly the same.</summary>
    private static TestedCase? Counterpart(TestedCheck tested, TestedCase failed) => tested.All
        .Where(c => c.AsExpected && c.Trace.Result.Outcome == failed.Case.Expect && !ReferenceEquals(c.Case, failed.Case))
        .MinBy(c => Difference.Between(failed.Trace.Observed, c.Trace.Observed).Count(l => l.Side is not DifferenceSide.Both));

    private static string Colour(DifferenceSide side) => side switch
    {
        DifferenceSide.Here => "red",
        DifferenceSide.There => "green",
        DifferenceSide.Both => "grey",
    };

    private static void Summary(Page page, TestRun run)
    {
        var all = run.Cases.Count();
        var failed = run.Cases.Count(c => !c.AsExpected);
        var proven = run.Checks.Count(c => c.Proof.Proven);
        page.WholeLine(
            $"[bold]{all} cases[/]: [green]{all - failed} as expected[/], [{(failed > 0 ? "red" : "grey")}]{failed} not[/]"
            + $" · [{(proven == run.Checks.Length ? "green" : "yellow")}]{proven} of {run.Checks.Length} checks proven[/]"
            + (run.Score is { } score ? $" · {MutationView.Brief(score)}" : ""));
        page.Line($"[grey]fence: {Shown.Safe(FenceLine.For(run.Fence))}[/]");
    }
}
