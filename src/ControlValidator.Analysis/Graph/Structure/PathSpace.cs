namespace ControlValidator.Analysis.Graph;

/// <summary>
/// The part of a graph in which paths from entries to goals run, and nothing else. A path begins where it leaves the last entry and ends at the
/// first goal, so that no edge here leads into an entry or out of a goal. Order of nodes and edges is kept.
/// </summary>
internal sealed class PathSpace
{
    private readonly int[] nodes;
    private readonly int[] edges;

    /// <param name="least">Steps that are at least so far open belong to it.</param>
    /// <param name="without">Nodes that are gone; null for none.</param>
    public PathSpace(CompactGraph whole, ReadOnlySpan<int> entries, ReadOnlySpan<int> goals, GuardState least, bool[]? without = null)
    {
        var (isEntry, isGoal) = (Mark(whole, entries, without), Mark(whole, goals, without));
        var (ahead, behind) = (Ahead(whole, isEntry, isGoal, least, without), Behind(whole, isEntry, isGoal, least, without));
        var number = new int[whole.NodeCount];
        var kept = new List<int>();
        for (var node = 0; node < number.Length; node++)
        {
            number[node] = kept.Count;
            if (ahead[node] && behind[node])
                kept.Add(node);
        }
        nodes = [.. kept];
        var list = new EdgeList();
        var keptEdges = new List<int>();
        foreach (var node in nodes)
        {
            if (isGoal[node])
                continue;
            var (first, end) = whole.Out(node);
            for (var edge = first; edge < end; edge++)
            {
                var to = whole.TargetOf(edge);
                if (whole.StateOf(edge) < least || isEntry[to] || !ahead[to] || !behind[to])
                    continue;
                list.Add(number[node], number[to]);
                keptEdges.Add(edge);
            }
        }
        edges = [.. keptEdges];
        Graph = new(nodes.Length, list);
        Entries = [.. Enumerable.Range(0, nodes.Length).Where(node => isEntry[nodes[node]])];
        Goals = [.. Enumerable.Range(0, nodes.Length).Where(node => isGoal[nodes[node]])];
    }

    public CompactGraph Graph { get; }

    /// <summary>Entries from which some goal can be reached, numbered within this space.</summary>
    public int[] Entries { get; }

    public int[] Goals { get; }

    /// <summary>The node's number in the whole graph.</summary>
    public int NodeInWhole(int node) => nodes[node];

    public int EdgeInWhole(int edge) => edges[edge];

    private static bool[] Mark(CompactGraph whole, ReadOnlySpan<int> nodes, bool[]? without)
    {
        var marked = new bool[whole.NodeCount];
        foreach (var node in nodes)
            marked[node] = without?[node] is not true;
        return marked;
    }

    private static bool[] Ahead(CompactGraph whole, bool[] isEntry, bool[] isGoal, GuardState least, bool[]? without)
    {
        var seen = (bool[])isEntry.Clone();
        var waiting = new Stack<int>(Enumerable.Range(0, seen.Length).Where(node => seen[node]));
        while (waiting.TryPop(out var node))
        {
            if (isGoal[node])
                continue;
            var (first, end) = whole.Out(node);
            for (var edge = first; edge < end; edge++)
                Visit(whole.TargetOf(edge), whole.StateOf(edge) >= least, seen, waiting, without);
        }
        return seen;
    }

    private static bool[] Behind(CompactGraph whole, bool[] isEntry, bool[] isGoal, GuardState least, bool[]? without)
    {
        var seen = (bool[])isGoal.Clone();
        var waiting = new Stack<int>(Enumerable.Range(0, seen.Length).Where(node => seen[node]));
        while (waiting.TryPop(out var node))
        {
            if (isEntry[node])
                continue;
            var (first, end) = whole.In(node);
            for (var place = first; place < end; place++)
                Visit(whole.Sources[place], whole.StateOf(whole.IncomingEdges[place]) >= least, seen, waiting, without);
        }
        return seen;
    }

    private static void Visit(int node, bool isOpen, bool[] seen, Stack<int> waiting, bool[]? without)
    {
        if (!isOpen || seen[node] || without?[node] is true)
            return;
        seen[node] = true;
        waiting.Push(node);
    }
}
