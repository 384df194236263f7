using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>Answers one question about paths, in numbers of nodes and edges.</summary>
internal sealed class PathFinder
{
    public const int MostCut = 256;

    private readonly GraphContent content;
    private readonly PathQuestion question;
    private readonly int[] entries;
    private readonly int[] goals;
    private readonly bool[]? without;

    public PathFinder(GraphContent content, PathQuestion question)
    {
        this.content = content;
        this.question = question;
        entries = question.FromNodes.IsEmpty
            ? [.. Numbers(node => node.Entry is { } entry && (question.From.IsEmpty || question.From.Contains(entry)))]
            : Known(question.FromNodes);
        goals = question.ToNodes.IsEmpty ? [.. Numbers(node => node.Criticality >= question.To && node.Criticality > Criticality.None)] : Known(question.ToNodes);
        if (question.Without.IsEmpty)
            return;
        without = new bool[content.Nodes.Length];
        foreach (var node in Known(question.Without))
            without[node] = true;
    }

    public int EntryCount => entries.Length;

    public int GoalCount => goals.Length;

    public PathSpace Space(GuardState least) => new(content.Graph, entries, goals, least, without);

    /// <summary>Goals that can be reached in as few steps as are asked for, nearest first; and how far each node is.</summary>
    public (List<int> Goals, int[] Distances) Reach(GuardState least)
    {
        var distances = BreadthFirst.From(content.Graph, entries, least, without);
        var reached = goals.Where(goal => distances[goal] is not BreadthFirst.Unreached && distances[goal] <= question.Within)
            .OrderBy(goal => distances[goal]).ThenBy(static goal => goal).ToList();
        return (reached, distances);
    }

    public SimplePath PathTo(int goal, int[] distances, GuardState least)
    {
        var edges = BreadthFirst.PathTo(content.Graph, distances, goal, least);
        return new(edges.Length == 0 ? goal : content.Graph.SourceOf(edges[0]), edges);
    }

    /// <summary>The shortest simple paths, in order.</summary>
    public IEnumerable<SimplePath> Paths(GuardState least)
    {
        var space = Space(least);
        return new ShortestPaths(space).InOrder().TakeWhile(path => path.Edges.Length <= question.Within)
            .Select(path => new SimplePath(space.NodeInWhole(path.Start), [.. path.Edges.Select(space.EdgeInWhole)]));
    }

    /// <summary>The smallest cut, those that cut off most first.</summary>
    public ImmutableArray<(int Node, int Assets, int CutOff)> Cut(GuardState least)
    {
        var space = Space(least);
        var before = space.Goals.Length;
        var found = VertexCut.Find(space).Select(node =>
        {
            var ahead = BreadthFirst.From(space.Graph, [node], GuardState.Closed);
            return (Node: node, Assets: space.Goals.Count(goal => ahead[goal] is not BreadthFirst.Unreached));
        }).OrderByDescending(static cut => cut.Assets).ThenBy(static cut => cut.Node).Take(MostCut);
        var gone = new bool[space.Graph.NodeCount];
        var ranked = new List<(int Node, int Assets, int CutOff)>();
        foreach (var (node, assets) in found)
        {
            gone[node] = true;
            var left = BreadthFirst.From(space.Graph, space.Entries, GuardState.Closed, gone);
            gone[node] = false;
            ranked.Add((space.NodeInWhole(node), assets, before - space.Goals.Count(goal => left[goal] is not BreadthFirst.Unreached)));
        }
        return [.. ranked.OrderByDescending(static cut => cut.CutOff).ThenByDescending(static cut => cut.Assets).ThenBy(static cut => cut.Node)];
    }

    private IEnumerable<int> Numbers(Func<GraphNode, bool> wanted)
    {
        for (var node = 0; node < content.Nodes.Length; node++)
        {
            if (wanted(content.Nodes[node]))
                yield return node;
        }
    }

    private int[] Known(ImmutableArray<string> ids) => [.. ids.Where(content.Numbers.ContainsKey).Select(id => content.Numbers[id]).Distinct().Order()];
}
