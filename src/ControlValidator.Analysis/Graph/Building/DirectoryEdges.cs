using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Users, groups and workloads, and who is in which group.</summary>
internal sealed class DirectoryEdges(Snapshot snapshot, GraphBuilder graph, Entries entries)
{
    private const string Eligibilities = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance";

    public void Add()
    {
        foreach (var user in snapshot.All(GraphFields.User).Known)
        {
            var node = graph.Node(user.Id, "user", user.Root.Property("userPrincipalName"u8).Word ?? user.Name);
            if (IsGuest(user))
                entries.Add(node, EntryClass.Guest);
        }
        var tenants = snapshot.All("microsoft.graph.organization").Known.Select(static organisation => organisation.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var workload in snapshot.All(GraphFields.Workload).Known)
            AddWorkload(workload, tenants);
        foreach (var group in snapshot.All(GraphFields.Group).Known)
            graph.Node(group.Id, "group", group.Name);
        foreach (var group in snapshot.All(GraphFields.Group).Known)
            AddMembers(group);
        AddEligible();
        AddLack(GraphFields.User, "users");
        AddLack(GraphFields.Group, "groups");
        AddLack(GraphFields.Workload, "service principals");
        AddLack(Eligibilities, "eligible memberships in groups");
    }

    private void AddLack(string type, string what)
    {
        if (GraphFields.Lack(snapshot, type, what) is { } lack)
            graph.Missing.Add(lack);
    }

    private static bool IsGuest(Resource user) =>
        string.Equals(user.Root.Property("userType"u8).Word, "Guest", StringComparison.OrdinalIgnoreCase)
        || user.Root.Property("userPrincipalName"u8).Word?.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) is true;

    // Of managed identities the platform is the owner. Whoever owns the tenant itself is told by the organisation, or by its own applications.
    private void AddWorkload(Resource workload, HashSet<string> tenants)
    {
        var isManaged = string.Equals(workload.Root.Property("servicePrincipalType"u8).Word, "ManagedIdentity", StringComparison.OrdinalIgnoreCase);
        var node = graph.Node(workload.Id, isManaged ? "managedidentity" : "serviceprincipal", workload.Name);
        if (isManaged)
            return;
        var owner = workload.Root.Property("appOwnerOrganizationId"u8).Word;
        if (owner is null)
        {
            graph.Missing.Add($"which organisation owns the application `{workload.Name}` is not in the export");
            return;
        }
        if (IsForeign(workload, owner, tenants))
            entries.Add(node, EntryClass.MultiTenantApplication);
    }

    private static bool IsForeign(Resource workload, string owner, HashSet<string> tenants)
    {
        // Microsoft's own two tenants, which own what comes with every tenant. Source: "verify-first-party-apps-sign-in"
        if (owner is "f8cdef31-a31e-4b4a-93e4-5f571e91255a" or "72f988bf-86f1-41af-91ab-2d7cd011db47")
            return false;
        if (tenants.Count > 0)
            return !tenants.Contains(owner);
        return !string.Equals(workload.Root.Property("signInAudience"u8).Word, "AzureADMyOrg", StringComparison.OrdinalIgnoreCase);
    }

    private void AddMembers(Resource group)
    {
        var node = graph.Find(group.Id)!.Value;
        if (GraphFields.Ids(group.Root.Property("members"u8)) is not { } members)
        {
            graph.Count("memberships of groups", isEdge: false, $"who is in the group `{group.Name}` is not in the export");
            entries.Unseen(EdgeKind.MemberOf, node, $"who is in the group `{group.Name}` is not in the export", Proof.Of(group));
            return;
        }
        for (var i = 0; i < members.Count; i++)
        {
            var isThere = graph.Find(members[i]) is not null;
            var member = graph.Named(members[i], "principal");
            var proof = Proof.At(group, $"members/{i}/id");
            graph.Edge(member, EdgeKind.MemberOf, node, Guard.None, proof);
            graph.Count("memberships of groups", isEdge: true, isThere ? null : $"`{members[i]}`, a member of `{group.Name}`, is not in the export", proof);
            if (!isThere)
                entries.Unseen(EdgeKind.CanAuthenticateAs, member, $"who `{members[i]}` is, a member of `{group.Name}`, is not in the export");
        }
    }

    private void AddEligible()
    {
        foreach (var eligibility in snapshot.All(Eligibilities).Known)
        {
            if (eligibility.Root.Property("groupId"u8).Word is not { } group || eligibility.Root.Property("principalId"u8).Word is not { } principal)
                continue;
            var kind = string.Equals(eligibility.Root.Property("accessId"u8).Word, "owner", StringComparison.OrdinalIgnoreCase) ? EdgeKind.OwnerOf : EdgeKind.MemberOf;
            graph.Edge(
                graph.Named(principal, "principal"), kind, graph.Named(group, "group"),
                new(GuardKind.Activation, GuardState.Unknown, "it has to be activated, and whether somebody else must approve that is not read"),
                Proof.Of(eligibility, "principalId", "groupId", "accessId"));
        }
    }
}
