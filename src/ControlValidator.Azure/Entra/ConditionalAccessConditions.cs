using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>
/// When a policy applies. For users and targets, an empty include list is nobody and nothing; for the other conditions,
/// absent or empty is "any". Source: Microsoft Graph, <c>conditionalAccessConditionSet</c>.
/// </summary>
public readonly struct ConditionalAccessConditions(Node node) : IView<ConditionalAccessConditions>
{
    public Node Node => node;

    public UserConditions Users => new(node.Section("users"u8));

    public ApplicationConditions Applications => new(node.Section("applications"u8));

    /// <summary>Service principals to which the policy applies; a policy for workloads, not for users.</summary>
    public ClientApplicationConditions ClientApplications => new(node.Property("clientApplications"u8));

    /// <summary>The kinds of client; never empty.</summary>
    public Items<Setting<ClientAppType>> ClientAppTypes => node.Choices<ClientAppType>("clientAppTypes"u8);

    /// <summary>Operating systems, as the user agent claims them.</summary>
    public PlatformConditions Platforms => new(node.Property("platforms"u8));

    public LocationConditions Locations => new(node.Property("locations"u8));

    public DeviceConditions Devices => new(node.Property("devices"u8));

    /// <summary><c>low</c>, <c>medium</c>, <c>high</c>, <c>none</c>; membership is exact. Empty: any.</summary>
    public Items<Setting<string>> UserRiskLevels => node.Texts("userRiskLevels"u8);

    /// <summary>As <see cref="UserRiskLevels"/>, of the sign-in.</summary>
    public Items<Setting<string>> SignInRiskLevels => node.Texts("signInRiskLevels"u8);

    /// <summary>As <see cref="UserRiskLevels"/>, of a workload.</summary>
    public Items<Setting<string>> ServicePrincipalRiskLevels => node.Texts("servicePrincipalRiskLevels"u8);

    /// <summary><c>minor</c>, <c>moderate</c>, <c>elevated</c>, several separated by commas in one text. Absent: any.</summary>
    public Setting<string> InsiderRiskLevels => node.Text("insiderRiskLevels"u8);

    /// <summary>Beta only: <c>low</c>, <c>medium</c>, <c>high</c> in one text. Absent: any.</summary>
    public Setting<string> AgentIdRiskLevels => node.Text("agentIdRiskLevels"u8);

    public AuthenticationFlowConditions AuthenticationFlows => new(node.Property("authenticationFlows"u8));

    /// <summary>Beta only; not documented well enough to be judged.</summary>
    public Node Agents => node.Property("agents"u8);

    /// <summary>Beta only; not documented well enough to be judged.</summary>
    public Node Times => node.Property("times"u8);

    /// <summary>Retired, replaced by the device filter; still seen in exports.</summary>
    public DeviceStateConditions DeviceStates => new(node.Property("deviceStates"u8));

    public static ConditionalAccessConditions Over(Node node) => new(node);
}

/// <summary>
/// Who: the union of all includes minus the union of all excludes; an exclusion wins.
/// Source: Microsoft Graph, <c>conditionalAccessUsers</c>.
/// </summary>
public readonly struct UserConditions(Node node) : IView<UserConditions>
{
    public Node Node => node;

    /// <summary>Ids, or <c>All</c>, <c>None</c>, <c>GuestsOrExternalUsers</c>.</summary>
    public Items<Setting<string>> IncludeUsers => node.Texts("includeUsers"u8);

    /// <summary>Ids, or <c>GuestsOrExternalUsers</c>.</summary>
    public Items<Setting<string>> ExcludeUsers => node.Texts("excludeUsers"u8);

    /// <summary>Ids of groups, nested members included; or <c>All</c>.</summary>
    public Items<Setting<string>> IncludeGroups => node.Texts("includeGroups"u8);

    /// <summary>Ids of groups, nested members included.</summary>
    public Items<Setting<string>> ExcludeGroups => node.Texts("excludeGroups"u8);

    /// <summary>Template ids of built-in roles, or <c>All</c>; only active assignments over the whole tenant count.</summary>
    public Items<Setting<string>> IncludeRoles => node.Texts("includeRoles"u8);

    /// <summary>Template ids of built-in roles.</summary>
    public Items<Setting<string>> ExcludeRoles => node.Texts("excludeRoles"u8);

    public GuestConditions IncludeGuestsOrExternalUsers => new(node.Property("includeGuestsOrExternalUsers"u8));

    public GuestConditions ExcludeGuestsOrExternalUsers => new(node.Property("excludeGuestsOrExternalUsers"u8));

    public static UserConditions Over(Node node) => new(node);
}

/// <summary>Guests by kind and home tenant. Source: Microsoft Graph, <c>conditionalAccessGuestsOrExternalUsers</c>.</summary>
public readonly struct GuestConditions(Node node) : IView<GuestConditions>
{
    public Node Node => node;

    /// <summary>One text with commas: <c>internalGuest</c>, <c>b2bCollaborationGuest</c>, <c>b2bCollaborationMember</c>,
    /// <c>b2bDirectConnectUser</c>, <c>otherExternalUser</c>, <c>serviceProvider</c>.</summary>
    public Setting<string> GuestOrExternalUserTypes => node.Text("guestOrExternalUserTypes"u8);

    /// <summary><c>all</c>, or <c>enumerated</c> with the tenants in <see cref="ExternalTenants"/>.</summary>
    public Setting<string> MembershipKind => node.Property("externalTenants"u8).Text("membershipKind"u8);

    /// <summary>Ids of the home tenants.</summary>
    public Items<Setting<string>> ExternalTenants => node.Property("externalTenants"u8).Texts("members"u8);

    public static GuestConditions Over(Node node) => new(node);
}

/// <summary>What is asked for: the resource, not the client. Source: Microsoft Graph, <c>conditionalAccessApplications</c>.</summary>
public readonly struct ApplicationConditions(Node node) : IView<ApplicationConditions>
{
    public Node Node => node;

    /// <summary>Application ids, or <c>All</c>, <c>None</c>, <c>Office365</c>, <c>MicrosoftAdminPortals</c>.</summary>
    public Items<Setting<string>> IncludeApplications => node.Texts("includeApplications"u8);

    public Items<Setting<string>> ExcludeApplications => node.Texts("excludeApplications"u8);

    /// <summary><c>urn:user:registersecurityinfo</c>, <c>urn:user:registerdevice</c>: a target space of its own.</summary>
    public Items<Setting<string>> IncludeUserActions => node.Texts("includeUserActions"u8);

    /// <summary><c>c1</c> and up: a target space of its own.</summary>
    public Items<Setting<string>> IncludeAuthenticationContexts => node.Texts("includeAuthenticationContextClassReferences"u8);

    /// <summary>Applications by custom security attribute.</summary>
    public FilterCondition ApplicationFilter => new(node.Property("applicationFilter"u8));

    public static ApplicationConditions Over(Node node) => new(node);
}
