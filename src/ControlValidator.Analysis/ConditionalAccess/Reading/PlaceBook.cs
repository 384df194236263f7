using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The named locations of the tenant.</summary>
internal sealed class PlaceBook
{
    private readonly ImmutableSortedDictionary<string, NamedPlace> byId;

    internal PlaceBook(IEnumerable<Resource> exported)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, NamedPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in exported)
            found[resource.Id] = Read(resource);
        byId = found.ToImmutable();
        All = [.. byId.Values];
    }

    internal ImmutableArray<NamedPlace> All { get; }

    internal PlaceCondition Resolve(Narrowing names)
    {
        if (names.IsAny)
            return PlaceCondition.Any;
        var resolved = ImmutableSortedDictionary.CreateBuilder<string, NamedPlace>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names.Values.Where(n => Guid.TryParse(n, out var id) && id != Guid.Empty))
            resolved[name] = byId.TryGetValue(name, out var place) ? place : new UnknownPlace(name);
        return new(names, resolved.ToImmutable(), All);
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
        if (root["@odata.type"].As<string>().TryGet(out var type))
            return type[(type.LastIndexOf('.') + 1)..].ToUpperInvariant();
        return root["ipRanges"].Gap is Gap.None ? "IPNAMEDLOCATION" : root["countriesAndRegions"].Gap is Gap.None ? "COUNTRYNAMEDLOCATION" : "";
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
