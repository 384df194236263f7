using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A group of settings of the tenant, made from a template. Source: Microsoft Graph beta, <c>directorySetting</c>.</summary>
[ResourceType(TypeName)]
public sealed class DirectorySetting(Resource resource) : IResourceView<DirectorySetting>
{
    private const string TypeName = "microsoft.graph.directorySetting";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    public Setting<string> TemplateId => resource.Root.Text("templateId"u8);

    public Items<DirectorySettingValue> Values => resource.Root.List<DirectorySettingValue>("values"u8);

    public static DirectorySetting Over(Resource resource) => new(resource);
}

/// <summary>One setting; the value is always a text.</summary>
public readonly struct DirectorySettingValue(Node node) : IView<DirectorySettingValue>
{
    public Node Node => node;

    public Setting<string> Name => node.Text("name"u8);

    public Setting<string> Value => node.Text("value"u8);

    public static DirectorySettingValue Over(Node node) => new(node);
}
