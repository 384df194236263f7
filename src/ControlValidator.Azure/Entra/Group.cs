using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A group of users, service principals and other groups. Source: Microsoft Graph, <c>group</c>.</summary>
[ResourceType(TypeName)]
public sealed class Group(Resource resource) : IResourceView<Group>
{
    private const string TypeName = "microsoft.graph.group";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary>True: the group can hold directory roles, and only privileged administrators change its members.</summary>
    public Setting<bool> IsAssignableToRole => resource.Root.Flag("isAssignableToRole"u8);

    public Setting<bool> SecurityEnabled => resource.Root.Flag("securityEnabled"u8);

    /// <summary><c>Unified</c>, <c>DynamicMembership</c>.</summary>
    public Items<Setting<string>> GroupTypes => resource.Root.Texts("groupTypes"u8);

    /// <summary>Of dynamic groups: the rule.</summary>
    public Setting<string> MembershipRule => resource.Root.Text("membershipRule"u8);

    /// <summary>Direct members; absent where the export did not expand them.</summary>
    public Items<DirectoryReference> Members => resource.Root.List<DirectoryReference>("members"u8);

    /// <summary>Absent where the export did not expand them.</summary>
    public Items<DirectoryReference> Owners => resource.Root.List<DirectoryReference>("owners"u8);

    public static Group Over(Resource resource) => new(resource);
}

/// <summary>Another directory object, named by its id; its kind is in <c>@odata.type</c>.</summary>
public readonly struct DirectoryReference(Node node) : IView<DirectoryReference>
{
    public Node Node => node;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => node.Text("id"u8);

    /// <summary>Such as <c>#microsoft.graph.user</c>.</summary>
    public Setting<string> Kind => node.Text("@odata.type"u8);

    public Setting<string> DisplayName => node.Text("displayName"u8);

    public static DirectoryReference Over(Node node) => new(node);
}
