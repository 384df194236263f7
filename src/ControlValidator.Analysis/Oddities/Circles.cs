namespace ControlValidator.Analysis.Oddities;

/// <summary>
/// Finds what contains itself, directly or by way of others: strongly connected components, each once, by the algorithm of R. E. Tarjan (1972) without
/// recursion, so that a circle may be of any length.
/// </summary>
internal sealed class Circles
{
    private readonly Func<int, IReadOnlyList<int>> next;
    private readonly int[] found;
    private readonly int[] lowest;
    private readonly bool[] isOpen;
    private readonly Stack<int> open = new();
    private readonly List<List<int>> circles = [];
    private int count;

    private Circles(int nodes, Func<int, IReadOnlyList<int>> next)
    {
        this.next = next;
        (found, lowest, isOpen) = (new int[nodes], new int[nodes], new bool[nodes]);
    }

    /// <param name="nodes">How many there are; they are numbered from 0.</param>
    /// <param name="next">What each contains.</param>
    /// <returns>Each circle with its nodes in ascending order.</returns>
    internal static List<List<int>> In(int nodes, Func<int, IReadOnlyList<int>> next)
    {
        var search = new Circles(nodes, next);
        for (var node = 0; node < nodes; node++)
        {
            if (search.found[node] == 0)
                search.From(node);
        }
        return search.circles;
    }

    private void From(int start)
    {
        var way = new Stack<(int Node, int Step)>();
        Enter(start);
        way.Push((start, 0));
        while (way.TryPop(out var at))
        {
            var steps = next(at.Node);
            if (at.Step < steps.Count)
            {
                way.Push((at.Node, at.Step + 1));
                var to = steps[at.Step];
                if (found[to] == 0)
                {
                    Enter(to);
                    way.Push((to, 0));
                }
                else if (isOpen[to])
                {
                    lowest[at.Node] = Math.Min(lowest[at.Node], found[to]);
                }
                continue;
            }
            if (way.TryPeek(out var before))
                lowest[before.Node] = Math.Min(lowest[before.Node], lowest[at.Node]);
            if (lowest[at.Node] == found[at.Node])
                Leave(at.Node);
        }
    }

    private void Enter(int node)
    {
        found[node] = lowest[node] = ++count;
        isOpen[node] = true;
        open.Push(node);
    }

    private void Leave(int root)
    {
        var component = new List<int>();
        int node;
        do
        {
            node = open.Pop();
            isOpen[node] = false;
            component.Add(node);
        }
        while (node != root);
        component.Sort();
        if (component.Count > 1 || next(root).Contains(root))
            circles.Add(component);
    }
}
