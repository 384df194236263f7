namespace ControlValidator.Scripting.Fuel;

/// <summary>Which nodes of a graph lead back to themselves: Tarjan's algorithm, with a stack of its own.</summary>
internal sealed class Cycles
{
    private readonly CallGraph graph;
    private readonly int[] number;
    private readonly int[] low;
    private readonly bool[] open;
    private readonly Stack<int> path = new();
    private readonly List<int> order = [];
    private int next = 1;

    public Cycles(CallGraph graph)
    {
        this.graph = graph;
        (number, low, open) = (new int[graph.Count], new int[graph.Count], new bool[graph.Count]);
        IsCyclic = new bool[graph.Count];
        for (var node = 0; node < graph.Count; node++)
        {
            if (number[node] == 0)
                Search(node);
        }
    }

    /// <summary>By node.</summary>
    public bool[] IsCyclic { get; }

    /// <summary>All nodes, each behind those that it leads to, cycles apart.</summary>
    public IReadOnlyList<int> Order => order;

    private void Search(int root)
    {
        var work = new Stack<(int Node, IEnumerator<int> Next)>();
        Open(root, work);
        while (work.TryPeek(out var top))
        {
            if (top.Next.MoveNext())
            {
                var to = top.Next.Current;
                if (number[to] == 0)
                    Open(to, work);
                else if (open[to])
                    low[top.Node] = Math.Min(low[top.Node], number[to]);
                continue;
            }
            work.Pop().Next.Dispose();
            if (work.TryPeek(out var around))
                low[around.Node] = Math.Min(low[around.Node], low[top.Node]);
            if (low[top.Node] == number[top.Node])
                Close(top.Node);
        }
    }

    private void Open(int node, Stack<(int Node, IEnumerator<int> Next)> work)
    {
        number[node] = low[node] = next++;
        open[node] = true;
        path.Push(node);
        work.Push((node, graph.From(node).GetEnumerator()));
    }

    private void Close(int root)
    {
        var alone = path.Peek() == root;
        int node;
        do
        {
            node = path.Pop();
            open[node] = false;
            IsCyclic[node] = !alone || graph.From(node).Contains(node);
            order.Add(node);
        }
        while (node != root);
    }
}
