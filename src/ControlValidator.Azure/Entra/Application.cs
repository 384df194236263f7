using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>An application that the tenant owns. Source: Microsoft Graph, <c>application</c>.</summary>
[ResourceType(TypeName)]
public sealed class Application(Resource resource) : IResourceView<Application>
{
    private const string TypeName = "microsoft.graph.application";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>Object id, a GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary>The id that clients use.</summary>
    public Setting<string> AppId => resource.Root.Text("appId"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary><c>AzureADMyOrg</c> for this tenant only.</summary>
    public Setting<string> SignInAudience => resource.Root.Text("signInAudience"u8);

    /// <summary>Client secrets.</summary>
    public Items<PasswordCredential> PasswordCredentials => resource.Root.List<PasswordCredential>("passwordCredentials"u8);

    /// <summary>Certificates.</summary>
    public Items<KeyCredential> KeyCredentials => resource.Root.List<KeyCredential>("keyCredentials"u8);

    public static Application Over(Resource resource) => new(resource);
}

/// <summary>An application as it acts in this tenant, or a managed identity. Source: Microsoft Graph, <c>servicePrincipal</c>.</summary>
[ResourceType(TypeName)]
public sealed class ServicePrincipal(Resource resource) : IResourceView<ServicePrincipal>
{
    private const string TypeName = "microsoft.graph.servicePrincipal";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>Object id, a GUID; role assignments name this one.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> AppId => resource.Root.Text("appId"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    public Setting<bool> AccountEnabled => resource.Root.Flag("accountEnabled"u8);

    /// <summary><c>Application</c>, <c>ManagedIdentity</c>, …</summary>
    public Setting<string> ServicePrincipalType => resource.Root.Text("servicePrincipalType"u8);

    /// <summary>The tenant that owns the application.</summary>
    public Setting<string> AppOwnerOrganizationId => resource.Root.Text("appOwnerOrganizationId"u8);

    public Items<PasswordCredential> PasswordCredentials => resource.Root.List<PasswordCredential>("passwordCredentials"u8);

    public Items<KeyCredential> KeyCredentials => resource.Root.List<KeyCredential>("keyCredentials"u8);

    /// <summary>Absent where the export did not expand them.</summary>
    public Items<DirectoryReference> Owners => resource.Root.List<DirectoryReference>("owners"u8);

    public static ServicePrincipal Over(Resource resource) => new(resource);
}

/// <summary>A client secret: when it holds, never what it is.</summary>
public readonly struct PasswordCredential(Node node) : IView<PasswordCredential>
{
    public Node Node => node;

    public Setting<string> KeyId => node.Text("keyId"u8);

    public Setting<string> DisplayName => node.Text("displayName"u8);

    public Setting<DateTimeOffset> StartDateTime => node.Instant("startDateTime"u8);

    public Setting<DateTimeOffset> EndDateTime => node.Instant("endDateTime"u8);

    public static PasswordCredential Over(Node node) => new(node);
}

/// <summary>A certificate of an application.</summary>
public readonly struct KeyCredential(Node node) : IView<KeyCredential>
{
    public Node Node => node;

    public Setting<string> KeyId => node.Text("keyId"u8);

    public Setting<string> DisplayName => node.Text("displayName"u8);

    public Setting<DateTimeOffset> StartDateTime => node.Instant("startDateTime"u8);

    public Setting<DateTimeOffset> EndDateTime => node.Instant("endDateTime"u8);

    public static KeyCredential Over(Node node) => new(node);
}
