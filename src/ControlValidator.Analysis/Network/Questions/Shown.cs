using System.Globalization;
using System.Numerics;

namespace ControlValidator.Analysis.Network;

/// <summary>Sets of packets in words.</summary>
internal static class Shown
{
    private const int Most = 4;

    private static readonly IntervalSet<UInt128> Public4 = AddressSpace.Public.Intersect(AddressSpace.V4);

    private static readonly IntervalSet<UInt128> Public6 = AddressSpace.Public.Intersect(AddressSpace.V6);

    public static string Addresses(IntervalSet<UInt128> set) =>
        set.SameAs(AddressSpace.All) ? "any address"
        : set.SameAs(AddressSpace.V4) ? "any IPv4 address"
        : set.SameAs(AddressSpace.V6) ? "any IPv6 address"
        : set.Covers(Public4) ? "any public IPv4 address"
        : set.Covers(Public6) ? "any public IPv6 address"
        : List(set, AddressSpace.Format);

    public static string Ports(IntervalSet<ushort> set) => set.SameAs(IntervalSet<ushort>.All) ? "any port" : List(set, part => Range(part.First, part.Last));

    /// <summary>All packets of a region, seen from an endpoint whose own address goes without saying where it is any.</summary>
    public static string Packets(Region region, Direction direction)
    {
        var all = Packets(region);
        var own = direction is Direction.Inbound ? region.Destinations : region.Sources;
        if (!own.SameAs(AddressSpace.V4) && !own.SameAs(AddressSpace.V6) && !own.SameAs(AddressSpace.All))
            return all;
        var from = all.LastIndexOf(" to ", StringComparison.Ordinal);
        return direction is Direction.Inbound ? all[..from]
            : all.Replace($" from {Addresses(region.Sources)}", "", StringComparison.Ordinal);
    }

    /// <summary>All packets of a region, in one phrase.</summary>
    public static string Packets(Region region)
    {
        var protocols = List(region.Protocols, part => part.First == part.Last ? Network.Protocols.Name(part.First) : Range(part.First, part.Last));
        var ports = region.Ports.SameAs(IntervalSet<ushort>.Of(0, 0)) ? "" : $" {Ports(region.Ports)}";
        var from = region.SourcePorts.SameAs(IntervalSet<ushort>.All) || ports.Length == 0 ? "" : $" and source port {Ports(region.SourcePorts)}";
        return $"{protocols}{ports} from {Addresses(region.Sources)}{from} to {Addresses(region.Destinations)}";
    }

    private static string Range<T>(T first, T last)
        where T : IBinaryInteger<T> =>
        first == last ? first.ToString(null, CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{first}-{last}");

    private static string List<T>(IntervalSet<T> set, Func<Interval<T>, string> show)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var shown = new List<string>();
        foreach (var part in set.Parts)
        {
            if (shown.Count == Most)
                break;
            shown.Add(show(part));
        }
        var rest = set.Parts.Length - shown.Count;
        return string.Join(", ", shown) + (rest > 0 ? $" and {rest} more" : "");
    }
}
