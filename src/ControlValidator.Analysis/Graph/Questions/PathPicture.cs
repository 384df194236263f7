using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Makes pictures of paths and of what lies around a node.</summary>
public static class PathPicture
{
    private const int MostEdges = 120;

    /// <summary>Paths with what they have in common drawn once.</summary>
    public static Diagram Of(string title, IEnumerable<AttackPath> paths)
    {
        var all = paths.ToList();
        var said = all.Select(static path => $"{(path.State is GuardState.Open ? "Open" : path.State is GuardState.Closed ? "Closed" : "Not known")}: {path.Sentence.Replace("`", "", StringComparison.Ordinal)}.");
        return Draw(title, string.Join(' ', said), all.SelectMany(static path => path.Steps), all.Select(static path => path.Start), [.. all.Select(static path => path.End.Id)]);
    }

    /// <summary>The steps that begin or end at a node, the first 120 of them.</summary>
    public static Diagram Around(ExposureGraph graph, GraphNode node)
    {
        var edges = graph.EdgesAt(node.Id).Take(MostEdges).ToList();
        return Draw($"Around {node.Name}", $"{edges.Count} steps lead to {node.Name} or from it.", edges, [node], []);
    }

    private static Diagram Draw(string title, string description, IEnumerable<GraphEdge> steps, IEnumerable<GraphNode> first, HashSet<string> ends)
    {
        var nodes = new List<GraphNode>();
        var numbers = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var edges = ImmutableArray.CreateBuilder<DiagramEdge>();
        var seen = new HashSet<(int, int, string, DiagramState)>();
        foreach (var node in first)
            Number(node);
        foreach (var step in steps)
        {
            var edge = new DiagramEdge(Number(step.Source), Number(step.Target), step.Label, StateOf(step.Guard.State), step.Guard.Sentence);
            if (seen.Add((edge.From, edge.To, edge.Label, edge.State)))
                edges.Add(edge);
        }
        return new(title, description, [.. nodes.Select(node => new DiagramNode(node.Id, node.Label, node.Name, RoleOf(node, ends)))], edges.DrainToImmutable());

        int Number(GraphNode node)
        {
            if (numbers.TryAdd(node.Id, nodes.Count))
                nodes.Add(node);
            return numbers[node.Id];
        }
    }

    private static DiagramRole RoleOf(GraphNode node, HashSet<string> ends) =>
        ends.Contains(node.Id) || node.Criticality is Criticality.VeryHigh ? DiagramRole.Asset
        : node.Entry is not null ? DiagramRole.Entry
        : DiagramRole.Passage;

    private static DiagramState StateOf(GuardState state) => state switch
    {
        GuardState.Closed => DiagramState.Closed,
        GuardState.Unknown => DiagramState.Unknown,
        GuardState.Open => DiagramState.Open,
    };
}
