namespace ControlValidator.Analysis.Access;

/// <summary>
/// Application permissions of Microsoft Graph, by what a workload that has one takes over. Source: "permissions-reference" of Microsoft Graph; the
/// list is open, so that another one that changes something leaves answers open.
/// </summary>
internal static class GraphPermissions
{
    /// <summary>Gives itself any directory role, directly or by a permission that it gives itself first.</summary>
    public static readonly string[] AnyRole =
    [
        "RoleManagement.ReadWrite.Directory", "RoleAssignmentSchedule.ReadWrite.Directory", "AppRoleAssignment.ReadWrite.All", "Policy.ReadWrite.PermissionGrant",
    ];

    /// <summary>Makes itself eligible for any directory role.</summary>
    public const string AnyRoleByActivation = "RoleEligibilitySchedule.ReadWrite.Directory";

    /// <summary>Changes who is in groups that can have roles.</summary>
    public static readonly string[] RoleAssignableGroups =
        ["RoleManagement.ReadWrite.Directory", "PrivilegedAccess.ReadWrite.AzureADGroup", "PrivilegedAssignmentSchedule.ReadWrite.AzureADGroup"];

    /// <summary>Makes itself eligible for membership in groups that can have roles.</summary>
    public const string RoleAssignableGroupsByActivation = "PrivilegedEligibilitySchedule.ReadWrite.AzureADGroup";

    /// <summary>Changes who is in all other groups.</summary>
    public static readonly string[] OtherGroups = ["Directory.ReadWrite.All", "Group.ReadWrite.All", "GroupMember.ReadWrite.All"];

    /// <summary>Gives every application a credential.</summary>
    public static readonly string[] Workloads = ["Application.ReadWrite.All", "Application.ReadUpdate.All"];

    /// <summary>Gives the applications a credential that it owns.</summary>
    public const string OwnWorkloads = "Application.ReadWrite.OwnedBy";

    /// <summary>May make itself an owner of every service principal: sources disagree.</summary>
    public const string PerhapsWorkloads = "ServicePrincipalEndpoint.ReadWrite.All";

    /// <summary>Signs in as every user, by a factor or by a domain that it trusts.</summary>
    public static readonly string[] EveryUser =
        ["UserAuthenticationMethod.ReadWrite.All", "Domain.ReadWrite.All", "Organization.ReadWrite.All"];

    /// <summary>Sets the password of users without roles.</summary>
    public const string PlainUsers = "User-PasswordProfile.ReadWrite.All";

    /// <summary>May set the password of users without roles.</summary>
    public const string PerhapsPlainUsers = "User.ReadWrite.All";

    private static readonly HashSet<string> Known = new(
    [
        .. AnyRole, AnyRoleByActivation, .. RoleAssignableGroups, RoleAssignableGroupsByActivation, .. OtherGroups, .. Workloads, OwnWorkloads, PerhapsWorkloads,
        .. EveryUser, PlainUsers, PerhapsPlainUsers,
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Changing = ["Write", "Manage", "FullControl", "Create", "Update", "Delete"];

    /// <summary>Whether a permission changes something, and it is not modelled where that leads.</summary>
    public static bool IsUncharted(string permission) =>
        !Known.Contains(permission) && Array.Exists(Changing, word => permission.Contains(word, StringComparison.OrdinalIgnoreCase));
}
