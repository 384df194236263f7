using ControlValidator.Analysis.Access;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Role assignments. Each is an edge to its scope, closed where the role gives no power over the scope itself; and one more to each resource below
/// over which the role gives power, where it does not reach it through the scope anyway.
/// </summary>
internal sealed class AzureRoleEdges(GraphBuilder graph, Access.Estate access)
{
    private readonly List<(string Id, string Label, int Node)> resources = [];

    public void Add()
    {
        graph.Missing.UnionWith(access.Missing(activating: true));
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (Power.Over(graph.Nodes[node].Label).Length > 0)
                resources.Add((graph.Nodes[node].Id, graph.Nodes[node].Label, node));
        }
        foreach (var grant in access.Active)
            Add(grant, "role assignments");
        foreach (var grant in access.Eligible)
            Add(grant, "eligible role assignments");
    }

    private void Add(Grant grant, string what)
    {
        if (grant.Fault is not null)
        {
            graph.Missing.Add(grant.Fault);
            graph.Count(what, isEdge: false, grant.Fault);
            return;
        }
        var principal = graph.Named(grant.Principal, "principal");
        var isLoose = !graph.Nodes[principal].IsExported;
        var scope = graph.Named(grant.Scope.Text, "scope");
        var proof = Proof.Of(grant.Place, "properties/principalId", "properties/roleDefinitionId", "properties/scope", "ObjectId", "RoleDefinitionId", "Scope");
        var whole = Judge(grant, [Power.AssignRoles, .. Power.Over(graph.Nodes[scope].Label)], grant.Scope);
        graph.Edge(principal, EdgeKind.HasRoleOn, scope, whole, proof);
        graph.Count(what, isEdge: true, isLoose ? $"`{grant.Principal}`, to whom `{grant.Name}` gives `{grant.RoleName}`, is not in the export" : null, proof);
        if (isLoose)
            NoteGone(grant, principal, proof);
        if (whole.State is GuardState.Open)
            return;
        foreach (var (id, label, node) in resources)
        {
            var at = new Scope(id);
            var covers = access.Hierarchy.Covers(grant.Scope, at);
            if (node == scope || covers is Truth.No)
                continue;
            var guard = Judge(grant, Power.Over(label), at);
            if (guard.State is not GuardState.Closed)
                graph.Edge(principal, EdgeKind.HasPermissionsTo, node, covers is Truth.Yes ? guard : guard with { State = GuardState.Unknown }, proof);
        }
    }

    // Where all principals are exported, somebody who is not among them does not exist any more.
    private void NoteGone(Grant grant, int principal, Proof proof)
    {
        if (access.Directory.IsComplete)
            graph.Change(principal, node => node with { Name = $"{grant.Principal} (deleted)" });
        else if (graph.Find(Entries.UnseenId) is { } unseen)
            graph.Edge(unseen, EdgeKind.CanAuthenticateAs, principal, new(GuardKind.Export, GuardState.Unknown, $"who `{grant.Principal}` is, is not in the export"), proof);
        else
            graph.Missing.Add($"who `{grant.Principal}` is, to whom `{grant.Name}` gives `{grant.RoleName}`, is not in the export");
    }

    /// <summary>Whether the assignment allows one of the operations at a place.</summary>
    private Guard Judge(Grant grant, IEnumerable<Operation> operations, Scope at)
    {
        var best = new Guard(GuardKind.Role, GuardState.Closed, $"the role `{grant.RoleName}` gives no power over it");
        foreach (var operation in operations)
        {
            var granted = TruthLogic.And(grant.Role?.Grants(operation) ?? Truth.Unknown, grant.Condition?.Holds(operation) ?? Truth.Yes);
            if (granted is Truth.No)
                continue;
            var guard = Denied(operation, at) is { } denial ? denial
                : granted is Truth.Unknown ? new(GuardKind.Role, GuardState.Unknown, Open(grant))
                : grant.IsEligible ? new(GuardKind.Activation, GuardState.Unknown, $"`{grant.RoleName}` has to be activated, and whether somebody else must approve that is not read")
                : new Guard(GuardKind.Role, GuardState.Open, $"the role `{grant.RoleName}` allows `{operation.Action}`");
            if (guard.State > best.State)
                best = guard;
            if (best.State is GuardState.Open)
                break;
        }
        return best;
    }

    private static string Open(Grant grant) => grant.Role is null
        ? $"what the role `{grant.RoleName}` allows is not in the export"
        : $"whether the condition of `{grant.Name}` allows it is not decided";

    private Guard? Denied(Operation operation, Scope at)
    {
        Guard? found = null;
        foreach (var denial in access.Denials)
        {
            var covers = denial.Scope.IsSame(at) ? Truth.Yes : denial.HereOnly ? Truth.No : access.Hierarchy.Covers(denial.Scope, at);
            if (covers is Truth.No || (denial.Fault is null && !denial.Permission.Names(operation)))
                continue;
            if (covers is Truth.Yes && denial.Fault is null && denial.IsForEveryone && denial.Excluded.IsEmpty)
                return new(GuardKind.Denial, GuardState.Closed, $"the deny assignment `{denial.Name}` denies it to everybody");
            found = new(GuardKind.Denial, GuardState.Unknown, $"whether the deny assignment `{denial.Name}` denies it is not followed");
        }
        return found;
    }
}
