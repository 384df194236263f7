using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Finds out how far <c>VirtualNetwork</c> reaches. Source: "service-tags-overview": the network's own space, connected on-premises space,
/// peered networks, the host's address, and prefixes of user-defined routes; it "might also contain default routes".
/// </summary>
internal sealed class SpaceReader(Snapshot snapshot)
{
    private const string GatewaySubnet = "GatewaySubnet";
    private const string Peerings = "Microsoft.Network/virtualNetworks/virtualNetworkPeerings";

    private readonly List<Interval<UInt128>> surely = [.. AddressSpace.Host.Parts];
    private readonly List<Interval<UInt128>> perhaps = [];
    private readonly List<string> open = [];
    private bool unbounded;

    /// <param name="network">The virtual network.</param>
    /// <param name="subnet">The subnet from which it is seen: its routes count.</param>
    public static Space Read(Snapshot snapshot, Resource network, Node subnet)
    {
        var reader = new SpaceReader(snapshot);
        reader.AddOwn(network);
        reader.AddPeers(network);
        reader.AddGateway(network);
        reader.AddRoutes(subnet);
        var least = IntervalSet<UInt128>.From(reader.surely);
        var most = reader.unbounded ? AddressSpace.All : least.Union(IntervalSet<UInt128>.From(reader.perhaps));
        return new(new(least, most, reader.open.Count > 0 ? reader.open[0] : null), reader.open);
    }

    private void AddOwn(Resource network) => Add(
        network.Root.Section("properties"u8).Property("addressSpace"u8).Property("addressPrefixes"u8), surely, $"the address space of `{network.Name}`");

    private void AddPeers(Resource network)
    {
        var list = network.Root.Section("properties"u8).Property("virtualNetworkPeerings"u8);
        var beside = snapshot.ChildrenOf(network, Peerings).Known.Select(peering => peering.Root).ToList();
        if (list.Gap is not Gap.None && beside.Count == 0)
            GiveUp($"which networks `{network.Name}` is peered with is not in the export");
        foreach (var peering in list.Each.Concat(beside))
            AddPeer(peering, network);
    }

    private void AddPeer(Node peering, Resource network)
    {
        var properties = peering.Section("properties"u8);
        var name = $"the peering `{peering.Property("name"u8).Word}` of `{network.Name}`";
        var isConnected = string.Equals(properties.Property("peeringState"u8).Word, "Connected", StringComparison.OrdinalIgnoreCase);
        var isOpen = Flag(properties, "allowVirtualNetworkAccess"u8) is true;
        if (Flag(properties, "useRemoteGateways"u8) is not false)
            GiveUp($"what lies behind the gateway that {name} uses is not in the export");
        if (!isConnected || !isOpen)
            open.Add($"whether {name} counts for `VirtualNetwork` is not documented: it is not connected, or closed");
        var remote = properties.Property("remoteVirtualNetworkAddressSpace"u8) is { Gap: Gap.None } current ? current : properties.Property("remoteAddressSpace"u8);
        if (remote.Gap is not Gap.None && properties.Property("remoteVirtualNetwork"u8).Property("id"u8).Word is { } id && snapshot.Find(id) is { } peer)
            remote = peer.Root.Section("properties"u8).Property("addressSpace"u8);
        Add(remote.Property("addressPrefixes"u8), isConnected && isOpen ? surely : perhaps, $"the address space behind {name}");
    }

    // What a gateway learns from the other side, its default route among it, is in no export.
    private void AddGateway(Resource network)
    {
        foreach (var subnet in SubnetReader.All(snapshot, network))
        {
            if (SubnetReader.IsNamed(subnet, GatewaySubnet))
                GiveUp($"what the gateway of `{network.Name}` connects to is not in the export");
        }
    }

    private void AddRoutes(Node subnet)
    {
        var reference = subnet.Section("properties"u8).Property("routeTable"u8);
        if (reference.Gap is Gap.Absent)
            return;
        if (reference.Property("id"u8).Word is not { } id || snapshot.Find(id) is not { } table)
        {
            GiveUp($"the route table of subnet `{subnet.Property("name"u8).Word}` is not in the export");
            return;
        }
        var routes = table.Root.Section("properties"u8).Property("routes"u8);
        if (routes.Gap is not Gap.None)
            GiveUp($"the routes of `{table.Name}` are not in the export");
        foreach (var route in routes.Each)
            AddRoute(route, table);
    }

    private void AddRoute(Node route, Resource table)
    {
        var name = $"the route `{route.Property("name"u8).Word}` of `{table.Name}`";
        if (route.Section("properties"u8).Property("addressPrefix"u8).Word is not { } prefix)
        {
            GiveUp($"where {name} leads is not in the export");
            return;
        }
        open.Add($"whether {name} to `{prefix}` widens `VirtualNetwork` is not documented");
        if (AddressSpace.TryParse(prefix, out var range))
            perhaps.Add(range);
        else
            unbounded = true;
    }

    private void Add(Node prefixes, List<Interval<UInt128>> to, string what)
    {
        if (prefixes.Gap is not Gap.None)
        {
            GiveUp($"{what} is not in the export");
            return;
        }
        foreach (var item in prefixes.Each)
        {
            if (item.Word is { } prefix && AddressSpace.TryParse(prefix, out var range))
                to.Add(range);
            else
                GiveUp($"{what} holds something that is no prefix");
        }
    }

    private void GiveUp(string reason)
    {
        unbounded = true;
        open.Add(reason);
    }

    private static bool? Flag(Node properties, ReadOnlySpan<byte> name)
    {
        var flag = properties.Property(name);
        return flag.Gap is not Gap.None ? null : flag.Json.ValueKind is System.Text.Json.JsonValueKind.True;
    }
}
