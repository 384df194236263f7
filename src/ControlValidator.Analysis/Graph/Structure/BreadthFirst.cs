namespace ControlValidator.Analysis.Graph;

/// <summary>Shortest distances from, or to, any of several nodes at once, in steps.</summary>
internal static class BreadthFirst
{
    public const int Unreached = -1;

    /// <summary>How many steps each node is away from the nearest start; <see cref="Unreached"/> where no way leads to it.</summary>
    /// <param name="least">Steps that are at least so far open are taken.</param>
    /// <param name="without">Nodes that are gone; null for none.</param>
    public static int[] From(CompactGraph graph, ReadOnlySpan<int> starts, GuardState least, bool[]? without = null)
    {
        var (distance, queue, end) = Begin(graph, starts, without);
        var targets = graph.Targets;
        var states = graph.States;
        for (var head = 0; head < end; head++)
        {
            var node = queue[head];
            var (first, last) = graph.Out(node);
            for (var edge = first; edge < last; edge++)
            {
                var next = targets[edge];
                if (distance[next] is not Unreached || states[edge] < (byte)least || without?[next] is true)
                    continue;
                distance[next] = distance[node] + 1;
                queue[end++] = next;
            }
        }
        return distance;
    }

    /// <summary>How many steps it takes from each node to the nearest goal.</summary>
    public static int[] To(CompactGraph graph, ReadOnlySpan<int> goals, GuardState least, bool[]? without = null)
    {
        var (distance, queue, end) = Begin(graph, goals, without);
        var sources = graph.Sources;
        var edges = graph.IncomingEdges;
        var states = graph.States;
        for (var head = 0; head < end; head++)
        {
            var node = queue[head];
            var (first, last) = graph.In(node);
            for (var place = first; place < last; place++)
            {
                var next = sources[place];
                if (distance[next] is not Unreached || states[edges[place]] < (byte)least || without?[next] is true)
                    continue;
                distance[next] = distance[node] + 1;
                queue[end++] = next;
            }
        }
        return distance;
    }

    /// <summary>A shortest path to a node that was reached: its edges, of equal ones the first at each step, seen from the end.</summary>
    /// <param name="distances">What <see cref="From"/> found.</param>
    public static int[] PathTo(CompactGraph graph, int[] distances, int node, GuardState least)
    {
        var path = new int[distances[node]];
        for (var left = path.Length; left > 0; left--)
        {
            var (place, end) = graph.In(node);
            while (place < end && (distances[graph.Sources[place]] != left - 1 || graph.StateOf(graph.IncomingEdges[place]) < least))
                place++;
            path[left - 1] = graph.IncomingEdges[place];
            node = graph.Sources[place];
        }
        return path;
    }

    private static (int[] Distance, int[] Queue, int End) Begin(CompactGraph graph, ReadOnlySpan<int> starts, bool[]? without)
    {
        var distance = new int[graph.NodeCount];
        Array.Fill(distance, Unreached);
        var queue = new int[graph.NodeCount];
        var end = 0;
        foreach (var start in starts)
        {
            if (distance[start] is not Unreached || without?[start] is true)
                continue;
            distance[start] = 0;
            queue[end++] = start;
        }
        return (distance, queue, end);
    }
}
