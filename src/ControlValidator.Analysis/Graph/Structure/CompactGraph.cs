namespace ControlValidator.Analysis.Graph;

/// <summary>
/// A directed graph in compressed rows, forward and backward: 19 bytes an edge and 8 a node. Nodes and edges are numbers; edges are numbered by
/// their source, and those of one source in the order in which they were added.
/// </summary>
internal sealed class CompactGraph
{
    private readonly int[] outStart;
    private readonly int[] target;
    private readonly int[] inStart;
    private readonly int[] inSource;
    private readonly int[] inEdge;
    private readonly ushort[] label;
    private readonly int[] evidence;
    private readonly byte[] state;

    internal CompactGraph(int nodes, EdgeList edges)
    {
        var count = edges.Count;
        outStart = Starts(nodes, edges.Sources);
        (target, label, evidence, state) = (new int[count], new ushort[count], new int[count], new byte[count]);
        var next = outStart.AsSpan(0, nodes).ToArray();
        for (var i = 0; i < count; i++)
        {
            var at = next[edges.Sources[i]]++;
            (target[at], label[at], evidence[at], state[at]) = (edges.Targets[i], edges.Labels[i], edges.Evidence[i], edges.States[i]);
        }
        inStart = Starts(nodes, target);
        (inSource, inEdge) = (new int[count], new int[count]);
        inStart.AsSpan(0, nodes).CopyTo(next);
        for (var node = 0; node < nodes; node++)
        {
            for (var edge = outStart[node]; edge < outStart[node + 1]; edge++)
            {
                var at = next[target[edge]]++;
                (inSource[at], inEdge[at]) = (node, edge);
            }
        }
    }

    public int NodeCount => outStart.Length - 1;

    public int EdgeCount => target.Length;

    /// <summary>Bytes that the edges take, without what is stored once for each node.</summary>
    public static int BytesPerEdge => sizeof(int) + sizeof(int) + sizeof(int) + sizeof(int) + sizeof(ushort) + sizeof(byte);

    /// <summary>Targets of all edges, by edge.</summary>
    public ReadOnlySpan<int> Targets => target;

    /// <summary>Guards of all edges, by edge; each a <see cref="GuardState"/>.</summary>
    public ReadOnlySpan<byte> States => state;

    /// <summary>For each place of <see cref="In"/>, where the edge comes from.</summary>
    public ReadOnlySpan<int> Sources => inSource;

    /// <summary>For each place of <see cref="In"/>, which edge it is.</summary>
    public ReadOnlySpan<int> IncomingEdges => inEdge;

    /// <summary>The edges that begin at a node.</summary>
    public (int First, int End) Out(int node) => (outStart[node], outStart[node + 1]);

    /// <summary>The places in <see cref="Sources"/> and <see cref="IncomingEdges"/> of the edges that end at a node.</summary>
    public (int First, int End) In(int node) => (inStart[node], inStart[node + 1]);

    public int TargetOf(int edge) => target[edge];

    public int SourceOf(int edge)
    {
        // of nodes without edges, which begin at the same place as the next, the last is meant
        int low = 0, high = NodeCount;
        while (high - low > 1)
        {
            var middle = (low + high) >>> 1;
            (low, high) = outStart[middle] <= edge ? (middle, high) : (low, middle);
        }
        return low;
    }

    public GuardState StateOf(int edge) => (GuardState)state[edge];

    /// <summary>Index of the label in the graph's own list of labels.</summary>
    public int LabelOf(int edge) => label[edge];

    /// <summary>Index of the evidence in the graph's own list.</summary>
    public int EvidenceOf(int edge) => evidence[edge];

    private static int[] Starts(int nodes, ReadOnlySpan<int> of)
    {
        var starts = new int[nodes + 1];
        foreach (var node in of)
            starts[node + 1]++;
        for (var i = 0; i < nodes; i++)
            starts[i + 1] += starts[i];
        return starts;
    }
}
