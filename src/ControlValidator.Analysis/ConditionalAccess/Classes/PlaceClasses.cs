using System.Collections.Immutable;
using System.Net;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// The places that policies can tell apart: cells of addresses by all configured ranges, crossed with countries, compliant network and
/// the trusted addresses that no export contains. Which country an address belongs to is not known here, so that any may.
/// </summary>
internal sealed class PlaceClasses(ImmutableArray<AccessPolicy> policies, ImmutableArray<NamedPlace> places)
{
    private const int MostCells = 20_000;
    private const string From = ", from ";

    private static readonly string[] Unconfigured = ["192.0.2.1", "198.51.100.1", "203.0.113.1", "2001:db8::1"];

    private static readonly bool[] Never = [false];

    private static readonly bool[] Either = [false, true];

    private readonly ImmutableArray<NamedRanges> ranges = [.. places.OfType<NamedRanges>()];

    /// <summary>Null where there are more than can be looked at.</summary>
    internal Dimension? Of(SignInAttacker attacker)
    {
        var used = policies.SelectMany(p => p.Places.Used).ToList();
        var candidates = Cells().Where(c => Admits(attacker, c))
            .SelectMany(_ => Countries(used, byGps: false), static (cell, country) => (cell, country))
            .SelectMany(_ => Countries(used, byGps: true), static (pair, gps) => (pair.cell, pair.country, gps))
            .SelectMany(_ => used.Exists(p => p is CompliantNetwork) ? Either : Never, static (t, network) =>
                new Place(t.cell.Address, t.country, t.gps, network, t.cell.IsLegacy))
            .Take(MostCells + 1).ToList();
        return candidates.Count > MostCells ? null : Dimension.Of(
            "place", candidates, policies.Length, (i, place) => policies[i].Places.Takes(place), Label,
            static (signIn, place) => signIn with { Place = place }, place => Exists(attacker, place));
    }

    // Nobody knows from here whether there are such trusted addresses at all.
    private Truth Exists(SignInAttacker attacker, Place place) => place.InLegacyTrustedAddresses ? Truth.Unknown
        : attacker is SignInAttacker.TrustedPlace && !IsUnconfigured(place) ? PlaceCondition.IsTrusted(place, places)
        : Truth.Yes;

    private bool IsUnconfigured(Place place) => ranges.All(r => r.Contains(place) is not Truth.Yes);

    private bool Admits(SignInAttacker attacker, (IPAddress Address, bool IsLegacy) cell)
    {
        // an older trusted address is his where he could be anyway: of a range that is not trusted he has none
        var place = Place.Elsewhere with { Address = cell.Address };
        return attacker switch
        {
            SignInAttacker.Password or SignInAttacker.RegisteredDevice or SignInAttacker.CompliantDevice => !cell.IsLegacy && IsUnconfigured(place),
            SignInAttacker.TrustedPlace => IsUnconfigured(place) || PlaceCondition.IsTrusted(place, places) is not Truth.No,
            SignInAttacker.DeviceCodePhish => true,
        };
    }

    /// <summary>One address for each set of named ranges that some address is in; each may be among the older trusted addresses, too.</summary>
    private IEnumerable<(IPAddress Address, bool IsLegacy)> Cells()
    {
        var seen = new HashSet<Bits>();
        var addresses = Unconfigured.Select(IPAddress.Parse).Concat(Starts())
            .Where(address => seen.Add(Bits.Where(ranges.Length, i => ranges[i].Contains(Address.Of(address)) is Truth.Yes))).ToList();
        return addresses.Select(address => (address, IsLegacy: false)).Concat(addresses.Select(address => (address, IsLegacy: true)));
    }

    // Between two neighbouring limits nothing changes, so that the lowest addresses, those where ranges begin and the ones behind their ends are all there is.
    private IEnumerable<IPAddress> Starts() => ranges.SelectMany(r => r.Ranges)
        .SelectMany(r => r.Last.Next() is { } next ? [r.First, next] : new[] { r.First })
        .Concat([new(IsV6: false, 0), new(IsV6: true, 0)])
        .Distinct().Order().Select(a => IPAddress.Parse(a.ToString()));

    private static IEnumerable<string?> Countries(List<NamedPlace> used, bool byGps)
    {
        var named = used.OfType<NamedCountries>().Where(c => c.ByGps != !byGps).SelectMany(c => c.Countries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return named.Count == 0 ? [null] : [null, .. named, Other(named)];
    }

    private static string Other(List<string> named) => Enumerable.Range(0, 26 * 26)
        .Select(n => $"{(char)('A' + (n / 26))}{(char)('A' + (n % 26))}").Reverse().First(code => !named.Contains(code, StringComparer.Ordinal));

    /// <summary>Labels of places, those that differ in the country only put together.</summary>
    internal static IReadOnlyList<string> Gather(ImmutableArray<string> labels) =>
    [
        .. labels.Select(l => l.Split(From)).GroupBy(parts => parts[0], StringComparer.Ordinal)
            .Select(g => g.Any(parts => parts.Length > 1) ? $"{g.Key} ({string.Join("/", g.Where(parts => parts.Length > 1).Select(parts => parts[1]))})" : g.Key),
    ];

    private string Label(Place place)
    {
        var within = ranges.Where(r => r.Contains(place) is Truth.Yes).Select(r => r.Name).ToList();
        var address = place.InLegacyTrustedAddresses ? "the trusted addresses of the older multifactor settings"
            : within.Count == 0 ? "outside of the named ranges"
            : $"in {string.Join(" and ", within)}";
        return place.Country is null ? address : $"{address}{From}{place.Country}";
    }
}
