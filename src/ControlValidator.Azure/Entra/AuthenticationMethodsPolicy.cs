using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>Which methods people may sign in with. There is one. Source: Microsoft Graph, <c>authenticationMethodsPolicy</c>.</summary>
[ResourceType(TypeName)]
public sealed class AuthenticationMethodsPolicy(Resource resource) : IResourceView<AuthenticationMethodsPolicy>
{
    private const string TypeName = "microsoft.graph.authenticationMethodsPolicy";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    public Setting<string> Id => resource.Root.Text("id"u8);

    /// <summary><c>preMigration</c>, <c>migrationInProgress</c>, <c>migrationComplete</c>; null in tenants that never had the old settings.</summary>
    public Setting<string> PolicyMigrationState => resource.Root.Text("policyMigrationState"u8);

    public Items<AuthenticationMethod> AuthenticationMethodConfigurations => resource.Root.List<AuthenticationMethod>("authenticationMethodConfigurations"u8);

    public static AuthenticationMethodsPolicy Over(Resource resource) => new(resource);
}

/// <summary>
/// One method and for whom it is on. Source: Microsoft Graph, <c>authenticationMethodConfiguration</c>. Older ScubaGear exports keep what
/// only some methods have under <c>AdditionalProperties</c>; it is read from there too.
/// </summary>
public readonly struct AuthenticationMethod(Node node) : IView<AuthenticationMethod>
{
    public Node Node => node;

    /// <summary><c>Sms</c>, <c>Voice</c>, <c>Email</c>, <c>Fido2</c>, <c>MicrosoftAuthenticator</c>, …</summary>
    public Setting<string> Id => node.Text("id"u8);

    /// <summary><c>enabled</c> or <c>disabled</c>.</summary>
    public Setting<string> State => node.Text("state"u8);

    /// <summary>Of Microsoft Authenticator: whether its one-time codes are allowed.</summary>
    public Setting<bool> IsSoftwareOathEnabled => node.OwnOrAdditional("isSoftwareOathEnabled"u8).As<bool>();

    /// <summary>Of Microsoft Authenticator: the prompt names the application.</summary>
    public FeatureSetting ShowsApplication => new(node.OwnOrAdditional("featureSettings"u8).Property("displayAppInformationRequiredState"u8));

    /// <summary>Of Microsoft Authenticator: the prompt names the place.</summary>
    public FeatureSetting ShowsLocation => new(node.OwnOrAdditional("featureSettings"u8).Property("displayLocationInformationRequiredState"u8));

    public static AuthenticationMethod Over(Node node) => new(node);
}

/// <summary>A feature and for whom it is on. Source: Microsoft Graph, <c>authenticationMethodFeatureConfiguration</c>.</summary>
public readonly struct FeatureSetting(Node node) : IView<FeatureSetting>
{
    public Node Node => node;

    /// <summary><c>enabled</c>, <c>disabled</c>, or <c>default</c>, which Microsoft decides.</summary>
    public Setting<string> State => node.Text("state"u8);

    /// <summary>Id of a group, or <c>all_users</c>.</summary>
    public Setting<string> IncludeTarget => node.Property("includeTarget"u8).Text("id"u8);

    /// <summary>Id of a group; all zeros for nobody.</summary>
    public Setting<string> ExcludeTarget => node.Property("excludeTarget"u8).Text("id"u8);

    public static FeatureSetting Over(Node node) => new(node);
}
