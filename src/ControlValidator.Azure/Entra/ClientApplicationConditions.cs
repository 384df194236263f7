using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>Workloads to which a policy applies. Source: Microsoft Graph, <c>conditionalAccessClientApplications</c>.</summary>
public readonly struct ClientApplicationConditions(Node node) : IView<ClientApplicationConditions>
{
    public Node Node => node;

    /// <summary>Object ids of service principals, or <c>ServicePrincipalsInMyTenant</c>.</summary>
    public Items<Setting<string>> IncludeServicePrincipals => node.Texts("includeServicePrincipals"u8);

    public Items<Setting<string>> ExcludeServicePrincipals => node.Texts("excludeServicePrincipals"u8);

    public FilterCondition ServicePrincipalFilter => new(node.Property("servicePrincipalFilter"u8));

    public static ClientApplicationConditions Over(Node node) => new(node);
}

/// <summary>Operating systems. Source: Microsoft Graph, <c>conditionalAccessPlatforms</c>.</summary>
public readonly struct PlatformConditions(Node node) : IView<PlatformConditions>
{
    public Node Node => node;

    /// <summary><c>android</c>, <c>iOS</c>, <c>windows</c>, <c>windowsPhone</c>, <c>macOS</c>, <c>linux</c>, or <c>all</c>,
    /// which also takes in those that nobody recognises.</summary>
    public Items<Setting<string>> IncludePlatforms => node.Texts("includePlatforms"u8);

    public Items<Setting<string>> ExcludePlatforms => node.Texts("excludePlatforms"u8);

    public static PlatformConditions Over(Node node) => new(node);
}

/// <summary>Where the sign-in comes from. Source: Microsoft Graph, <c>conditionalAccessLocations</c>.</summary>
public readonly struct LocationConditions(Node node) : IView<LocationConditions>
{
    public Node Node => node;

    /// <summary>Ids of named locations, or <c>All</c>, <c>AllTrusted</c>.</summary>
    public Items<Setting<string>> IncludeLocations => node.Texts("includeLocations"u8);

    public Items<Setting<string>> ExcludeLocations => node.Texts("excludeLocations"u8);

    public static LocationConditions Over(Node node) => new(node);
}

/// <summary>Devices. Source: Microsoft Graph, <c>conditionalAccessDevices</c>.</summary>
public readonly struct DeviceConditions(Node node) : IView<DeviceConditions>
{
    public Node Node => node;

    /// <summary>Up to 3072 characters of rule; unregistered devices have no attributes.</summary>
    public FilterCondition DeviceFilter => new(node.Property("deviceFilter"u8));

    /// <summary>Retired; still seen in exports.</summary>
    public Items<Setting<string>> IncludeDevices => node.Texts("includeDevices"u8);

    /// <summary>Retired; still seen in exports.</summary>
    public Items<Setting<string>> ExcludeDevices => node.Texts("excludeDevices"u8);

    public static DeviceConditions Over(Node node) => new(node);
}

/// <summary>The retired device state condition. Source: Microsoft Graph beta, <c>conditionalAccessDeviceStates</c>.</summary>
public readonly struct DeviceStateConditions(Node node) : IView<DeviceStateConditions>
{
    public Node Node => node;

    public Items<Setting<string>> IncludeStates => node.Texts("includeStates"u8);

    public Items<Setting<string>> ExcludeStates => node.Texts("excludeStates"u8);

    public static DeviceStateConditions Over(Node node) => new(node);
}

/// <summary>How the sign-in is transferred. Source: Microsoft Graph, <c>conditionalAccessAuthenticationFlows</c>.</summary>
public readonly struct AuthenticationFlowConditions(Node node) : IView<AuthenticationFlowConditions>
{
    public Node Node => node;

    /// <summary><c>deviceCodeFlow</c>, <c>authenticationTransfer</c>, both in one text with a comma. Absent: any.</summary>
    public Setting<string> TransferMethods => node.Text("transferMethods"u8);

    public static AuthenticationFlowConditions Over(Node node) => new(node);
}

/// <summary>A rule over attributes. Source: Microsoft Graph, <c>conditionalAccessFilter</c>.</summary>
public readonly struct FilterCondition(Node node) : IView<FilterCondition>
{
    public Node Node => node;

    /// <summary><c>include</c> or <c>exclude</c>; absent where there is no filter.</summary>
    public Setting<string> Mode => node.Text("mode"u8);

    public Setting<string> Rule => node.Text("rule"u8);

    public static FilterCondition Over(Node node) => new(node);
}
