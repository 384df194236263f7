using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A domain of the tenant. Source: Microsoft Graph, <c>domain</c>.</summary>
[ResourceType(TypeName)]
public sealed class Domain(Resource resource) : IResourceView<Domain>
{
    private const string TypeName = "microsoft.graph.domain";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>The name of the domain.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary><c>Managed</c> or <c>Federated</c>.</summary>
    public Setting<string> AuthenticationType => resource.Root.Text("authenticationType"u8);

    public Setting<bool> IsVerified => resource.Root.Flag("isVerified"u8);

    public Setting<bool> IsRoot => resource.Root.Flag("isRoot"u8);

    public Setting<bool> IsDefault => resource.Root.Flag("isDefault"u8);

    /// <summary>2147483647: passwords never expire.</summary>
    public Setting<long> PasswordValidityPeriodInDays => resource.Root.Number("passwordValidityPeriodInDays"u8);

    public static Domain Over(Resource resource) => new(resource);
}
