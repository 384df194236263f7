using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Rows of <c>ExposureGraphNodes</c> and <c>ExposureGraphEdges</c>. Nodes that are known by an id of Azure or Entra come together with those of the
/// snapshot. Columns, labels and properties are compared ignoring case, since the tables differ in it from tenant to tenant.
/// </summary>
internal sealed class ImportedEdges(Snapshot snapshot, GraphBuilder graph, Entries entries)
{
    public const string NodeType = "ExposureGraphNodes";
    public const string EdgeType = "ExposureGraphEdges";

    private readonly Dictionary<string, int> byNodeId = new(StringComparer.OrdinalIgnoreCase);

    public void Add()
    {
        foreach (var row in snapshot.All(NodeType).Known)
            AddNode(row);
        foreach (var row in snapshot.All(EdgeType).Known)
            AddEdge(row);
        if (snapshot.All(EdgeType).Completeness is Completeness.Partial or Completeness.NotRead)
            graph.Missing.Add("the rows of ExposureGraphEdges are not all in the export");
    }

    private void AddNode(Resource row)
    {
        if (row.Root.Property("NodeId"u8).Word is not { Length: > 0 } id)
        {
            graph.Missing.Add("a row of ExposureGraphNodes has no NodeId");
            return;
        }
        var label = row.Root.Property("NodeLabel"u8).Word ?? "node";
        var node = graph.Node(KnownId(row) ?? id, label.ToLowerInvariant(), row.Root.Property("NodeName"u8).Word ?? id);
        byNodeId[id] = node;
        var facts = Dynamic(row.Root.Property("NodeProperties"u8)) is { ValueKind: JsonValueKind.Object } properties && Named(properties, "rawData") is { } raw ? raw : default;
        if (IsSaid(facts, "exposedToInternet") || IsSaid(facts, "IsInternetFacing"))
        {
            entries.Add(node, EntryClass.PublicAddress);
            graph.Edge(entries.Internet, EdgeKind.RoutesTrafficTo, node, Guard.None, Proof.At(row, "NodeProperties"));
        }
        if (Named(facts, "criticalityLevel") is { } level)
            graph.Missing.Add($"whether {Number(level)} is a high or a low criticalityLevel of `{row.Name}`, no rule says: the table's own documentation uses both directions");
    }

    private void AddEdge(Resource row)
    {
        var (source, target) = (row.Root.Property("SourceNodeId"u8).Word, row.Root.Property("TargetNodeId"u8).Word);
        if (source is not { Length: > 0 } || target is not { Length: > 0 })
        {
            graph.Missing.Add("a row of ExposureGraphEdges does not name both its nodes");
            graph.Count(EdgeType, isEdge: false, $"`{row.Id}` does not name both its nodes");
            return;
        }
        var label = row.Root.Property("EdgeLabel"u8).Word ?? "";
        var kind = EdgeKinds.Of(label);
        var loose = byNodeId.ContainsKey(source) ? byNodeId.ContainsKey(target) ? null : target : source;
        var guard = kind.State is GuardState.Open ? Guard.None
            : new Guard(GuardKind.Export, kind.State, kind is EdgeKind.Other ? $"what the label `{label}` lets anybody do is not known" : $"`{label}` is no step by itself");
        // only what says by itself on what it rests is evidence; the rest is somebody else's word
        var proofs = Dynamic(row.Root.Property("EdgeProperties"u8)) is { ValueKind: JsonValueKind.Object } properties && properties.EnumerateObject().Any()
            ? [Proof.At(row, "EdgeProperties")]
            : System.Collections.Immutable.ImmutableArray<Proof>.Empty;
        graph.Edge(End(source, row, "Source"), label.Length > 0 ? label : EdgeKind.Other.Label, End(target, row, "Target"), guard, proofs);
        graph.Count(EdgeType, isEdge: true, loose is null ? null : $"the node `{loose}` of an edge is not in ExposureGraphNodes");
    }

    private int End(string id, Resource row, string side)
    {
        if (byNodeId.TryGetValue(id, out var known))
            return known;
        var node = graph.Named(id, (row.Root[$"{side}NodeLabel"].Word ?? "node").ToLowerInvariant());
        if (row.Root[$"{side}NodeName"].Word is { Length: > 0 } name)
            graph.Change(node, old => old.IsExported ? old : old with { Name = name });
        return node;
    }

    /// <summary>The id by which the rest of the snapshot knows the node, among those in <c>EntityIds</c>.</summary>
    private string? KnownId(Resource row)
    {
        if (Dynamic(row.Root.Property("EntityIds"u8)) is not { ValueKind: JsonValueKind.Array } ids)
            return null;
        foreach (var entity in ids.EnumerateArray())
        {
            if (Named(entity, "id") is not { ValueKind: JsonValueKind.String } value || value.GetString() is not { } text)
                continue;
            // the Entra object id stands in a text of its own: tenantid=…;objectid=…
            var at = text.IndexOf("objectid=", StringComparison.OrdinalIgnoreCase);
            var id = at < 0 ? text : text[(at + "objectid=".Length)..].Split(';')[0];
            if (graph.Find(id) is not null)
                return id;
        }
        return null;
    }

    // Some ways of exporting write what is dynamic as a text.
    private static JsonElement? Dynamic(Node node)
    {
        if (node.Gap is not Gap.None)
            return null;
        if (node.Json.ValueKind is not JsonValueKind.String)
            return node.Json;
        try
        {
            return JsonElement.Parse(node.Json.GetString() ?? "");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonElement? Named(JsonElement json, string name)
    {
        if (json.ValueKind is not JsonValueKind.Object)
            return null;
        foreach (var property in json.EnumerateObject())
        {
            if (string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase))
                return property.Value;
        }
        return null;
    }

    private static bool IsSaid(JsonElement facts, string name) => Named(facts, name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => string.Equals(text.GetString(), "true", StringComparison.OrdinalIgnoreCase),
        { ValueKind: JsonValueKind.Object } => true,
        _ => false,
    };

    private static string Number(JsonElement level) => level.ValueKind is JsonValueKind.Object && Named(level, "criticalityLevel") is { } inner ? inner.ToString() : level.ToString();
}
