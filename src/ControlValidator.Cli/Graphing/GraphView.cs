using System.Globalization;
using ControlValidator.Analysis.Graph;
using ControlValidator.Cli.Rendering;

namespace ControlValidator.Cli.Graphing;

/// <summary>Paths on a terminal: the steps of each below each other, what guards them beside.</summary>
internal static class GraphView
{
    private const int MostChokePoints = 5;
    private const int MostMissing = 5;

    public static void Write(Page page, GraphAnswer answer, GraphNode? around)
    {
        if (around is not null)
        {
            Around(page, answer, around);
            return;
        }
        var paths = answer.Paths;
        page.Heading($"Paths {Shown.Sentence(answer.Question.ToString())}");
        foreach (var path in paths)
            Path(page, answer, path);
        if (paths.IsEmpty)
            page.Line($"[grey]{Shown.Sentence(answer.Proof.Sentence)}[/]");
        page.Line();
        ChokePoints(page, answer);
        Missing(page, answer);
        var states = paths.CountBy(static path => path.State).ToDictionary();
        page.WholeLine(string.Create(CultureInfo.InvariantCulture,
            $"{answer.Graph.Nodes.Length} nodes, {answer.Graph.EdgeCount} steps, {answer.Graph.EntryPoints.Length} entries · of {paths.Length} paths shown {states.GetValueOrDefault(GuardState.Open)} open, {states.GetValueOrDefault(GuardState.Unknown)} not known, {states.GetValueOrDefault(GuardState.Closed)} closed"));
    }

    private static void Path(Page page, GraphAnswer answer, AttackPath path)
    {
        page.Line($"{Mark(path.State)} [bold]{Shown.Safe(path.Start.Name)}[/] [grey]→[/] [bold]{Shown.Safe(path.End.Name)}[/] [grey]{Critical(path.End)}[/]");
        foreach (var step in path.Steps)
        {
            page.Line($"{Sign(step.Guard.State)} {Shown.Safe(step.Label)} [bold]{Shown.Safe(step.Target.Name)}[/] [grey]{Shown.Safe(step.Target.Label)}[/]", 2);
            if (step.Guard.Sentence.Length > 0 && (step.Guard.State is not GuardState.Open || step.Guard.Kind is GuardKind.SignIn or GuardKind.Packet))
                page.Line($"[grey]{Shown.Sentence(step.Guard.Sentence)}[/]", 4);
            if (answer.Place(step) is { } place)
                page.Line($"[grey]{Shown.Safe(place.File)}:{place.Line} {Shown.Safe(place.Pointer)}[/]", 4);
        }
    }

    private static void ChokePoints(Page page, GraphAnswer answer)
    {
        var points = answer.Graph.ChokePoints(answer.Question);
        if (points.IsEmpty)
            return;
        page.Heading("Choke points of open paths");
        foreach (var point in points.Take(MostChokePoints))
            page.Line($"[bold]{Shown.Safe(point.Node.Name)}[/] [grey]{Shown.Safe(point.Node.Label)}[/] cuts off {point.CutOff} of {answer.Proof.Assets.Length}, leads to {point.Assets}", 2);
        if (points.Length > MostChokePoints)
            page.Line($"[grey]… and {points.Length - MostChokePoints} more[/]", 2);
        page.Line();
    }

    private static void Missing(Page page, GraphAnswer answer)
    {
        if (answer.Graph.Missing.IsEmpty)
            return;
        page.Heading("[yellow]What the export lacks, so that there may be more[/]");
        foreach (var missing in answer.Graph.Missing.Take(MostMissing))
            page.Line($"[yellow]?[/] {Shown.Sentence(missing)}", 2);
        if (answer.Graph.Missing.Length > MostMissing)
            page.Line($"[grey]… and {answer.Graph.Missing.Length - MostMissing} more; --format json has them all[/]", 2);
        page.Line();
    }

    private static void Around(Page page, GraphAnswer answer, GraphNode node)
    {
        page.Heading($"Around {Shown.Safe(node.Name)}");
        page.Line($"[grey]{Shown.Safe(node.Label)} {Shown.Safe(node.Id)} {Critical(node)}[/]");
        foreach (var edge in answer.Graph.EdgesAt(node.Id).Take(answer.Most))
        {
            page.Line($"{Sign(edge.Guard.State)} {Shown.Safe(edge.Source.Name)} [grey]{Shown.Safe(edge.Label)}[/] {Shown.Safe(edge.Target.Name)}", 2);
            if (edge.Guard.State is not GuardState.Open)
                page.Line($"[grey]{Shown.Sentence(edge.Guard.Sentence)}[/]", 4);
        }
        var more = answer.Graph.EdgesAt(node.Id).Count() - answer.Most;
        if (more > 0)
            page.Line($"[grey]… and {more} more; --paths shows more[/]", 2);
    }

    private static string Critical(GraphNode node) => node.Criticality is Criticality.None ? "" : $"{GraphWords.NameOf(node.Criticality)} ({Shown.Safe(string.Join(", ", node.CriticalBy))})";

    private static string Mark(GuardState state) => state switch
    {
        GuardState.Closed => "[grey]closed[/] ",
        GuardState.Unknown => "[yellow]unknown[/]",
        GuardState.Open => "[red]open[/]   ",
    };

    private static string Sign(GuardState state) => state switch
    {
        GuardState.Closed => "[grey]⊘[/]",
        GuardState.Unknown => "[yellow]?[/]",
        GuardState.Open => "[red]→[/]",
    };
}
