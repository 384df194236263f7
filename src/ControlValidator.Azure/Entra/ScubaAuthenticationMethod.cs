using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>The authentication methods policy and the methods in it. Source: ScubaGear, <c>authentication_method</c>.</summary>
[ResourceType(TypeName)]
public sealed class ScubaAuthenticationMethod(Resource resource) : IResourceView<ScubaAuthenticationMethod>
{
    private const string TypeName = "scuba.authentication_method";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>The policy without its methods.</summary>
    public Node Policy => resource.Root.Property("authentication_method_policy"u8);

    public Items<AuthenticationMethod> Methods => resource.Root.List<AuthenticationMethod>("authentication_method_feature_settings"u8);

    public static ScubaAuthenticationMethod Over(Resource resource) => new(resource);
}

/// <summary>A service plan that the tenant has. Source: ScubaGear, <c>service_plans</c>.</summary>
[ResourceType(TypeName)]
public sealed class ScubaServicePlan(Resource resource) : IResourceView<ScubaServicePlan>
{
    private const string TypeName = "scuba.service_plans";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary><c>AAD_PREMIUM_P2</c> is Entra ID P2.</summary>
    public Setting<string> ServicePlanName => resource.Root.Text("servicePlanName"u8);

    public Setting<string> ServicePlanId => resource.Root.Text("servicePlanId"u8);

    public Setting<string> ProvisioningStatus => resource.Root.Text("provisioningStatus"u8);

    public static ScubaServicePlan Over(Resource resource) => new(resource);
}
