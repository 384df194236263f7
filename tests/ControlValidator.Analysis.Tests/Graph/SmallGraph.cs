using ControlValidator.Analysis.Graph;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Analysis.Tests.Graph;

/// <summary>A graph of a few nodes, so small that everything about it can be found by trying everything.</summary>
internal sealed record SmallGraph(int Nodes, SmallEdge[] Edges, int[] Entries, int[] Goals, int[] Gone)
{
    private const int MostNodes = 7;

    public static Arbitrary<SmallGraph> Any { get; } = (
        from nodes in Gen.Choose(1, MostNodes)
        let node = Gen.Choose(0, nodes - 1)
        from edges in Gen.ArrayOf(
            from source in node
            from target in node
            from state in Gen.Elements(GuardState.Closed, GuardState.Unknown, GuardState.Open, GuardState.Open)
            select new SmallEdge(source, target, state))
        from entries in Gen.ArrayOf(node)
        from goals in Gen.ArrayOf(node)
        from gone in Gen.Frequency((3, Gen.Constant(Array.Empty<int>())), (1, Gen.ArrayOf(node)))
        select new SmallGraph(nodes, [.. edges.Take(3 * nodes)], [.. entries.Take(2)], [.. goals.Take(2)], [.. gone.Take(2)])).ToArbitrary();

    internal bool[] IsGone => [.. Enumerable.Range(0, Nodes).Select(node => Gone.Contains(node))];

    internal CompactGraph Compact()
    {
        var list = new EdgeList();
        foreach (var edge in Edges)
            list.Add(edge.Source, edge.Target, state: edge.State);
        return new(Nodes, list);
    }

    /// <summary>The edges in the order in which the compact graph numbers them.</summary>
    internal SmallEdge[] Numbered => [.. Edges.OrderBy(edge => edge.Source)];

    /// <summary>All paths that meet no node twice, begin at an entry, end at a goal and meet neither in between; as edges.</summary>
    internal List<(int Start, int[] Edges)> AllPaths(GuardState least, IEnumerable<int>? without = null)
    {
        HashSet<int> gone = [.. Gone, .. without ?? []];
        var found = new List<(int, int[])>();
        foreach (var entry in Entries.Distinct().Where(entry => !gone.Contains(entry)))
            Extend(entry, [entry], [], least, gone, found);
        return found;
    }

    public override string ToString() =>
        $"{Nodes} nodes; {string.Join(", ", Edges.Select(e => $"{e.Source}→{e.Target} {e.State}"))}; from {string.Join(' ', Entries)} to {string.Join(' ', Goals)} without {string.Join(' ', Gone)}";

    private void Extend(int start, List<int> nodes, List<int> edges, GuardState least, HashSet<int> gone, List<(int, int[])> found)
    {
        if (Goals.Contains(nodes[^1]))
        {
            found.Add((start, [.. edges]));
            return;
        }
        for (var i = 0; i < Numbered.Length; i++)
        {
            var edge = Numbered[i];
            if (edge.Source != nodes[^1] || edge.State < least || gone.Contains(edge.Target) || nodes.Contains(edge.Target) || Entries.Contains(edge.Target))
                continue;
            Extend(start, [.. nodes, edge.Target], [.. edges, i], least, gone, found);
        }
    }
}

internal sealed record SmallEdge(int Source, int Target, GuardState State);
