using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A set of acceptable combinations of methods. Source: Microsoft Graph, <c>authenticationStrengthPolicy</c>.</summary>
[ResourceType(TypeName)]
public sealed class AuthenticationStrengthPolicy(Resource resource) : IResourceView<AuthenticationStrengthPolicy>
{
    private const string TypeName = "microsoft.graph.authenticationStrengthPolicy";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary><c>builtIn</c> or <c>custom</c>.</summary>
    public Setting<string> PolicyType => resource.Root.Text("policyType"u8);

    /// <summary>What it accepts.</summary>
    public AuthenticationStrength Strength => new(resource.Root);

    public static AuthenticationStrengthPolicy Over(Resource resource) => new(resource);
}
