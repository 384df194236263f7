using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.Graph;

/// <summary>A network in which units flow from a source to a sink, each by a way of its own.</summary>
internal sealed class FlowNetwork(int nodes)
{
    public const int Unbounded = int.MaxValue / 2;

    private readonly List<int> heads = [];
    private readonly List<int> capacities = [];
    private readonly List<int> nexts = [];
    private readonly int[] firsts = Filled(nodes);
    private readonly int[] levels = new int[nodes];
    private readonly int[] currents = new int[nodes];

    public void Add(int from, int to, int capacity)
    {
        AddArc(from, to, capacity);
        AddArc(to, from, 0);
    }

    /// <summary>Sends as many units as fit. Every way must pass an arc of one unit.</summary>
    /// <returns>For each node, whether anything more could still get there.</returns>
    public bool[] Saturate(int source, int sink)
    {
        while (Layer(source, sink))
        {
            firsts.CopyTo(currents, 0);
            while (Augment(source, sink))
            {
                // one unit more has found its way
            }
        }
        return [.. levels.Select(level => level >= 0)];
    }

    private void AddArc(int from, int to, int capacity)
    {
        heads.Add(to);
        capacities.Add(capacity);
        nexts.Add(firsts[from]);
        firsts[from] = heads.Count - 1;
    }

    // An arc and its opposite stand side by side, so that one is the other with the last bit turned.
    private bool Layer(int source, int sink)
    {
        Array.Fill(levels, -1);
        levels[source] = 0;
        var waiting = new Queue<int>([source]);
        while (waiting.TryDequeue(out var node))
        {
            for (var arc = firsts[node]; arc >= 0; arc = nexts[arc])
            {
                if (capacities[arc] == 0 || levels[heads[arc]] >= 0)
                    continue;
                levels[heads[arc]] = levels[node] + 1;
                waiting.Enqueue(heads[arc]);
            }
        }
        return levels[sink] >= 0;
    }

    private bool Augment(int source, int sink)
    {
        var way = new List<int>();
        var node = source;
        while (node != sink)
        {
            ref var arc = ref currents[node];
            while (arc >= 0 && (capacities[arc] == 0 || levels[heads[arc]] != levels[node] + 1))
                arc = nexts[arc];
            if (arc >= 0)
            {
                way.Add(arc);
                node = heads[arc];
                continue;
            }
            if (way.Count == 0)
                return false;
            // a dead end: back, and past the arc that led here
            node = heads[way[^1] ^ 1];
            currents[node] = nexts[way[^1]];
            way.RemoveAt(way.Count - 1);
        }
        var capacity = CollectionsMarshal.AsSpan(capacities);
        foreach (var arc in way)
        {
            capacity[arc]--;
            capacity[arc ^ 1]++;
        }
        return true;
    }

    private static int[] Filled(int nodes)
    {
        var none = new int[nodes];
        Array.Fill(none, -1);
        return none;
    }
}
