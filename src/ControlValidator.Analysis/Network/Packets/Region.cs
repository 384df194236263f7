namespace ControlValidator.Analysis.Network;

/// <summary>
/// A set of packets: every combination of a protocol, two ports and two addresses out of five sets. A packet without ports, such as one
/// of ICMP, has port 0 on both sides.
/// </summary>
internal sealed record Region(
    IntervalSet<byte> Protocols,
    IntervalSet<ushort> Ports,
    IntervalSet<UInt128> Destinations,
    IntervalSet<UInt128> Sources,
    IntervalSet<ushort> SourcePorts)
{
    public static Region All { get; } = new(
        IntervalSet<byte>.All, IntervalSet<ushort>.All, AddressSpace.All, AddressSpace.All, IntervalSet<ushort>.All);

    public static Region None { get; } = new(
        IntervalSet<byte>.Empty, IntervalSet<ushort>.Empty, IntervalSet<UInt128>.Empty, IntervalSet<UInt128>.Empty, IntervalSet<ushort>.Empty);

    public bool IsEmpty => Protocols.IsEmpty || Ports.IsEmpty || Destinations.IsEmpty || Sources.IsEmpty || SourcePorts.IsEmpty;

    public bool Contains(Packet packet) =>
        Protocols.Contains(packet.Protocol) && Ports.Contains(packet.Port) && Destinations.Contains(packet.Destination)
        && Sources.Contains(packet.Source) && SourcePorts.Contains(packet.SourcePort);

    public bool Overlaps(Region other) =>
        Ports.Overlaps(other.Ports) && Protocols.Overlaps(other.Protocols) && Destinations.Overlaps(other.Destinations)
        && Sources.Overlaps(other.Sources) && SourcePorts.Overlaps(other.SourcePorts);

    public bool Covers(Region other) =>
        Ports.Covers(other.Ports) && Protocols.Covers(other.Protocols) && Destinations.Covers(other.Destinations)
        && Sources.Covers(other.Sources) && SourcePorts.Covers(other.SourcePorts);

    /// <summary>The packets in both; null where there are none.</summary>
    public Region? Intersect(Region other) => !Overlaps(other) ? null : other.Covers(this) ? this : new(
        Protocols.Intersect(other.Protocols), Ports.Intersect(other.Ports), Destinations.Intersect(other.Destinations),
        Sources.Intersect(other.Sources), SourcePorts.Intersect(other.SourcePorts));

    /// <summary>
    /// Adds the packets that are here and not in the other: at most five regions that have no packet in common, cut where the sets are
    /// smallest first.
    /// </summary>
    public void Except(Region other, List<Region> rest, Effort effort)
    {
        effort.Spend();
        if (!Overlaps(other))
        {
            rest.Add(this);
            return;
        }
        var inside = this;
        Cut(Protocols.Except(other.Protocols), outside => inside with { Protocols = outside }, rest);
        inside = inside with { Protocols = Protocols.Intersect(other.Protocols) };
        Cut(Ports.Except(other.Ports), outside => inside with { Ports = outside }, rest);
        inside = inside with { Ports = Ports.Intersect(other.Ports) };
        Cut(Destinations.Except(other.Destinations), outside => inside with { Destinations = outside }, rest);
        inside = inside with { Destinations = Destinations.Intersect(other.Destinations) };
        Cut(Sources.Except(other.Sources), outside => inside with { Sources = outside }, rest);
        inside = inside with { Sources = Sources.Intersect(other.Sources) };
        Cut(SourcePorts.Except(other.SourcePorts), outside => inside with { SourcePorts = outside }, rest);
    }

    private static void Cut<T>(IntervalSet<T> outside, Func<IntervalSet<T>, Region> put, List<Region> rest)
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        if (!outside.IsEmpty)
            rest.Add(put(outside));
    }
}
