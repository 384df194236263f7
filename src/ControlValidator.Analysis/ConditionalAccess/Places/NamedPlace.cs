using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A named location. What cannot be read of it makes exactly the addresses that it may contain unknown.</summary>
internal abstract record NamedPlace(string Id, string Name)
{
    internal abstract Truth Contains(Place place);

    /// <summary>Whether it counts among the trusted locations.</summary>
    internal virtual Truth IsTrusted => Truth.No;
}

/// <summary>Ranges of addresses. Source: Microsoft Graph, <c>ipNamedLocation</c>.</summary>
/// <param name="HasUnreadable">Whether some of the ranges could not be read.</param>
internal sealed record NamedRanges(string Id, string Name, ImmutableArray<AddressRange> Ranges, bool HasUnreadable, Truth Trusted) : NamedPlace(Id, Name)
{
    internal override Truth IsTrusted => Trusted;

    internal override Truth Contains(Place place) => Contains(Address.Of(place.Address));

    internal Truth Contains(Address address)
    {
        foreach (var range in Ranges)
        {
            if (range.Contains(address))
                return Truth.Yes;
        }
        return HasUnreadable ? Truth.Unknown : Truth.No;
    }
}

/// <summary>Countries. Source: Microsoft Graph, <c>countryNamedLocation</c>.</summary>
/// <param name="IncludesUnknown">Whether addresses without a country count.</param>
/// <param name="ByGps">Whether the country is that of the authenticator app; null where that is not known.</param>
internal sealed record NamedCountries(string Id, string Name, ImmutableSortedSet<string> Countries, Truth IncludesUnknown, bool? ByGps) : NamedPlace(Id, Name)
{
    internal override Truth Contains(Place place) => ByGps switch
    {
        true => Contains(place.GpsCountry),
        false => Contains(place.Country),
        null when Contains(place.GpsCountry) == Contains(place.Country) => Contains(place.Country),
        null => Truth.Unknown,
    };

    private Truth Contains(string? country) => country is null ? IncludesUnknown : TruthLogic.Of(Countries.Contains(country));
}

/// <summary>Everything that comes through Global Secure Access. Source: Microsoft Graph beta, <c>compliantNetworkNamedLocation</c>.</summary>
internal sealed record CompliantNetwork(string Id, string Name, Truth Trusted) : NamedPlace(Id, Name)
{
    internal override Truth IsTrusted => Trusted;

    internal override Truth Contains(Place place) => TruthLogic.Of(place.OnCompliantNetwork);
}

/// <summary>A location that the export does not contain, or of a kind that is not known here.</summary>
internal sealed record UnknownPlace(string Id) : NamedPlace(Id, Id)
{
    internal override Truth IsTrusted => Truth.Unknown;

    internal override Truth Contains(Place place) => Truth.Unknown;
}
