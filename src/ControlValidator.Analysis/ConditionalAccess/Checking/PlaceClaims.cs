using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Where a sign-in comes from, as statements about its address, of which every one may be chosen, the country that is found for it, the country
/// that an app reports, and two more facts.
/// </summary>
internal sealed class PlaceClaims
{
    private const int Width = 128;
    private const string IsV6 = "ipv6";
    private const string Address = "address";
    private const string Country = "country";
    private const string GpsCountry = "gps-country";

    private static readonly Claim OnCompliantNetwork = Claim.Term("on-compliant-network");
    private static readonly Claim IsLegacy = Claim.Term("in-older-trusted-addresses");

    private readonly ImmutableArray<NamedPlace> places;
    private readonly List<string> countries;

    internal PlaceClaims(ImmutableArray<NamedPlace> places)
    {
        this.places = places;
        countries = [.. places.OfType<NamedCountries>().SelectMany(c => c.Countries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    internal void Declare(SmtText text)
    {
        text.Declare(IsV6, "Bool").Declare(Address, $"(_ BitVec {Width})").Declare("on-compliant-network", "Bool").Declare("in-older-trusted-addresses", "Bool")
            .Assert($"(=> (not {IsV6}) (bvule {Address} {SmtText.Bits(uint.MaxValue, Width)}))")
            .Comment("an address of IPv4 that is written as one of IPv6 is one of IPv4")
            .Assert($"(not (and {IsV6} (= ((_ extract 127 32) {Address}) {SmtText.Bits(0xffff, 96)})))")
            .Declare(Country, "Int").Declare(GpsCountry, "Int").Comment("0 is no country, and a number that stands for none below is any other country")
            .Assert($"(and (<= 0 {Country}) (<= 0 {GpsCountry}))");
        for (var i = 0; i < countries.Count; i++)
            text.Comment($"country {i + 1}: {countries[i]}");
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i] is NamedRanges ranges)
                text.Define(NameOf(i), new ClaimWriter(Openness.Free).Write(Claim.Any(ranges.Ranges.Select(Within))), $"in the ranges {ranges.Name}");
        }
    }

    /// <summary>The places that the attacker has.</summary>
    internal Demand Within(SignInAttacker attacker) => new("where the attacker can be", attacker switch
    {
        SignInAttacker.Password or SignInAttacker.RegisteredDevice or SignInAttacker.CompliantDevice => Unconfigured & !IsLegacy,
        SignInAttacker.TrustedPlace => (Unconfigured | (MayBeTrustedByAddress & Trusted)) & (!IsLegacy | Older),
        SignInAttacker.DeviceCodePhish => !IsLegacy | Older,
    });

    internal Claim Takes(PlaceCondition condition) => SignInClaims.Narrowed(condition.Names, name => Matches(condition, name), "locations");

    // Nobody knows from here whether there are such trusted addresses at all.
    private static Claim Older => Claim.Open("whether there are trusted addresses of the older multifactor settings");

    private Claim Unconfigured => Claim.All(places.Select((place, i) => place is NamedRanges ? !Claim.Term(NameOf(i)) : Claim.Yes));

    private Claim Trusted => Claim.Any(places.Select(p => Claim.Of(p.IsTrusted, $"whether the location {p.Name} is trusted") & In(p)));

    // A network is no address: being on a compliant one makes no address his.
    private Claim MayBeTrustedByAddress => Claim.Any(places.Select((place, i) =>
        place.IsTrusted is Truth.No || place is CompliantNetwork ? Claim.No
        : place is NamedRanges { HasUnreadable: false } ? Claim.Term(NameOf(i))
        : Claim.Yes));

    private Claim Matches(PlaceCondition condition, string name) => name.ToUpperInvariant() switch
    {
        "ALL" => Claim.Yes,
        "ALLTRUSTED" => IsLegacy | Trusted,
        PlaceCondition.LegacyTrusted => IsLegacy,
        _ => condition.Resolved.TryGetValue(name, out var place) ? In(place) : Claim.Open($"what the location {name} is"),
    };

    private Claim In(NamedPlace place) => place switch
    {
        NamedRanges ranges => Claim.Term(NameOf(places.IndexOf(ranges))) | (ranges.HasUnreadable ? Claim.Open($"ranges of {ranges.Name} that cannot be read") : Claim.No),
        NamedCountries named => InCountry(named),
        CompliantNetwork => OnCompliantNetwork,
        _ => Claim.Open($"what the location {place.Name} is"),
    };

    private Claim InCountry(NamedCountries named)
    {
        var (byAddress, byGps) = (InCountry(named, Country), InCountry(named, GpsCountry));
        return named.ByGps switch
        {
            true => byGps,
            false => byAddress,
            null => (byAddress & byGps) | ((byAddress | byGps) & Claim.Open($"by which of the two countries the location {named.Name} goes")),
        };
    }

    private Claim InCountry(NamedCountries named, string constant) =>
        SmtText.OneOf(constant, named.Countries.Select(c => countries.IndexOf(c) + 1).Order())
        | (Claim.Term($"(= {constant} 0)") & Claim.Of(named.IncludesUnknown, $"whether {named.Name} holds addresses without a country"));

    private static Claim Within(AddressRange range)
    {
        var family = Claim.Term(IsV6);
        return (range.First.IsV6 ? family : !family)
            & Claim.Term($"(bvule {SmtText.Bits(range.First.Number, Width)} {Address})") & Claim.Term($"(bvule {Address} {SmtText.Bits(range.Last.Number, Width)})");
    }

    private static string NameOf(int place) => string.Create(CultureInfo.InvariantCulture, $"in-ranges-{place + 1}");
}
