using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Directory roles: who holds them, and what the strongest of them takes. A role over a part of the tenant is a node of its own, which leads
/// nowhere. Source: "elevate-access-global-admin".
/// </summary>
internal sealed class DirectoryRoleEdges(Snapshot snapshot, GraphBuilder graph, Access.Estate access)
{
    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
    private const string Prefix = "directoryRole/";

    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The role of a node that stands for one over the whole tenant; null where it is none.</summary>
    public static string? RoleOf(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) && id.IndexOf('/', Prefix.Length) < 0 ? id[Prefix.Length..] : null;

    /// <summary>The id of the node of a role over the whole tenant.</summary>
    /// <param name="role">Template id.</param>
    public static string IdOf(string role) => $"{Prefix}{role}";

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
        var proof = Proof.Of(grant.Place, "principalId", "roleDefinitionId", "directoryScopeId");
        graph.Edge(graph.Named(grant.Principal, "principal"), EdgeKind.HasRoleOn, role, GuardOf(grant), proof);
        graph.Count(what, isEdge: true, isLoose ? $"`{grant.Principal}`, who has `{Name(grant.Role)}`, is not in the export" : null, proof);
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
    }

    private int Node(string role) => graph.Node(IdOf(role), "directory role", Name(role));

    private string Name(string role) => names.GetValueOrDefault(role) ?? Access.RoleIds.NameOf(role) ?? role;
}
