namespace ControlValidator.Analysis.Graph;

/// <summary>A path that meets no node twice.</summary>
/// <param name="Start">Where it begins; of a path without edges, where it ends too.</param>
/// <param name="Edges">In order.</param>
internal sealed record SimplePath(int Start, int[] Edges);

/// <summary>Shorter paths first; of equal length, those with smaller numbers of edges.</summary>
internal sealed class PathOrder : IComparer<SimplePath>
{
    public static PathOrder Instance { get; } = new();

    public int Compare(SimplePath? x, SimplePath? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byLength = x.Edges.Length.CompareTo(y.Edges.Length);
        if (byLength != 0)
            return byLength;
        var byEdges = x.Edges.AsSpan().SequenceCompareTo(y.Edges);
        return byEdges != 0 ? byEdges : x.Start.CompareTo(y.Start);
    }
}
