using ControlValidator.Analysis.Access;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Resources of Azure, and what lies in what: root, management groups, subscriptions, resource groups, resources, their parts.</summary>
internal sealed class ResourceEdges(Snapshot snapshot, GraphBuilder graph, Access.Estate access)
{
    private const string ManagementGroups = "/providers/Microsoft.Management/managementGroups/";

    private readonly Dictionary<string, int> groups = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, (int Node, Proof Proof)> subscriptions = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> contained = [];

    /// <summary>Where Azure begins: whoever has root has every subscription of the tenant.</summary>
    public const string RootId = "/";

    public void Add()
    {
        var root = graph.Node(RootId, "azure root", "Azure root scope");
        foreach (var resource in snapshot.Resources)
        {
            var id = resource.Id;
            if (id.StartsWith(ManagementGroups, StringComparison.OrdinalIgnoreCase) && resource.IsOfType("Microsoft.Management/managementGroups"))
                AddGroup(id, resource.Name);
            else if (IdOf(resource) is { } own && !own.Contains("/providers/Microsoft.Authorization/", StringComparison.OrdinalIgnoreCase))
                AddChain(own, resource);
        }
        foreach (var grant in access.Active.Concat(access.Eligible))
        {
            if (grant.Scope.ManagementGroup is { } group)
                AddGroup(grant.Scope.Text, group);
        }
        foreach (var (_, group) in groups.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase))
            graph.Edge(root, EdgeKind.Contains, group, new(GuardKind.Role, GuardState.Open, "every management group lies below the root"));
        foreach (var (_, (node, proof)) in subscriptions.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase))
            AddAbove(root, node, proof);
    }

    private void AddGroup(string id, string name)
    {
        var group = new Scope(id);
        if (group.ManagementGroup is not null)
            groups[group.Text] = graph.Node(group.Text, "microsoft.management/managementgroups", name);
    }

    private void AddAbove(int root, int subscription, Proof proof)
    {
        graph.Edge(root, EdgeKind.Contains, subscription, Guard.None, proof);
        foreach (var (id, group) in groups.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase))
        {
            var covers = access.Hierarchy.Covers(new(id), new(graph.Nodes[subscription].Id));
            if (covers is Truth.Yes)
                graph.Edge(group, EdgeKind.Contains, subscription, Guard.None, proof);
            else if (covers is Truth.Unknown)
                graph.Edge(group, EdgeKind.Contains, subscription, new(GuardKind.Export, GuardState.Unknown, $"which management groups are above `{graph.Nodes[subscription].Name}` is not in the export"), proof);
        }
    }

    // Some exports give a subscription by its bare id.
    private static string? IdOf(Resource resource) =>
        resource.Id.StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) ? resource.Id
        : resource.IsOfType("Microsoft.Subscription") || resource.IsOfType("Microsoft.Resources/subscriptions") ? $"/subscriptions/{resource.Id}"
        : null;

    private void AddChain(string id, Resource resource)
    {
        var parts = id.Trim('/').Split('/');
        var proof = new Proof(resource.Origin, resource.Id, []);
        var subscription = $"/subscriptions/{parts[1]}";
        var above = parts.Length <= 2
            ? graph.Node(subscription, "microsoft.resources/subscriptions", resource.Name)
            : graph.Named(subscription, "microsoft.resources/subscriptions");
        subscriptions.TryAdd(subscription, (above, proof));
        if (parts.Length <= 2)
            return;
        if (parts.Length >= 4 && string.Equals(parts[2], "resourceGroups", StringComparison.OrdinalIgnoreCase))
            above = Below(above, $"{subscription}/resourceGroups/{parts[3]}", "microsoft.resources/resourcegroups", parts[3], proof);
        if (parts.Length <= 4)
            return;
        // …/providers/<namespace>/<type>/<name>/<type>/<name>
        var provider = Array.FindIndex(parts, static part => string.Equals(part, "providers", StringComparison.OrdinalIgnoreCase));
        if (provider < 0 || provider + 3 >= parts.Length)
            return;
        for (var end = provider + 3; end < parts.Length; end += 2)
        {
            var type = $"{parts[provider + 1]}/{string.Join('/', parts[(provider + 2)..end].Where((_, i) => i % 2 == 0))}".ToLowerInvariant();
            above = Below(above, $"/{string.Join('/', parts[..(end + 1)])}", type, end == parts.Length - 1 ? resource.Name : parts[end], proof);
        }
    }

    private int Below(int above, string id, string label, string name, Proof proof)
    {
        var node = graph.Node(id, label, name);
        if (contained.Add(node))
            graph.Edge(above, EdgeKind.Contains, node, Guard.None, proof);
        return node;
    }
}
