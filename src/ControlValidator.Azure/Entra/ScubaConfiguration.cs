using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>What the operator of ScubaGear declared: exclusions that are intended. Source: ScubaGear, <c>scuba_config</c>.</summary>
[ResourceType(TypeName)]
public sealed class ScubaConfiguration(Resource resource) : IResourceView<ScubaConfiguration>
{
    private const string TypeName = "scuba.scuba_config";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>The exclusions declared for a policy of the baseline, such as <c>MS.AAD.1.1v1</c>.</summary>
    public ScubaExclusions For(string baseline) => new(resource.Root.Property("aad"u8).Property(System.Text.Encoding.UTF8.GetBytes(baseline)));

    public static ScubaConfiguration Over(Resource resource) => new(resource);
}

/// <summary>Exclusions that are intended, by id.</summary>
public readonly struct ScubaExclusions(Node node) : IView<ScubaExclusions>
{
    public Node Node => node;

    /// <summary>Users left out of a Conditional Access policy.</summary>
    public Items<Setting<string>> Users => node.Property("capExclusions"u8).Texts("users"u8);

    /// <summary>Groups left out of a Conditional Access policy.</summary>
    public Items<Setting<string>> Groups => node.Property("capExclusions"u8).Texts("groups"u8);

    /// <summary>Applications left out of a Conditional Access policy.</summary>
    public Items<Setting<string>> Applications => node.Property("capExclusions"u8).Texts("applications"u8);

    /// <summary>Kinds of guest left out of a Conditional Access policy.</summary>
    public Items<Setting<string>> GuestUserTypes => node.Property("capExclusions"u8).Texts("guestUserTypes"u8);

    /// <summary>Users who may hold a role for ever.</summary>
    public Items<Setting<string>> RoleUsers => node.Property("roleExclusions"u8).Texts("users"u8);

    /// <summary>Groups that may hold a role for ever.</summary>
    public Items<Setting<string>> RoleGroups => node.Property("roleExclusions"u8).Texts("groups"u8);

    public static ScubaExclusions Over(Node node) => new(node);
}
