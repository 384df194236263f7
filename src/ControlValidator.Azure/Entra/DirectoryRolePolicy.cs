using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>The Privileged Identity Management rules of one role. Source: Microsoft Graph, <c>unifiedRoleManagementPolicyAssignment</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectoryRolePolicy(Resource resource) : IResourceView<DirectoryRolePolicy>
{
    private const string TypeName = "microsoft.graph.unifiedRoleManagementPolicyAssignment";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> RoleDefinitionId => resource.Root.Text("roleDefinitionId"u8);

    /// <summary><c>DirectoryRole</c>, <c>Directory</c> or <c>Group</c>.</summary>
    public Setting<string> ScopeType => resource.Root.Text("scopeType"u8);

    /// <summary>Absent where the export did not expand the policy.</summary>
    public Items<RoleManagementRule> Rules => resource.Root.Property("policy"u8).List<RoleManagementRule>("rules"u8);

    public static DirectoryRolePolicy Over(Resource resource) => new(resource);
}

/// <summary>
/// One rule, such as whether activation needs approval. Source: Microsoft Graph, <c>unifiedRoleManagementPolicyRule</c>. Older ScubaGear
/// exports keep what is special to the kind of rule under <c>AdditionalProperties</c>; it is read from there too.
/// </summary>
public readonly struct RoleManagementRule(Node node) : IView<RoleManagementRule>
{
    public Node Node => node;

    /// <summary>Which rule it is: <c>Approval_EndUser_Assignment</c>, <c>Notification_Admin_EndUser_Assignment</c>, …</summary>
    public Setting<string> Id => node.Text("id"u8);

    /// <summary>ScubaGear: the role or group to which the rule belongs.</summary>
    public Setting<string> RuleSource => node.Text("ruleSource"u8);

    /// <summary>Of approval rules: whether someone else must agree to the activation.</summary>
    public Setting<bool> IsApprovalRequired => node.OwnOrAdditional("setting"u8).Flag("isApprovalRequired"u8);

    /// <summary>Of expiration rules: whether an assignment must end.</summary>
    public Setting<bool> IsExpirationRequired => node.OwnOrAdditional("isExpirationRequired"u8).As<bool>();

    /// <summary>Of expiration rules: the longest time, as an ISO 8601 duration.</summary>
    public Setting<string> MaximumDuration => node.OwnOrAdditional("maximumDuration"u8).As<string>();

    /// <summary>Of notification rules: <c>Email</c>.</summary>
    public Setting<string> NotificationType => node.OwnOrAdditional("notificationType"u8).As<string>();

    /// <summary>Of notification rules: addresses besides the default recipients.</summary>
    public Items<Setting<string>> NotificationRecipients => new(node.OwnOrAdditional("notificationRecipients"u8), static item => item.As<string>());

    public static RoleManagementRule Over(Node node) => new(node);
}
