using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A directory role that someone holds now. Source: Microsoft Graph, <c>unifiedRoleAssignment</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectoryRoleAssignment(Resource resource) : IResourceView<DirectoryRoleAssignment>
{
    private const string TypeName = "microsoft.graph.unifiedRoleAssignment";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary>User, group or service principal.</summary>
    public Setting<string> PrincipalId => resource.Root.Text("principalId"u8);

    /// <summary>Of built-in roles, the template id.</summary>
    public Setting<string> RoleDefinitionId => resource.Root.Text("roleDefinitionId"u8);

    /// <summary><c>/</c> for the whole tenant.</summary>
    public Setting<string> DirectoryScopeId => resource.Root.Text("directoryScopeId"u8);

    public static DirectoryRoleAssignment Over(Resource resource) => new(resource);
}

/// <summary>A directory role held now, with its start and end as Privileged Identity Management knows them. Source: Microsoft Graph, <c>unifiedRoleAssignmentScheduleInstance</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectoryRoleInstance(Resource resource) : IResourceView<DirectoryRoleInstance>
{
    private const string TypeName = "microsoft.graph.unifiedRoleAssignmentScheduleInstance";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary>User, group or service principal.</summary>
    public Setting<string> PrincipalId => resource.Root.Text("principalId"u8);

    /// <summary>Of built-in roles, the template id.</summary>
    public Setting<string> RoleDefinitionId => resource.Root.Text("roleDefinitionId"u8);

    /// <summary><c>/</c> for the whole tenant.</summary>
    public Setting<string> DirectoryScopeId => resource.Root.Text("directoryScopeId"u8);

    /// <summary><c>Assigned</c>, or <c>Activated</c> for a role that someone eligible has taken up for a while.</summary>
    public Setting<string> AssignmentType => resource.Root.Text("assignmentType"u8);

    /// <summary><c>Direct</c>, <c>Group</c> or <c>Inherited</c>.</summary>
    public Setting<string> MemberType => resource.Root.Text("memberType"u8);

    /// <summary>Absent where the role was given outside Privileged Identity Management.</summary>
    public Setting<string> StartDateTime => resource.Root.Text("startDateTime"u8);

    /// <summary>Absent: for ever.</summary>
    public Setting<string> EndDateTime => resource.Root.Text("endDateTime"u8);

    public static DirectoryRoleInstance Over(Resource resource) => new(resource);
}

/// <summary>A directory role that someone may take up. Source: Microsoft Graph, <c>unifiedRoleEligibilitySchedule</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectoryRoleEligibility(Resource resource) : IResourceView<DirectoryRoleEligibility>
{
    private const string TypeName = "microsoft.graph.unifiedRoleEligibilitySchedule";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary>User, group or service principal.</summary>
    public Setting<string> PrincipalId => resource.Root.Text("principalId"u8);

    /// <summary>Of built-in roles, the template id.</summary>
    public Setting<string> RoleDefinitionId => resource.Root.Text("roleDefinitionId"u8);

    /// <summary><c>/</c> for the whole tenant.</summary>
    public Setting<string> DirectoryScopeId => resource.Root.Text("directoryScopeId"u8);

    /// <summary><c>Provisioned</c> where it counts.</summary>
    public Setting<string> Status => resource.Root.Text("status"u8);

    public static DirectoryRoleEligibility Over(Resource resource) => new(resource);
}
