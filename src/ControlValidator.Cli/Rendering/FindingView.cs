using ControlValidator.Model;
using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>Findings on a terminal.</summary>
internal static class FindingView
{
    /// <summary>One line for the subject, one for the reason, one for the place.</summary>
    internal static void Brief(Page page, Finding finding)
    {
        var mark = $"[{Shown.Colour(finding.Outcome)}]{Shown.Sign(finding.Outcome)}[/]";
        page.Line($"{mark} [bold]{Shown.Safe(finding.Subject.Name)}[/] {Shown.Sentence(finding.Reason)}", 2);
        var place = finding.Observed is [var first, ..] ? $"{first.File}:{first.Line} " : "";
        page.Line($"[grey]{Shown.Safe(place)}{finding.Id}[/]", 4);
    }

    /// <summary>Everything that is known about a finding.</summary>
    internal static void Full(IAnsiConsole console, Finding finding)
    {
        var colour = Shown.Colour(finding.Outcome);
        console.MarkupLine($"[{colour}]{Shown.Sign(finding.Outcome)} {finding.Outcome}[/]  {Shown.Safe(finding.Control.Id)}  [bold]{Shown.Safe(finding.Control.Title)}[/]");
        var grid = new Grid().AddColumn(new() { NoWrap = true }).AddColumn();
        grid.AddRow("[grey]subject[/]", $"{Shown.Safe(finding.Subject.Name)} [grey]({Shown.Safe(finding.Subject.Type)})[/]");
        grid.AddRow("[grey]id[/]", Shown.Safe(finding.Subject.Id));
        grid.AddRow("[grey]reason[/]", Shown.Sentence(finding.Reason));
        grid.AddRow("[grey]method[/]", finding.Control.Method.ToString());
        grid.AddRow("[grey]fix[/]", Shown.Sentence(finding.Control.Fix));
        grid.AddRow("[grey]finding[/]", finding.Id);
        console.Write(grid);
        console.MarkupLine("[grey]what was read[/]");
        foreach (var observation in finding.Observed)
        {
            console.Write(new Padder(new Markup($"[cyan]{Shown.Safe(observation.Pointer)}[/] = {Shown.Safe(observation.Value)}"), new(2, 0, 0, 0)));
            console.Write(new Padder(new Markup($"[grey]{Shown.Safe(observation.File)}:{observation.Line}[/]"), new(4, 0, 0, 0)));
        }
        if (finding.ObservationsLeftOut > 0)
            console.MarkupLine($"  [grey]… and {finding.ObservationsLeftOut} more[/]");
    }
}
