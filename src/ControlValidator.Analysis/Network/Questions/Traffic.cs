using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Packets to ask about: who is at the other end, and which ports and protocols. Such as
/// <c>Traffic.FromInternet.Tcp(22, 3389).Udp(3389)</c>.
/// </summary>
public sealed class Traffic
{
    private Traffic(Direction direction, OtherEnd other, IntervalSet<UInt128> addresses, Resource? otherInterface, ImmutableArray<Flow> flows)
    {
        Direction = direction;
        Other = other;
        Addresses = addresses;
        OtherInterface = otherInterface;
        Flows = flows;
    }

    /// <summary>Packets that come from public addresses outside the virtual network, of IPv4 and IPv6.</summary>
    public static Traffic FromInternet { get; } = new(Direction.Inbound, OtherEnd.Internet, AddressSpace.Public, null, []);

    /// <summary>Packets that come from anywhere.</summary>
    public static Traffic FromAnywhere { get; } = new(Direction.Inbound, OtherEnd.Addresses, AddressSpace.All, null, []);

    /// <summary>Packets that go to public addresses outside the virtual network, of IPv4 and IPv6.</summary>
    public static Traffic ToInternet { get; } = new(Direction.Outbound, OtherEnd.Internet, AddressSpace.Public, null, []);

    /// <summary>Packets that go anywhere.</summary>
    public static Traffic ToAnywhere { get; } = new(Direction.Outbound, OtherEnd.Addresses, AddressSpace.All, null, []);

    internal Direction Direction { get; }

    internal OtherEnd Other { get; }

    internal IntervalSet<UInt128> Addresses { get; }

    internal Resource? OtherInterface { get; }

    internal ImmutableArray<Flow> Flows { get; }

    /// <summary>Packets that come from certain addresses.</summary>
    /// <param name="prefixes">Such as <c>10.0.0.0/8</c>.</param>
    public static Traffic From(params string[] prefixes) => new(Direction.Inbound, OtherEnd.Addresses, AddressSpace.Of(prefixes), null, []);

    /// <summary>Packets that another network interface sends; its own filters count too.</summary>
    public static Traffic From(Resource networkInterface) => new(Direction.Inbound, OtherEnd.Interface, AddressSpace.All, networkInterface, []);

    /// <summary>Packets that go to certain addresses.</summary>
    public static Traffic To(params string[] prefixes) => new(Direction.Outbound, OtherEnd.Addresses, AddressSpace.Of(prefixes), null, []);

    /// <summary>Also packets of TCP to these ports; to all, where none is named.</summary>
    public Traffic Tcp(params int[] ports) => With(Protocols.Tcp, ports);

    /// <summary>Also packets of UDP to these ports; to all, where none is named.</summary>
    public Traffic Udp(params int[] ports) => With(Protocols.Udp, ports);

    /// <summary>Also packets of ICMP.</summary>
    public Traffic Icmp() => With(Protocols.Icmp, [0]);

    public override string ToString()
    {
        var flows = Flows.GroupBy(flow => flow.Protocol).Select(group => Protocols.HasPorts(group.Key)
            ? $"{Protocols.Name(group.Key)} {Shown.Ports(group.Aggregate(IntervalSet<ushort>.Empty, (ports, flow) => ports.Union(flow.Ports)))}"
            : Protocols.Name(group.Key));
        var other = Other switch
        {
            OtherEnd.Internet => "the internet",
            OtherEnd.Interface => $"`{OtherInterface?.Name}`",
            OtherEnd.Addresses => Shown.Addresses(Addresses),
        };
        return $"{(Direction is Direction.Inbound ? "from" : "to")} {other} on {string.Join(" and ", flows)}";
    }

    private Traffic With(byte protocol, int[] ports)
    {
        foreach (var port in ports)
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)port, ushort.MaxValue, nameof(ports));
        var set = ports.Length == 0 ? IntervalSet<ushort>.All : IntervalSet<ushort>.Of(ports.Select(port => (ushort)port));
        return new(Direction, Other, Addresses, OtherInterface, Flows.Add(new(protocol, set)));
    }
}

/// <summary>Who is at the other end of traffic.</summary>
internal enum OtherEnd
{
    Internet,
    Addresses,
    Interface,
}

/// <summary>A protocol, and ports where it has some.</summary>
internal sealed record Flow(byte Protocol, IntervalSet<ushort> Ports)
{
    /// <summary>All its packets between two sets of addresses, those of IPv4 and of IPv6 apart: a packet has one kind at both ends.</summary>
    public IEnumerable<Region> Between(IntervalSet<UInt128> sources, IntervalSet<UInt128> destinations)
    {
        foreach (var family in new[] { AddressSpace.V4, AddressSpace.V6 })
        {
            var region = new Region(
                IntervalSet<byte>.Of(Protocol, Protocol), Ports, destinations.Intersect(family), sources.Intersect(family),
                Protocols.HasPorts(Protocol) ? IntervalSet<ushort>.All : IntervalSet<ushort>.Of(0, 0));
            if (!region.IsEmpty)
                yield return region;
        }
    }
}
