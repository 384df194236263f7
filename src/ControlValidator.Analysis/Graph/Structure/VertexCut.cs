using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// The smallest set of nodes between entries and goals without which no path is left but those of one step, which have no node between. Of several
/// such sets the one nearest to the entries, which is the same for every maximal flow. Source: K. Menger's theorem, by E. A. Dinic's algorithm (1970)
/// on nodes split in two, between which one unit can flow.
/// </summary>
internal static class VertexCut
{
    /// <returns>Nodes of the space, in order.</returns>
    public static ImmutableArray<int> Find(PathSpace space)
    {
        var (graph, nodes) = (space.Graph, space.Graph.NodeCount);
        var (isEntry, isGoal) = (new bool[nodes], new bool[nodes]);
        foreach (var entry in space.Entries)
            isEntry[entry] = true;
        foreach (var goal in space.Goals)
            isGoal[goal] = true;
        var (source, sink) = (2 * nodes, 2 * nodes + 1);
        var network = new FlowNetwork(2 * nodes + 2);
        for (var node = 0; node < nodes; node++)
        {
            if (isEntry[node] || isGoal[node])
                continue;
            network.Add(In(node), Out(node), capacity: 1);
            var (first, end) = graph.Out(node);
            for (var edge = first; edge < end; edge++)
                network.Add(Out(node), isGoal[graph.TargetOf(edge)] ? sink : In(graph.TargetOf(edge)), FlowNetwork.Unbounded);
        }
        foreach (var entry in space.Entries)
        {
            var (first, end) = graph.Out(entry);
            for (var edge = first; edge < end; edge++)
            {
                // of one step: there is nothing between that could be cut
                if (!isGoal[graph.TargetOf(edge)])
                    network.Add(source, In(graph.TargetOf(edge)), FlowNetwork.Unbounded);
            }
        }
        var reached = network.Saturate(source, sink);
        return [.. Enumerable.Range(0, nodes).Where(node => !isEntry[node] && !isGoal[node] && reached[In(node)] && !reached[Out(node)])];
    }

    private static int In(int node) => 2 * node;

    private static int Out(int node) => (2 * node) + 1;
}
