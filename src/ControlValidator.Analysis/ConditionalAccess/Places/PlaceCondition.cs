using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>The locations of a policy, each name resolved.</summary>
internal sealed record PlaceCondition(Narrowing Names, ImmutableSortedDictionary<string, NamedPlace> Resolved, ImmutableArray<NamedPlace> All)
{
    /// <summary>Stands for the trusted addresses of the older multifactor settings.</summary>
    internal const string LegacyTrusted = "00000000-0000-0000-0000-000000000000";

    private const string Trusted = "AllTrusted";

    internal static PlaceCondition Any { get; } = new(Narrowing.Any, ImmutableSortedDictionary<string, NamedPlace>.Empty, []);

    /// <summary>Whether it depends on addresses that no export contains.</summary>
    internal bool AsksForLegacyTrusted => Names.Values.Any(v => Is(v, Trusted) || Is(v, LegacyTrusted));

    /// <summary>The locations whose limits matter to it.</summary>
    internal IEnumerable<NamedPlace> Used => Names.Values.Any(v => Is(v, Trusted)) ? Resolved.Values.Concat(All.Where(p => p.IsTrusted is not Truth.No)) : Resolved.Values;

    internal Truth Takes(Place place) => Names.Takes(name => Matches(name, place));

    /// <summary>Whether a place counts as trusted.</summary>
    internal static Truth IsTrusted(Place place, ImmutableArray<NamedPlace> all) => place.InLegacyTrustedAddresses
        ? Truth.Yes
        : TruthLogic.Any(all.Select(p => TruthLogic.And(p.IsTrusted, p.Contains(place))));

    private Truth Matches(string name, Place place) =>
        Is(name, "All") ? Truth.Yes
        : Is(name, Trusted) ? IsTrusted(place, All)
        : Is(name, LegacyTrusted) ? TruthLogic.Of(place.InLegacyTrustedAddresses)
        : Resolved.TryGetValue(name, out var found) ? found.Contains(place)
        : Truth.Unknown;

    private static bool Is(string name, string keyword) => string.Equals(name, keyword, StringComparison.OrdinalIgnoreCase);
}
