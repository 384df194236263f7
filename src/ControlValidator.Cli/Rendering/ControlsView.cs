using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Reporting;
using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>The catalogue on a terminal.</summary>
internal static class ControlsView
{
    internal static void List(IAnsiConsole console, IReadOnlyList<ProvenCheck> checks)
    {
        foreach (var pillar in checks.GroupBy(c => c.Check.Control.Pillar).OrderBy(g => g.Key))
        {
            var table = new Table().Border(TableBorder.None).HideHeaders()
                .AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn("").NoWrap()).AddColumn(new TableColumn("").NoWrap())
                .AddColumn(new TableColumn("").NoWrap().RightAligned()).AddColumn("");
            foreach (var (check, proof, _) in pillar)
            {
                var control = check.Control;
                table.AddRow(
                    proof.Proven ? "[green]●[/]" : "[yellow]○[/]",
                    Shown.Safe(control.Id),
                    $"[{Shown.Colour(control.Severity)}]{Labels.Of(control.Severity)}[/]",
                    proof.Mutation?.Percent is { } percent ? $"{percent} %" : "[grey]–[/]",
                    Shown.Safe(control.Title));
            }
            console.MarkupLine($"[bold]{Labels.Of(pillar.Key)}[/]");
            console.Write(table);
            console.WriteLine();
        }
        console.MarkupLine($"{checks.Count} controls · [green]●[/] {checks.Count(c => c.Proof.Proven)} proven · [yellow]○[/] {checks.Count(c => !c.Proof.Proven)} not proven");
        console.MarkupLine(Score(checks));
    }

    internal static void Full(IAnsiConsole console, ProvenCheck proven)
    {
        var (check, proof, family) = proven;
        var control = check.Control;
        console.MarkupLine($"[bold]{Shown.Safe(control.Id)}[/]  {Shown.Safe(control.Title)}");
        var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
        void Row(string name, string value)
        {
            if (value.Length > 0)
                grid.AddRow($"[grey]{name}[/]", value);
        }

        Row("why", Shown.Sentence(control.Why));
        Row("fix", Shown.Sentence(control.Fix));
        Row("severity", $"[{Shown.Colour(control.Severity)}]{Labels.Of(control.Severity)}[/]");
        Row("pillar", $"{Labels.Of(control.Pillar)}, maturity level {control.Level}");
        Row("method", control.Method.ToString());
        Row("judges", check.Kind is CheckKind.Snapshot ? "the whole snapshot" : check.Types.IsEmpty ? "every resource" : Shown.Safe(string.Join(", ", check.Types)));
        Row("same as", Shown.Safe(string.Join(", ", control.SameAs.Select(s => $"{s.Scheme} {s.Id}"))));
        Row("maps to", Shown.Safe(string.Join(", ", control.Maps.Select(m => $"{m.Framework} {m.Id}"))));
        Row("family", Shown.Safe(family));
        Row("policy", Shown.Safe($"{check.Policy}:{check.Line}"));
        Row("proof", proof.Proven ? "[green]proven on its cases[/]" : $"[yellow]not proven: {Shown.Sentence(proof.Shortcoming ?? "")}[/]");
        Row("mutation", MutationLine.Of(proof.Mutation));
        console.Write(grid);
    }

    private static string Score(IReadOnlyList<ProvenCheck> checks)
    {
        var scores = checks.Select(c => c.Proof.Mutation).OfType<MutationScore>().ToList();
        return scores.Count == 0 ? $"mutation score {MutationLine.NotMeasured} [grey](cval test --mutate)[/]"
            : $"mutation score {MutationLine.Of(scores.Aggregate((sum, s) => sum + s))}"
                + (scores.Count == checks.Count ? "" : $", measured for {scores.Count} controls");
    }
}
