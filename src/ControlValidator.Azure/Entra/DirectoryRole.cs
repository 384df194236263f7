using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A built-in directory role that has been activated in the tenant. Source: Microsoft Graph, <c>directoryRole</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectoryRole(Resource resource) : IResourceView<DirectoryRole>
{
    private const string TypeName = "microsoft.graph.directoryRole";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary>The same in every tenant.</summary>
    public Setting<string> RoleTemplateId => resource.Root.Text("roleTemplateId"u8);

    /// <summary>Active holders; absent where the export did not expand them.</summary>
    public Items<DirectoryReference> Members => resource.Root.List<DirectoryReference>("members"u8);

    public static DirectoryRole Over(Resource resource) => new(resource);
}

/// <summary>What a directory role allows. Source: Microsoft Graph, <c>unifiedRoleDefinition</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectoryRoleDefinition(Resource resource) : IResourceView<DirectoryRoleDefinition>
{
    private const string TypeName = "microsoft.graph.unifiedRoleDefinition";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary>The same in every tenant for built-in roles.</summary>
    public Setting<string> TemplateId => resource.Root.Text("templateId"u8);

    public Setting<bool> IsBuiltIn => resource.Root.Flag("isBuiltIn"u8);

    /// <summary>Beta: Microsoft counts the role as privileged.</summary>
    public Setting<bool> IsPrivileged => resource.Root.Flag("isPrivileged"u8);

    public static DirectoryRoleDefinition Over(Resource resource) => new(resource);
}
