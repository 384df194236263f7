using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// The shortest simple paths from any entry to any goal of a space, one after the other, in the order of <see cref="PathOrder"/>. Source: J. Y. Yen,
/// "Finding the k shortest loopless paths in a network" (1971), with the partition of E. L. Lawler (1972): what is left after each path falls
/// into parts of which each has a first of its own.
/// </summary>
internal sealed class ShortestPaths(PathSpace space)
{
    private readonly CompactGraph graph = space.Graph;
    private readonly int[] distance = new int[space.Graph.NodeCount];
    private readonly bool[] taken = new bool[space.Graph.NodeCount];
    private readonly Queue<int> queue = new();

    /// <summary>All of them; each is looked for when it is asked for.</summary>
    public IEnumerable<SimplePath> InOrder()
    {
        var waiting = new PriorityQueue<Part, SimplePath>(PathOrder.Instance);
        foreach (var entry in space.Entries)
            Offer(waiting, entry, [], []);
        while (waiting.TryDequeue(out var part, out var path))
        {
            yield return path;
            for (var i = part.Fixed; i < path.Edges.Length; i++)
            {
                // the same beginning, and another edge than those taken before
                var banned = i == part.Fixed ? part.Banned : [];
                Offer(waiting, path.Start, path.Edges[..i], [.. banned, path.Edges[i]]);
            }
        }
    }

    private void Offer(PriorityQueue<Part, SimplePath> waiting, int start, int[] beginning, int[] banned)
    {
        if (TryFinish(start, beginning, banned, out var path))
            waiting.Enqueue(new(beginning.Length, banned), path);
    }

    /// <summary>The first of all paths with a beginning, whose next edge is none of some.</summary>
    private bool TryFinish(int start, int[] beginning, int[] banned, [NotNullWhen(true)] out SimplePath? path)
    {
        var here = Take(start, beginning, isTaken: true);
        Measure();
        Take(start, beginning, isTaken: false);
        var edges = new List<int>(beginning);
        for (var edge = Nearest(here, banned); edge >= 0; edge = Nearest(here, []))
        {
            edges.Add(edge);
            here = graph.TargetOf(edge);
        }
        path = IsGoal(here) ? new(start, [.. edges]) : null;
        return path is not null;
    }

    private int Take(int start, int[] edges, bool isTaken)
    {
        var node = start;
        foreach (var edge in edges)
        {
            taken[node] = isTaken;
            node = graph.TargetOf(edge);
        }
        taken[node] = isTaken;
        return node;
    }

    // How far each node is from a goal, past what is taken.
    private void Measure()
    {
        Array.Fill(distance, BreadthFirst.Unreached);
        foreach (var goal in space.Goals)
        {
            if (taken[goal])
                continue;
            distance[goal] = 0;
            queue.Enqueue(goal);
        }
        while (queue.TryDequeue(out var node))
        {
            var (first, end) = graph.In(node);
            for (var place = first; place < end; place++)
            {
                var source = graph.Sources[place];
                if (taken[source] || distance[source] is not BreadthFirst.Unreached)
                    continue;
                distance[source] = distance[node] + 1;
                queue.Enqueue(source);
            }
        }
    }

    private int Nearest(int node, int[] skipped)
    {
        var best = -1;
        var (first, end) = graph.Out(node);
        for (var edge = first; edge < end; edge++)
        {
            var away = distance[graph.TargetOf(edge)];
            if (away is not BreadthFirst.Unreached && !skipped.Contains(edge) && (best < 0 || away < distance[graph.TargetOf(best)]))
                best = edge;
        }
        return best;
    }

    private bool IsGoal(int node) => Array.BinarySearch(space.Goals, node) >= 0;

    private sealed record Part(int Fixed, int[] Banned);
}
