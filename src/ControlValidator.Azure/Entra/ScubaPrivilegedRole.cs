using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A highly privileged role, who holds it, and its Privileged Identity Management rules. Source: ScubaGear, <c>privileged_roles</c>.</summary>
[ResourceType(TypeName)]
public sealed class ScubaPrivilegedRole(Resource resource) : IResourceView<ScubaPrivilegedRole>
{
    private const string TypeName = "scuba.privileged_roles";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    public Setting<string> RoleTemplateId => resource.Root.Text("roleTemplateId"u8);

    /// <summary>Held now, not merely eligible.</summary>
    public Items<ScubaRoleAssignment> Assignments => resource.Root.List<ScubaRoleAssignment>("assignments"u8);

    /// <summary>Of the role, and of groups that hold it under Privileged Identity Management.</summary>
    public Items<RoleManagementRule> Rules => resource.Root.List<RoleManagementRule>("rules"u8);

    public static ScubaPrivilegedRole Over(Resource resource) => new(resource);
}

/// <summary>Someone who holds the role now.</summary>
public readonly struct ScubaRoleAssignment(Node node) : IView<ScubaRoleAssignment>
{
    public Node Node => node;

    public Setting<string> PrincipalId => node.Text("principalId"u8);

    /// <summary>Null where the role was given outside Privileged Identity Management.</summary>
    public Setting<string> StartDateTime => node.Text("startDateTime"u8);

    /// <summary>Null: for ever.</summary>
    public Setting<string> EndDateTime => node.Text("endDateTime"u8);

    public static ScubaRoleAssignment Over(Node node) => new(node);
}
