using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>Gathers nodes and edges. Each node has one id; what several sources say of it comes together.</summary>
internal sealed class GraphBuilder
{
    private const int MostLoose = 20;

    private readonly EdgeList edges = new();
    private readonly List<GraphNode> nodes = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> labels = [.. Enum.GetValues<EdgeKind>().Select(static kind => kind.Label)];
    private readonly Dictionary<string, ushort> otherLabels = new(StringComparer.Ordinal);
    private readonly List<EdgeFacts> facts = [EdgeFacts.Nothing];
    private readonly SortedDictionary<string, SourceCount> sources = new(StringComparer.Ordinal);

    /// <summary>What the export would have to hold, so that there is no further edge.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<GraphNode> Nodes => nodes;

    /// <summary>The number of a node; null where there is none of that id.</summary>
    public int? Find(string id) => numbers.TryGetValue(id, out var number) ? number : null;

    /// <summary>A node that the export holds; the first that names it says what it is.</summary>
    public int Node(string id, string label, string name)
    {
        if (!numbers.TryGetValue(id, out var number))
            return Append(new(id, label, name));
        if (!nodes[number].IsExported)
            nodes[number] = nodes[number] with { Label = label, Name = name, IsExported = true };
        return number;
    }

    /// <summary>A node that something names, whether the export holds it or not.</summary>
    public int Named(string id, string label) => Find(id) ?? Append(new(id, label, id) { IsExported = false });

    public void Change(int node, Func<GraphNode, GraphNode> change) => nodes[node] = change(nodes[node]);

    public void Edge(int source, EdgeKind kind, int target, Guard guard, params ImmutableArray<Proof> proofs) =>
        Add(source, target, (ushort)kind, guard, proofs);

    /// <summary>An edge whose label somebody else spelled.</summary>
    public void Edge(int source, string label, int target, Guard guard, params ImmutableArray<Proof> proofs)
    {
        var kind = EdgeKinds.Of(label);
        if (kind is not EdgeKind.Other && string.Equals(kind.Label, label, StringComparison.Ordinal))
        {
            Add(source, target, (ushort)kind, guard, proofs);
            return;
        }
        if (!otherLabels.TryGetValue(label, out var number))
        {
            // all further labels share one, rather than be taken for another
            number = labels.Count < ushort.MaxValue ? (ushort)labels.Count : (ushort)EdgeKind.Other;
            if (number != (ushort)EdgeKind.Other)
                labels.Add(label);
            otherLabels.Add(label, number);
        }
        Add(source, target, number, guard, proofs);
    }

    /// <summary>Notes that a row of a source became an edge, or why it did not, or hangs loose.</summary>
    /// <param name="place">Where what hangs loose is configured.</param>
    public void Count(string what, bool isEdge, string? loose = null, Proof? place = null)
    {
        if (!sources.TryGetValue(what, out var count))
            sources.Add(what, count = new());
        count.Rows++;
        if (isEdge)
            count.Edges++;
        if (loose is null)
            return;
        if (count.Loose.Count == 0)
            count.Place = place;
        if (count.Loose.Count < MostLoose)
            count.Loose.Add(loose);
    }

    public GraphContent Build() => new(
        new(nodes.Count, edges), [.. nodes], [.. labels], facts, [.. Missing],
        [.. sources.Select(static source => new EdgeSource(source.Key, source.Value.Rows, source.Value.Edges, [.. source.Value.Loose]) { LoosePlace = source.Value.Place })], numbers);

    private int Append(GraphNode node)
    {
        nodes.Add(node);
        numbers.Add(node.Id, nodes.Count - 1);
        return nodes.Count - 1;
    }

    private void Add(int source, int target, ushort label, Guard guard, ImmutableArray<Proof> proofs)
    {
        facts.Add(new(guard, proofs));
        edges.Add(source, target, label, guard.State, facts.Count - 1);
    }

    private sealed class SourceCount
    {
        public int Rows { get; set; }

        public int Edges { get; set; }

        public List<string> Loose { get; } = [];

        public Proof? Place { get; set; }
    }
}
