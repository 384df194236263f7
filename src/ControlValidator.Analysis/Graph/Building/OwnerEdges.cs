using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Owners of groups, applications and service principals, and applications of which a service principal is the instance. Sources:
/// "users-default-permissions", "servicePrincipalLockConfiguration".
/// </summary>
internal sealed class OwnerEdges(Snapshot snapshot, GraphBuilder graph, Entries entries)
{
    private readonly Dictionary<string, Resource> applications = new(StringComparer.OrdinalIgnoreCase);

    public void Add()
    {
        foreach (var application in snapshot.All(GraphFields.Application).Known)
        {
            graph.Node(application.Id, "application", application.Name);
            if (application.Root.Property("appId"u8).Word is { } appId)
                applications.TryAdd(appId, application);
        }
        foreach (var group in snapshot.All(GraphFields.Group).Known)
            AddGroup(group);
        foreach (var application in snapshot.All(GraphFields.Application).Known)
            AddOwners(application, "application", Guard.None);
        foreach (var workload in snapshot.All(GraphFields.Workload).Known)
            AddWorkload(workload);
        if (GraphFields.Lack(snapshot, GraphFields.Application, "applications") is { } lack)
            graph.Missing.Add(lack);
    }

    // Who is in a dynamic group its rule says, which owners cannot change.
    private void AddGroup(Resource group)
    {
        var isDynamic = group.Root.Property("groupTypes"u8).Each.Any(static type => string.Equals(type.Word, "DynamicMembership", StringComparison.OrdinalIgnoreCase));
        if (!isDynamic)
            AddOwners(group, "group", Guard.None);
    }

    private void AddWorkload(Resource workload)
    {
        var isManaged = string.Equals(workload.Root.Property("servicePrincipalType"u8).Word, "ManagedIdentity", StringComparison.OrdinalIgnoreCase);
        if (isManaged)
            return;
        var application = workload.Root.Property("appId"u8).Word is { } appId ? applications.GetValueOrDefault(appId) : null;
        if (application is not null)
        {
            graph.Edge(
                graph.Find(application.Id)!.Value, EdgeKind.CanAuthenticateAs, graph.Find(workload.Id)!.Value, Guard.None,
                Proof.Of(application, "appId"), Proof.Of(workload, "appId"));
        }
        AddOwners(workload, "service principal", Lock(application));
    }

    private static Guard Lock(Resource? application)
    {
        if (application is null)
            return new(GuardKind.Denial, GuardState.Unknown, "whether credentials of the service principal are locked stands in its application, which is not in the export");
        var settings = application.Root.Property("servicePrincipalLockConfiguration"u8);
        var all = settings.Property("isEnabled"u8).Flag is true
            && (settings.Property("allProperties"u8).Flag is true || settings.Property("credentialsWithUsageVerify"u8).Flag is true);
        return all ? new(GuardKind.Denial, GuardState.Closed, "the application locks credentials of its service principals") : Guard.None;
    }

    private void AddOwners(Resource owned, string what, Guard guard)
    {
        var node = graph.Find(owned.Id)!.Value;
        if (GraphFields.Ids(owned.Root.Property("owners"u8)) is not { } owners)
        {
            if (guard.State is not GuardState.Closed)
                entries.Unseen(EdgeKind.OwnerOf, node, $"who owns the {what} `{owned.Name}` is not in the export", Proof.Of(owned));
            return;
        }
        for (var i = 0; i < owners.Count; i++)
            graph.Edge(graph.Named(owners[i], "principal"), EdgeKind.OwnerOf, node, guard, Proof.At(owned, $"owners/{i}/id"));
    }
}
