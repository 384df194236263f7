using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The named locations of the tenant.</summary>
internal sealed class PlaceBook
{
    private readonly Lazy<ImmutableSortedDictionary<string, NamedPlace>> byId;
    private readonly Lazy<ImmutableArray<NamedPlace>> all;

    /// <param name="exported">Read when a policy asks for a location, so that the evidence begins with what asks.</param>
    internal PlaceBook(IEnumerable<Resource> exported)
    {
        byId = new(() => ReadAll(exported));
        all = new(() => [.. byId.Value.Values]);
    }

    internal ImmutableArray<NamedPlace> All => all.Value;

    internal PlaceCondition Resolve(Narrowing names)
    {
        if (names.IsAny)
            return PlaceCondition.Any;
        var resolved = ImmutableSortedDictionary.CreateBuilder<string, NamedPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Values.Where(n => Guid.TryParse(n, out var id) && id != Guid.Empty))
            resolved[name] = byId.Value.TryGetValue(name, out var place) ? place : new UnknownPlace(name);
        return new(names, resolved.ToImmutable(), All);
    }

    private static ImmutableSortedDictionary<string, NamedPlace> ReadAll(IEnumerable<Resource> exported)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, NamedPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in exported)
            found[resource.Id] = Read(resource);
        return found.ToImmutable();
    }

    private static NamedPlace Read(Resource resource)
    {
        var root = resource.Root;
        return KindOf(root) switch
        {
            "IPNAMEDLOCATION" => ReadRanges(resource),
            "COUNTRYNAMEDLOCATION" => ReadCountries(resource),
            "COMPLIANTNETWORKNAMEDLOCATION" => new CompliantNetwork(resource.Id, resource.Name, Flag(root, "isTrusted")),
            _ => new UnknownPlace(resource.Id),
        };
    }

    /// <summary>By the type annotation, or else by what it holds.</summary>
    private static string KindOf(Node root)
    {
        var stated = root["@odata.type"].As<string>();
        if (stated.TryGet(out var type))
            return type[(type.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return stated.Node.Gap is Gap.None ? "" : root["ipRanges"].Gap is Gap.None ? "IPNAMEDLOCATION" : root["countriesAndRegions"].Gap is Gap.None ? "COUNTRYNAMEDLOCATION" : "";
    }

    private static NamedRanges ReadRanges(Resource resource)
    {
        var ranges = ImmutableArray.CreateBuilder<AddressRange>();
        var list = resource.Root["ipRanges"];
        var hasUnreadable = list.Gap is not Gap.None || list.Json.ValueKind is not JsonValueKind.Array;
        if (!hasUnreadable)
        {
            foreach (var item in list.Items())
            {
                if (item["cidrAddress"].As<string>().TryGet(out var text) && AddressRange.Parse(text) is { } range)
                    ranges.Add(range);
                else
                    hasUnreadable = true;
            }
        }
        return new(resource.Id, resource.Name, ranges.ToImmutable(), hasUnreadable, Flag(resource.Root, "isTrusted"));
    }

    private static NamedPlace ReadCountries(Resource resource)
    {
        var countries = TextList.ReadRequired(resource.Root, "countriesAndRegions");
        return countries.IsKnown
            ? new NamedCountries(
                resource.Id, resource.Name, [.. countries.Values.Select(c => c.ToUpperInvariant())],
                Flag(resource.Root, "includeUnknownCountriesAndRegions"), ByGps(resource.Root))
            : new UnknownPlace(resource.Id);
    }

    private static bool? ByGps(Node root) => !root["countryLookupMethod"].As<string>().OrDefault("clientIpAddress").TryGet(out var method) ? null
        : string.Equals(method, "clientIpAddress", StringComparison.OrdinalIgnoreCase) ? false
        : string.Equals(method, "authenticatorAppGps", StringComparison.OrdinalIgnoreCase) ? true
        : null;

    private static Truth Flag(Node root, string name) => root[name].As<bool>().TryGet(out var on) ? TruthLogic.Of(on) : Truth.Unknown;
}
