using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// A picture's nodes in layers, every edge between neighbouring layers: one that goes further passes places of its own, and one that would go back
/// is turned. Source: K. Sugiyama, S. Tagawa, M. Toda, "Methods for visual understanding of hierarchical system structures" (1981).
/// </summary>
internal sealed class LayeredGraph
{
    private readonly List<int> layerOf = [];
    private readonly List<List<int>> above = [];
    private readonly List<List<int>> below = [];

    public LayeredGraph(Diagram diagram)
    {
        Count = diagram.Nodes.Length;
        var turned = Turned(diagram);
        var layers = Longest(diagram, turned);
        foreach (var layer in layers)
            AddPlace(layer);
        var routes = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        for (var i = 0; i < diagram.Edges.Length; i++)
        {
            var edge = diagram.Edges[i];
            routes.Add(edge.From == edge.To ? [edge.From] : turned[i] ? [.. Route(edge.To, edge.From).Reverse()] : Route(edge.From, edge.To));
        }
        Routes = routes.ToImmutable();
        Layers = [.. Enumerable.Range(0, layerOf.Count).GroupBy(place => layerOf[place]).OrderBy(static group => group.Key).Select(static group => group.ToArray())];
    }

    /// <summary>How many of the places are nodes; the rest are where long edges pass.</summary>
    public int Count { get; }

    /// <summary>Places, layer by layer; their order within a layer is to be found.</summary>
    public ImmutableArray<int[]> Layers { get; }

    /// <summary>For each edge the places that it passes, both ends among them.</summary>
    public ImmutableArray<ImmutableArray<int>> Routes { get; }

    public IReadOnlyList<int> Above(int place) => above[place];

    public IReadOnlyList<int> Below(int place) => below[place];

    private int AddPlace(int layer)
    {
        layerOf.Add(layer);
        above.Add([]);
        below.Add([]);
        return layerOf.Count - 1;
    }

    private ImmutableArray<int> Route(int from, int to)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        places.Add(from);
        for (var layer = layerOf[from] + 1; layer < layerOf[to]; layer++)
            Join(places, AddPlace(layer));
        Join(places, to);
        return places.ToImmutable();
    }

    private void Join(ImmutableArray<int>.Builder places, int next)
    {
        below[places[^1]].Add(next);
        above[next].Add(places[^1]);
        places.Add(next);
    }

    // Edges that lead back to a node whose steps are still being followed close a circle.
    private static bool[] Turned(Diagram diagram)
    {
        var turned = new bool[diagram.Edges.Length];
        var state = new int[diagram.Nodes.Length];
        var outgoing = diagram.Edges.Select(static (edge, i) => (edge, i)).ToLookup(static pair => pair.edge.From, static pair => pair.i);
        for (var root = 0; root < state.Length; root++)
        {
            if (state[root] != 0)
                continue;
            var open = new Stack<(int Node, Queue<int> Left)>([(root, new(outgoing[root]))]);
            state[root] = 1;
            while (open.TryPeek(out var top))
            {
                if (!top.Left.TryDequeue(out var edge))
                {
                    state[open.Pop().Node] = 2;
                    continue;
                }
                var to = diagram.Edges[edge].To;
                turned[edge] = state[to] == 1;
                if (state[to] != 0)
                    continue;
                state[to] = 1;
                open.Push((to, new(outgoing[to])));
            }
        }
        return turned;
    }

    // A node stands below all from which an edge leads to it.
    private static int[] Longest(Diagram diagram, bool[] turned)
    {
        var layers = new int[diagram.Nodes.Length];
        var waits = new int[diagram.Nodes.Length];
        var edges = diagram.Edges.Select((edge, i) => turned[i] ? (From: edge.To, To: edge.From) : (edge.From, edge.To)).Where(static edge => edge.From != edge.To).ToList();
        var outgoing = edges.ToLookup(static edge => edge.From, static edge => edge.To);
        foreach (var (_, to) in edges)
            waits[to]++;
        var ready = new Queue<int>(Enumerable.Range(0, waits.Length).Where(node => waits[node] == 0));
        while (ready.TryDequeue(out var node))
        {
            foreach (var next in outgoing[node])
            {
                layers[next] = Math.Max(layers[next], layers[node] + 1);
                if (--waits[next] == 0)
                    ready.Enqueue(next);
            }
        }
        return layers;
    }
}
