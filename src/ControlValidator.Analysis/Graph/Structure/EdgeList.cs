namespace ControlValidator.Analysis.Graph;

/// <summary>Edges in the order in which they were found, before they are sorted into a graph.</summary>
internal sealed class EdgeList
{
    private const int FirstCapacity = 64;

    private int[] sources = new int[FirstCapacity];
    private int[] targets = new int[FirstCapacity];
    private int[] evidence = new int[FirstCapacity];
    private ushort[] labels = new ushort[FirstCapacity];
    private byte[] states = new byte[FirstCapacity];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Sources => sources.AsSpan(0, Count);

    public ReadOnlySpan<int> Targets => targets.AsSpan(0, Count);

    public ReadOnlySpan<int> Evidence => evidence.AsSpan(0, Count);

    public ReadOnlySpan<ushort> Labels => labels.AsSpan(0, Count);

    /// <summary>Each a <see cref="GuardState"/>.</summary>
    public ReadOnlySpan<byte> States => states.AsSpan(0, Count);

    public void Add(int source, int target, ushort label = 0, GuardState state = GuardState.Open, int proof = 0)
    {
        if (Count == sources.Length)
            Grow();
        (sources[Count], targets[Count], labels[Count], states[Count], evidence[Count]) = (source, target, label, (byte)state, proof);
        Count++;
    }

    private void Grow()
    {
        var size = checked(Count * 2);
        Array.Resize(ref sources, size);
        Array.Resize(ref targets, size);
        Array.Resize(ref evidence, size);
        Array.Resize(ref labels, size);
        Array.Resize(ref states, size);
    }
}
