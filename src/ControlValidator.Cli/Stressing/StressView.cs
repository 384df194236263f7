using ControlValidator.Cli.Rendering;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Reporting;
using ControlValidator.Sources;
using Spectre.Console;

namespace ControlValidator.Cli.Stressing;

/// <summary>What an estate rests on, on a terminal: each safeguard that carries something, and each property that rests on one thing alone.</summary>
internal static class StressView
{
    private const int MostNames = 4;

    internal static void Write(IAnsiConsole console, StressResult result, OpenedEstate estate, FenceRecord fence)
    {
        var holding = result.Properties.Count(p => p.Holds);
        if (holding == 0)
        {
            console.MarkupLine("[yellow]No property holds: there is nothing that could be lost.[/] Run `cval validate` to see why.");
        }
        else
        {
            foreach (var kind in result.Loads.GroupBy(l => l.Safeguard.Kind))
                Safeguards(console, kind.Key, [.. kind], result, estate);
            console.MarkupLine("[red]●[/] something is lost with it alone   [green]◐[/] others stand in for it");
            console.MarkupLine("[grey]○[/] nothing that is proved or simulated rests on it");
            console.WriteLine();
            SinglePoints(console, result);
        }
        if (result.NotTried > 0)
            console.MarkupLine($"[yellow]{Labels.Count(result.NotTried, "weakening was", "weakenings were")} not tried[/]; raise `--most`.");
        console.MarkupLine($"{holding} of {Labels.Count(result.Properties.Length, "property", "properties")} hold · {Labels.Count(result.Loads.Length, "safeguard")}: "
            + $"[red]●[/] {Count(result, Weight.Alone)}, [green]◐[/] {Count(result, Weight.Shared)}, [grey]○[/] {Count(result, Weight.None)}");
        console.MarkupLine($"stress score [bold]{(result.Score.Percent is { } percent ? $"{percent} %" : "–")}[/] ({result.Score.Killed} of {result.Score.Total} safeguards would be missed)");
        console.MarkupLine($"[grey]fence: {Shown.Safe(FenceLine.For(fence))}[/]");
    }

    private static int Count(StressResult result, Weight weight) => result.Loads.Count(l => l.Weight == weight);

    private static void Safeguards(IAnsiConsole console, SafeguardKind kind, List<SafeguardLoad> loads, StressResult result, OpenedEstate estate)
    {
        console.MarkupLine($"[bold]{Plural(kind)}[/]");
        foreach (var load in loads.Where(l => l.Weight is Weight.Alone))
        {
            var place = SafeguardPlace.Of(load.Safeguard, estate);
            console.MarkupLine($"[red]●[/] {Shown.Safe(load.Safeguard.Name)}");
            foreach (var same in load.Lost.GroupBy(l => string.Join(' ', l.Properties)))
                console.Write(Indented($"{string.Join(" or ", same.Select(l => Weakening.Words(l.Kind)))}: {Lost(same.First(), result)}"));
            console.Write(Indented($"[grey]{Shown.Safe(place.File)}:{place.Line}[/]"));
        }
        Names(console, "[green]◐[/]", loads.Where(l => l.Weight is Weight.Shared));
        Names(console, "[grey]○[/]", loads.Where(l => l.Weight is Weight.None));
        console.WriteLine();
    }

    private static void Names(IAnsiConsole console, string sign, IEnumerable<SafeguardLoad> loads)
    {
        foreach (var load in loads)
            console.MarkupLine($"{sign} {Shown.Safe(load.Safeguard.Name)}");
    }

    private static string Lost(Loss loss, StressResult result)
    {
        var byControl = loss.Properties.Select(i => result.Properties[i]).GroupBy(p => p.Check.Control.Id).ToList();
        var names = byControl.Take(MostNames).Select(g => $"[cyan]{Shown.Safe(g.Key)}[/]{Subjects([.. g])}");
        return $"{string.Join(", ", names)}{(byControl.Count > MostNames ? $" and {byControl.Count - MostNames} more" : "")} {(loss.Properties.Length == 1 ? "is" : "are")} lost";
    }

    private static string Subjects(List<StressedProperty> properties) => properties switch
    {
        [{ Check.Kind: CheckKind.Snapshot }] => "",
        [var one] => $" of {Shown.Safe(one.Subject.Name)}",
        _ => $" of {Shown.Safe(properties[0].Subject.Name)} and {properties.Count - 1} more",
    };

    private static void SinglePoints(IAnsiConsole console, StressResult result)
    {
        console.MarkupLine("[bold]Controls that rest on one thing alone[/]");
        var single = result.Loads.SelectMany(load => load.Lost.SelectMany(l => l.Properties).Select(index => (result.Properties[index].Check.Control, load.Safeguard.Name)))
            .Distinct().GroupBy(x => x.Control).OrderBy(g => g.Key.Id, StringComparer.Ordinal).ToList();
        foreach (var control in single)
        {
            console.MarkupLine($"[cyan]{Shown.Safe(control.Key.Id)}[/] {Shown.Safe(control.Key.Title)}");
            var names = control.Select(x => x.Name).ToList();
            console.Write(Indented($"[grey]{Shown.Safe(string.Join(", ", names.Take(MostNames)))}{(names.Count > MostNames ? $" and {names.Count - MostNames} more" : "")}[/]"));
        }
        if (single.Count == 0)
            console.MarkupLine("[green]none: what holds would survive the loss of any one safeguard[/]");
        console.WriteLine();
    }

    private static Padder Indented(string markup) => new(new Markup(markup), new(4, 0, 0, 0));

    private static string Plural(SafeguardKind kind) => kind switch
    {
        SafeguardKind.ConditionalAccessPolicy => "Conditional Access policies",
        SafeguardKind.NetworkRule => "Rules of network security groups",
        SafeguardKind.DenyAssignment => "Deny assignments",
        SafeguardKind.RoleRestriction => "Limits of role assignments",
    };
}
