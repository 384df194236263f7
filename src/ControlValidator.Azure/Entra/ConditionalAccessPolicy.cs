using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>
/// A Conditional Access policy: to whom, to what and under which conditions it applies, and what it then demands.
/// All enabled policies that apply must be satisfied; where none applies, the sign-in is allowed.
/// Source: Microsoft Graph, <c>conditionalAccessPolicy</c>; ScubaGear exports the same object in PascalCase.
/// </summary>
[ResourceType(TypeName)]
public sealed class ConditionalAccessPolicy(Resource resource) : IResourceView<ConditionalAccessPolicy>
{
    private const string TypeName = "microsoft.graph.conditionalAccessPolicy";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary>Only <see cref="ConditionalAccessState.Enabled"/> enforces.</summary>
    public Setting<ConditionalAccessState> State => resource.Root.Chosen<ConditionalAccessState>("state"u8);

    public Setting<DateTimeOffset> CreatedDateTime => resource.Root.Instant("createdDateTime"u8);

    /// <summary>Absent where the policy was never changed.</summary>
    public Setting<DateTimeOffset> ModifiedDateTime => resource.Root.Instant("modifiedDateTime"u8);

    /// <summary>When the policy applies. The conditions are ANDed.</summary>
    public ConditionalAccessConditions Conditions => new(resource.Root.Section("conditions"u8));

    /// <summary>What the sign-in must satisfy; absent where the policy only sets session controls.</summary>
    public GrantControls GrantControls => new(resource.Root.Property("grantControls"u8));

    /// <summary>How the session is limited afterwards; absent where it is not.</summary>
    public SessionControls SessionControls => new(resource.Root.Property("sessionControls"u8));

    /// <summary>Beta only; anything here changes when the policy applies in a way that no documentation describes.</summary>
    public Node PartialEnablementStrategy => resource.Root.Property("partialEnablementStrategy"u8);

    public static ConditionalAccessPolicy Over(Resource resource) => new(resource);
}
