using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Resources that act under an identity: whoever runs code on one has all of them. Source: "managed-identity-best-practice-recommendations".
/// </summary>
internal sealed class IdentityEdges(Snapshot snapshot, GraphBuilder graph)
{
    public void Add()
    {
        foreach (var resource in snapshot.Resources)
        {
            if (graph.Find(resource.Id) is not { } node || Power.Over(graph.Nodes[node].Label).Length == 0)
                continue;
            if (resource.IsOfType("Microsoft.ManagedIdentity/userAssignedIdentities"))
                Connect(node, resource.Root.Property("properties"u8).Property("principalId"u8).Word, resource, "properties/principalId");
            Connect(node, resource.Root.Property("identity"u8).Property("principalId"u8).Word, resource, "identity/principalId");
            NoteUntold(resource);
            var users = resource.Root.Property("identity"u8).Property("userAssignedIdentities"u8);
            foreach (var name in users.Names)
                AddAssigned(node, name, users.Property(Encoding.UTF8.GetBytes(name)).Property("principalId"u8).Word, resource);
        }
    }

    // A resource without an identity has no such object; one with an identity of its own says as whom it acts.
    private void NoteUntold(Resource resource)
    {
        var identity = resource.Root.Property("identity"u8);
        var isOwn = identity.Property("type"u8).Word?.Contains("SystemAssigned", StringComparison.OrdinalIgnoreCase) is true;
        if (isOwn && identity.Property("principalId"u8).Word is null)
            graph.Missing.Add($"as whom `{resource.Name}` acts is not in the export");
    }

    // Where the principal is not told, the identity that is named tells it.
    private void AddAssigned(int node, string identity, string? principal, Resource resource)
    {
        if (principal is not null)
            Connect(node, principal, resource, "identity/userAssignedIdentities");
        else
            graph.Edge(node, EdgeKind.CanAuthenticateAs, graph.Named(identity, "microsoft.managedidentity/userassignedidentities"), Guard.None, Proof.At(resource, "identity/userAssignedIdentities"));
    }

    private void Connect(int node, string? principal, Resource resource, string path)
    {
        if (principal is { Length: > 0 })
            graph.Edge(node, EdgeKind.CanAuthenticateAs, graph.Named(principal, "managedidentity"), Guard.None, Proof.At(resource, path));
    }
}
