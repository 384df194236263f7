using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>A named place from which people sign in: IP ranges, countries, or the compliant network. Source: Microsoft Graph, <c>ipNamedLocation</c>, <c>countryNamedLocation</c>.</summary>
[ResourceType(TypeName)]
public sealed class NamedLocation(Resource resource) : IResourceView<NamedLocation>
{
    private const string TypeName = "microsoft.graph.namedLocation";

    public static string ResourceType => TypeName;

    public Resource Resource => resource;

    /// <summary>A GUID.</summary>
    public Setting<string> Id => resource.Root.Text("id"u8);

    public Setting<string> DisplayName => resource.Root.Text("displayName"u8);

    /// <summary>Of IP locations: whether it counts as <c>AllTrusted</c>.</summary>
    public Setting<bool> IsTrusted => resource.Root.Flag("isTrusted"u8);

    /// <summary>Of IP locations: objects with <c>cidrAddress</c>, IPv4 and IPv6.</summary>
    public Node IpRanges => resource.Root.Property("ipRanges"u8);

    /// <summary>Of country locations: two-letter codes, ISO 3166.</summary>
    public Items<Setting<string>> CountriesAndRegions => resource.Root.Texts("countriesAndRegions"u8);

    /// <summary>Of country locations: whether addresses without a country match.</summary>
    public Setting<bool> IncludeUnknownCountriesAndRegions => resource.Root.Flag("includeUnknownCountriesAndRegions"u8);

    /// <summary><c>clientIpAddress</c> or <c>authenticatorAppGps</c>.</summary>
    public Setting<string> CountryLookupMethod => resource.Root.Text("countryLookupMethod"u8);

    public static NamedLocation Over(Resource resource) => new(resource);
}
