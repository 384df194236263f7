using ControlValidator.Model;
using ControlValidator.Reporting;
using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>Maturity on a terminal: a grid of pillars and levels, and what blocks the next level of each.</summary>
internal static class MaturityView
{
    private const int MostBlockers = 8;

    /// <summary>One line: the organisation's level and that of each pillar.</summary>
    internal static void Brief(Page page, MaturityResult maturity)
    {
        var pillars = string.Join(" · ", maturity.Pillars.Select(p => $"{Labels.Of(p.Pillar)} {p.Level}"));
        page.Line($"Maturity [bold]{maturity.Level}[/] of 5 [grey]({Shown.Safe(pillars)})[/]{(maturity.Complete ? "" : "  [magenta]incomplete[/]")}");
    }

    internal static void Full(IAnsiConsole console, MaturityResult maturity)
    {
        console.MarkupLine($"[bold]{Shown.Safe(maturity.Title)}[/]");
        Grid(console, maturity);
        foreach (var pillar in maturity.Pillars)
            Blockers(console, pillar);
        if (!maturity.Complete)
            console.MarkupLine("[magenta]A check broke: the levels are not to be relied on.[/]");
    }

    private static void Grid(IAnsiConsole console, MaturityResult maturity)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn("Pillar");
        for (var level = 1; level <= 5; level++)
            table.AddColumn(new TableColumn($"{level}").Centered());
        table.AddColumn("Level");
        foreach (var pillar in maturity.Pillars)
        {
            var cells = Enumerable.Range(1, 5).Select(level => Cell(pillar, level));
            table.AddRow([Labels.Of(pillar.Pillar), .. cells, $"[bold]{pillar.Level}[/]"]);
        }
        console.Write(table);
        console.MarkupLine("[green]●[/] met  [red]✗[/] blocked by a failing control  [yellow]?[/] blocked by missing evidence  [grey]–[/] does not apply");
        console.WriteLine();
    }

    private static string Cell(PillarResult pillar, int level)
    {
        var states = pillar.Criteria.Where(c => c.Level == level).Select(c => c.State).ToList();
        var met = states.Count(s => s is CriterionState.Met);
        var counted = states.Count(s => s is not CriterionState.NotApplicable);
        var of = counted == 0 ? "" : $" {met}/{counted}";
        return states.Contains(CriterionState.Failing) ? $"[red]✗{of}[/]"
            : states.Contains(CriterionState.MissingEvidence) ? $"[yellow]?{of}[/]"
            : counted == 0 ? "[grey]–[/]"
            : $"[green]●{of}[/]";
    }

    private static void Blockers(IAnsiConsole console, PillarResult pillar)
    {
        console.MarkupLine($"[bold]{Labels.Of(pillar.Pillar)}[/] {Shown.Sentence(pillar.Standing)}");
        foreach (var blocker in pillar.Blockers.Take(MostBlockers))
            console.Write(new Padder(new Markup($"[grey]•[/] {Shown.Sentence(blocker)}"), new(2, 0, 0, 0)));
        if (pillar.Blockers.Length > MostBlockers)
            console.Write(new Padder(new Markup($"[grey]… and {pillar.Blockers.Length - MostBlockers} more; the HTML report has them all[/]"), new(2, 0, 0, 0)));
        console.WriteLine();
    }
}
