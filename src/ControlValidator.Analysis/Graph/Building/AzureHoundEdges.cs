using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Rows of AzureHound. It never collects Conditional Access, network filters, deny assignments or eligibility for groups and Azure resources: that
/// these do not occur says nothing. Source: the models of AzureHound, at the commit that docs/semantics/graph.md names.
/// </summary>
internal sealed class AzureHoundEdges(Snapshot snapshot, GraphBuilder graph)
{
    private const string Prefix = "azurehound.";
    private const string Never = "AzureHound collects no sign-in policies, network filters, deny assignments or eligible memberships, so that what it shows is not all";

    private static readonly (string Kind, string Label)[] Nodes =
    [
        ("AZUser", "user"), ("AZGroup", "group"), ("AZServicePrincipal", "serviceprincipal"), ("AZApp", "application"), ("AZDevice", "device"),
        ("AZSubscription", "microsoft.resources/subscriptions"), ("AZResourceGroup", "microsoft.resources/resourcegroups"),
        ("AZVM", "microsoft.compute/virtualmachines"), ("AZKeyVault", "microsoft.keyvault/vaults"), ("AZStorageAccount", "microsoft.storage/storageaccounts"),
        ("AZManagementGroup", "microsoft.management/managementgroups"), ("AZTenant", "tenant"),
    ];

    private static readonly (string Kind, string Owned, string List, string Item, EdgeKind Edge)[] Lists =
    [
        ("AZGroupMember", "groupId", "members", "member", EdgeKind.MemberOf), ("AZGroupOwner", "groupId", "owners", "owner", EdgeKind.OwnerOf),
        ("AZAppOwner", "appId", "owners", "owner", EdgeKind.OwnerOf), ("AZServicePrincipalOwner", "servicePrincipalId", "owners", "owner", EdgeKind.OwnerOf),
        ("AZDeviceOwner", "deviceId", "owners", "owner", EdgeKind.OwnerOf),
    ];

    private readonly Dictionary<string, string> applications = new(StringComparer.OrdinalIgnoreCase);

    public void Add()
    {
        var isThere = false;
        foreach (var (kind, label) in Nodes)
        {
            foreach (var row in snapshot.All(Prefix + kind).Known)
            {
                isThere = true;
                AddNode(row.Root.Property("data"u8), label);
            }
        }
        foreach (var list in Lists)
        {
            foreach (var row in snapshot.All(Prefix + list.Kind).Known)
            {
                isThere = true;
                AddList(row, list);
            }
        }
        foreach (var row in snapshot.All(Prefix + "AZRoleAssignment").Known)
        {
            isThere = true;
            AddRoles(row);
        }
        if (isThere)
            graph.Missing.Add(Never);
    }

    private void AddNode(Node data, string label)
    {
        if (data.Property("id"u8).Word is not { Length: > 0 } id)
            return;
        var isManaged = string.Equals(data.Property("servicePrincipalType"u8).Word, "ManagedIdentity", StringComparison.OrdinalIgnoreCase);
        var node = graph.Node(id, isManaged ? "managedidentity" : label, data.Property("userPrincipalName"u8).Word ?? data.Property("displayName"u8).Word ?? data.Property("name"u8).Word ?? id);
        if (data.Property("appId"u8).Word is not { } appId)
            return;
        if (label is "application")
            applications.TryAdd(appId, id);
        else if (applications.TryGetValue(appId, out var application))
            graph.Edge(graph.Named(application, "application"), EdgeKind.CanAuthenticateAs, node, Guard.None);
    }

    private void AddList(Resource row, (string Kind, string Owned, string List, string Item, EdgeKind Edge) list)
    {
        var data = row.Root.Property("data"u8);
        if (data[list.Owned].Word is not { Length: > 0 } owned)
        {
            graph.Missing.Add($"a row of {list.Kind} does not say of what");
            return;
        }
        var target = graph.Named(applications.GetValueOrDefault(owned) ?? owned, "principal");
        var place = 0;
        foreach (var item in data[list.List].Each)
        {
            var id = item[list.Item].Property("id"u8).Word;
            if (id is { Length: > 0 })
                graph.Edge(graph.Named(id, "principal"), list.Edge, target, Guard.None, Proof.At(row, $"data/{list.List}/{place}/{list.Item}/id"));
            graph.Count($"rows of {list.Kind}", id is { Length: > 0 }, id is { Length: > 0 } ? null : $"an item of {list.Kind} names nobody");
            place++;
        }
    }

    // Over a part of the tenant a role is another: it leads to a node of its own.
    private void AddRoles(Resource row)
    {
        var place = 0;
        foreach (var assignment in row.Root.Property("data"u8).Property("roleAssignments"u8).Each)
        {
            var proof = Proof.At(row, $"data/roleAssignments/{place++}/principalId");
            if (assignment.Property("principalId"u8).Word is not { } principal || assignment.Property("roleDefinitionId"u8).Word is not { } role)
                continue;
            var scope = assignment.Property("directoryScopeId"u8).Word;
            var id = DirectoryRoleEdges.IdOf(role);
            graph.Edge(
                graph.Named(principal, "principal"), EdgeKind.HasRoleOn, graph.Named(scope is "/" or null ? id : $"{id}{scope}", "directory role"),
                scope is null ? new(GuardKind.Export, GuardState.Unknown, "over what the role is held is not in the export") : Guard.None, proof);
        }
    }
}
