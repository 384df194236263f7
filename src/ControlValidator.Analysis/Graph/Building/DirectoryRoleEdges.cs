using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Directory roles: who holds them, and what the strongest of them lead to. A role over a part of the tenant is a node of its own, which leads
/// nowhere. Sources: "elevate-access-global-admin", "permissions-reference", "privileged-roles-permissions".
/// </summary>
internal sealed class DirectoryRoleEdges(Snapshot snapshot, GraphBuilder graph, Access.Estate access)
{
    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
    private const string PrivilegedRoleAdministrator = "e8611ab8-c189-46e8-94e1-60213ab1f814";
    private const string PrivilegedAuthenticationAdministrator = "7be44c8a-adaf-4e2a-84d6-ab2649e08a13";
    private const string ApplicationAdministrator = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";
    private const string CloudApplicationAdministrator = "158c047a-c907-4556-b7ef-446551a6b5f7";

    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase)
    {
        [GlobalAdministrator] = "Global Administrator",
        [PrivilegedRoleAdministrator] = "Privileged Role Administrator",
        [PrivilegedAuthenticationAdministrator] = "Privileged Authentication Administrator",
        [ApplicationAdministrator] = "Application Administrator",
        [CloudApplicationAdministrator] = "Cloud Application Administrator",
    };

    /// <summary>The id of the node of a role over the whole tenant.</summary>
    /// <param name="role">Template id.</param>
    public static string IdOf(string role) => $"directoryRole/{role}";

    public void Add()
    {
        graph.Missing.UnionWith(access.MissingRoles(activating: true));
        foreach (var definition in snapshot.All("microsoft.graph.unifiedRoleDefinition").Known)
            names.TryAdd(definition.Root.Property("templateId"u8).Word ?? definition.Id, definition.Name);
        foreach (var role in snapshot.All("microsoft.graph.directoryRole").Known)
        {
            if (role.Root.Property("roleTemplateId"u8).Word is { } template)
                names.TryAdd(template, role.Name);
        }
        foreach (var grant in access.DirectoryRoles.Active)
            Add(grant, "directory role assignments");
        foreach (var grant in access.DirectoryRoles.Eligible)
            Add(grant, "eligible directory role assignments");
        AddConsequences();
    }

    private void Add(Access.DirectoryGrant grant, string what)
    {
        if (grant.Principal.Length == 0 || grant.Role.Length == 0)
        {
            graph.Missing.Add($"an assignment of a directory role does not say {(grant.Principal.Length == 0 ? "to whom" : "which role")}");
            graph.Count(what, isEdge: false, $"`{grant.Place.Id}` is not readable");
            return;
        }
        var isLoose = graph.Find(grant.Principal) is null;
        var role = grant.Scope is "/" or null ? Node(grant.Role) : graph.Node($"{IdOf(grant.Role)}{grant.Scope}", "directory role", $"{Name(grant.Role)} over {grant.Scope}");
        graph.Edge(
            graph.Named(grant.Principal, "principal"), EdgeKind.HasRoleOn, role, GuardOf(grant), Proof.Of(grant.Place, "principalId", "roleDefinitionId", "directoryScopeId"));
        graph.Count(what, isEdge: true, isLoose ? $"`{grant.Principal}`, who has `{Name(grant.Role)}`, is not in the export" : null);
    }

    private Guard GuardOf(Access.DirectoryGrant grant)
    {
        if (grant.Scope is null)
            return new(GuardKind.Export, GuardState.Unknown, "over what the role is held is not in the export");
        if (!grant.IsEligible)
            return Guard.None;
        var takes = access.DirectoryRoles.Guard(grant.Role);
        return takes is "activation"
            ? new(GuardKind.Activation, GuardState.Open, "it takes activation, which he does himself")
            : new(GuardKind.Activation, GuardState.Unknown, $"it takes {takes}");
    }

    private void AddConsequences()
    {
        var root = graph.Find(ResourceEdges.RootId)!.Value;
        if (graph.Find(IdOf(GlobalAdministrator)) is { } global)
            graph.Edge(global, EdgeKind.HasPermissionsTo, root, new(GuardKind.Role, GuardState.Open, "`Microsoft.Authorization/elevateAccess/action` gives the root of Azure"));
        foreach (var (role, how) in new[] { (PrivilegedRoleAdministrator, "can assign every directory role"), (PrivilegedAuthenticationAdministrator, "can reset the credentials of every administrator") })
        {
            if (graph.Find(IdOf(role)) is { } node)
                graph.Edge(node, EdgeKind.HasPermissionsTo, Node(GlobalAdministrator), new(GuardKind.Role, GuardState.Open, $"`{Name(role)}` {how}"));
        }
        foreach (var role in new[] { ApplicationAdministrator, CloudApplicationAdministrator })
        {
            if (graph.Find(IdOf(role)) is { } node)
                AddCredentials(node, Name(role));
        }
    }

    private void AddCredentials(int role, string name)
    {
        for (var node = 0; node < graph.Nodes.Count; node++)
        {
            if (graph.Nodes[node].Label is "serviceprincipal")
                graph.Edge(role, EdgeKind.HasCredentialsOf, node, new(GuardKind.Role, GuardState.Open, $"`{name}` can add credentials to every application"));
        }
    }

    private int Node(string role) => graph.Node(IdOf(role), "directory role", Name(role));

    private string Name(string role) => names.GetValueOrDefault(role) ?? role;
}
