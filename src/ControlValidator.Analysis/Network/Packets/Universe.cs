namespace ControlValidator.Analysis.Network;

/// <summary>All packets that rules can be about: with ports those of TCP and UDP, without those of ICMP, ESP and AH; IPv4 and IPv6.</summary>
internal static class Universe
{
    /// <summary>What stands for the virtual network where rules are looked at by themselves: the private ranges (RFC 1918, RFC 4193).</summary>
    public static IntervalSet<UInt128> Private { get; } =
        AddressSpace.Of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7").Union(AddressSpace.Host);

    public static List<Region> Packets { get; } =
    [
        .. Of(IntervalSet<byte>.Of([Protocols.Tcp, Protocols.Udp]), IntervalSet<ushort>.All),
        .. Of(IntervalSet<byte>.Of([Protocols.Icmp, Protocols.Esp, Protocols.Ah]), IntervalSet<ushort>.Of(0, 0)),
    ];

    private static IEnumerable<Region> Of(IntervalSet<byte> protocols, IntervalSet<ushort> ports) =>
        [new(protocols, ports, AddressSpace.V4, AddressSpace.V4, ports), new(protocols, ports, AddressSpace.V6, AddressSpace.V6, ports)];
}
