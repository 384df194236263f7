using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Application permissions of Microsoft Graph that lead to every directory role, or to other applications. A permission to write that is not
/// listed is open, not harmless. Source: the permissions' own descriptions in "permissions-reference" of Microsoft Graph.
/// </summary>
internal sealed class ApplicationRoleEdges(Snapshot snapshot, GraphBuilder graph)
{
    private const string Assignments = "microsoft.graph.appRoleAssignment";
    private const string MicrosoftGraph = "00000003-0000-0000-c000-000000000000";

    private static readonly HashSet<string> AnyRole = new(StringComparer.OrdinalIgnoreCase)
    {
        "RoleManagement.ReadWrite.Directory", "AppRoleAssignment.ReadWrite.All", "RoleAssignmentSchedule.ReadWrite.Directory",
    };

    private static readonly HashSet<string> AnyApplication = new(StringComparer.OrdinalIgnoreCase) { "Application.ReadWrite.All", "Application.ReadUpdate.All" };

    public void Add()
    {
        if (GraphFields.Lack(snapshot, Assignments, "application permissions that were granted") is { } lack)
            graph.Missing.Add(lack);
        foreach (var assignment in snapshot.All(Assignments).Known)
            Add(assignment);
    }

    private void Add(Resource assignment)
    {
        var proof = Proof.Of(assignment, "principalId", "resourceId", "appRoleId");
        if (assignment.Root.Property("principalId"u8).Word is not { } principal || assignment.Root.Property("resourceId"u8).Word is not { } resource)
        {
            graph.Missing.Add("an application permission does not say to whom it was granted");
            return;
        }
        var source = graph.Named(principal, "principal");
        var permission = Permission(resource, assignment.Root.Property("appRoleId"u8).Word, out var isGraph);
        if (permission is not null && !isGraph)
            graph.Edge(source, EdgeKind.HasPermissionsTo, graph.Named(resource, "principal"), Open(GuardState.Unknown, $"what `{permission}` of another application allows is not known"), proof);
        else if (permission is null)
            graph.Edge(source, EdgeKind.HasPermissionsTo, Every(), Open(GuardState.Unknown, "which permission it is, the export does not say"), proof);
        else if (AnyRole.Contains(permission))
            graph.Edge(source, EdgeKind.HasPermissionsTo, Every(), Open(GuardState.Open, $"`{permission}` leads to every directory role"), proof);
        else if (AnyApplication.Contains(permission))
            AddApplications(source, permission, proof);
        else if (!IsReading(permission))
            graph.Edge(source, EdgeKind.HasPermissionsTo, Every(), Open(GuardState.Unknown, $"where `{permission}` leads to is not followed"), proof);
    }

    private void AddApplications(int source, string permission, Proof proof)
    {
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (node != source && graph.Nodes[node].Label is "serviceprincipal")
                graph.Edge(source, EdgeKind.HasCredentialsOf, node, Open(GuardState.Open, $"`{permission}` adds credentials to every application"), proof);
        }
    }

    private string? Permission(string resource, string? role, out bool isGraph)
    {
        isGraph = true;
        if (role is null || snapshot.Find(resource) is not { } api)
            return null;
        isGraph = string.Equals(api.Root.Property("appId"u8).Word, MicrosoftGraph, StringComparison.OrdinalIgnoreCase);
        foreach (var offered in api.Root.Property("appRoles"u8).Each)
        {
            if (string.Equals(offered.Property("id"u8).Word, role, StringComparison.OrdinalIgnoreCase))
                return offered.Property("value"u8).Word;
        }
        return null;
    }

    private int Every() => graph.Node(DirectoryRoleEdges.IdOf(DirectoryRoleEdges.GlobalAdministrator), "directory role", "Global Administrator");

    private static bool IsReading(string permission) =>
        permission.Contains(".Read", StringComparison.OrdinalIgnoreCase) && !permission.Contains("Write", StringComparison.OrdinalIgnoreCase)
        && !permission.Contains("ReadUpdate", StringComparison.OrdinalIgnoreCase);

    private static Guard Open(GuardState state, string sentence) => new(GuardKind.Role, state, sentence);
}
