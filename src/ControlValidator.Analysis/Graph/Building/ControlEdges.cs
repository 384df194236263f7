using ControlValidator.Analysis.Access;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Control over accounts, groups and directory roles by roles and application permissions, as the access model knows it: who sets whose credentials,
/// who fills which group, who gives which role. Owners are edges of their own.
/// </summary>
internal sealed class ControlEdges(GraphBuilder graph, Access.Estate access)
{
    private readonly Moves moves = new(access.Terrain, controls: true);

    public void Add()
    {
        graph.Missing.UnionWith(access.Terrain.Permissions.Missing);
        var count = graph.Nodes.Count;
        for (var node = 0; node < count; node++)
        {
            if (PositionOf(graph.Nodes[node]) is { } position)
                Add(node, position);
        }
    }

    private void Add(int node, Position position)
    {
        // whom the export does not show, the edges of groups and owners tell
        foreach (var move in moves.To(position, new List<string>()))
        {
            var isOwner = move.From.Kind is PositionKind.Account && move.Place is null;
            if (move.Kind is not MoveKind.Controls || isOwner || graph.Find(IdOf(move.From)) is not { } source || source == node)
                continue;
            var state = move.Truth is Truth.Yes && move.Guard is null ? GuardState.Open : GuardState.Unknown;
            var guard = new Guard(move.Guard is null ? GuardKind.Role : GuardKind.Activation, state, move.Guard is null ? move.Words : $"{move.Words}, by {move.Guard}");
            if (move.Place is { } place)
                graph.Edge(source, EdgeKind.HasPermissionsTo, node, guard, Proof.Of(place, "principalId", "resourceId", "appRoleId", "appRoleAssignments"));
            else
                graph.Edge(source, EdgeKind.HasPermissionsTo, node, guard);
        }
    }

    private static Position? PositionOf(GraphNode node) => node.Label switch
    {
        "user" or "serviceprincipal" or "managedidentity" => Position.Account(node.Id),
        "group" => Position.Group(node.Id),
        "directory role" when DirectoryRoleEdges.RoleOf(node.Id) is { } role => Position.Role(role, "/"),
        _ => null,
    };

    private static string IdOf(Position position) => position.Kind switch
    {
        PositionKind.Role => position.Scope is "/" ? DirectoryRoleEdges.IdOf(position.Id) : $"{DirectoryRoleEdges.IdOf(position.Id)}{position.Scope}",
        PositionKind.Goal or PositionKind.Account or PositionKind.Group => position.Id,
    };
}
