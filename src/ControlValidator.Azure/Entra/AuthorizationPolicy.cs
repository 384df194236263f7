using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>What users and guests may do without a role. There is one. Source: Microsoft Graph, <c>authorizationPolicy</c>.</summary>
[ResourceType(TypeName)]
public sealed class AuthorizationPolicy(Resource resource) : IResourceView<AuthorizationPolicy>
{
    private const string TypeName = "microsoft.graph.authorizationPolicy";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary><c>2af84b1e-…</c> restricted, <c>10dae51f-…</c> limited, <c>a0b1b346-…</c> the same as members.</summary>
    public Setting<string> GuestUserRoleId => resource.Root.Text("guestUserRoleId"u8);

    /// <summary><c>none</c>, <c>adminsAndGuestInviters</c>, <c>adminsGuestInvitersAndAllMembers</c>, <c>everyone</c>.</summary>
    public Setting<string> AllowInvitesFrom => resource.Root.Text("allowInvitesFrom"u8);

    public Setting<bool> AllowedToSignUpEmailBasedSubscriptions => resource.Root.Flag("allowedToSignUpEmailBasedSubscriptions"u8);

    public Setting<bool> AllowEmailVerifiedUsersToJoinOrganization => resource.Root.Flag("allowEmailVerifiedUsersToJoinOrganization"u8);

    public Setting<bool> BlockMsolPowerShell => resource.Root.Flag("blockMsolPowerShell"u8);

    /// <summary>What users may consent to. In v1.0 the list stands in <see cref="DefaultUserRolePermissions"/>.</summary>
    public Items<Setting<string>> PermissionGrantPolicies => resource.Root.Texts("permissionGrantPolicyIdsAssignedToDefaultUserRole"u8);

    public DefaultUserRolePermissions DefaultUserRolePermissions => new(resource.Root.Section("defaultUserRolePermissions"u8));

    public static AuthorizationPolicy Over(Resource resource) => new(resource);
}

/// <summary>What every member may do. Source: Microsoft Graph, <c>defaultUserRolePermissions</c>.</summary>
public readonly struct DefaultUserRolePermissions(Node node) : IView<DefaultUserRolePermissions>
{
    public Node Node => node;

    public Setting<bool> AllowedToCreateApps => node.Flag("allowedToCreateApps"u8);

    public Setting<bool> AllowedToCreateSecurityGroups => node.Flag("allowedToCreateSecurityGroups"u8);

    public Setting<bool> AllowedToCreateTenants => node.Flag("allowedToCreateTenants"u8);

    public Setting<bool> AllowedToReadOtherUsers => node.Flag("allowedToReadOtherUsers"u8);

    /// <summary>In v1.0: what users may consent to.</summary>
    public Items<Setting<string>> PermissionGrantPoliciesAssigned => node.Texts("permissionGrantPoliciesAssigned"u8);

    public static DefaultUserRolePermissions Over(Node node) => new(node);
}
