using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Finds the ways from the internet to an IP configuration: its own public address, and load balancers with one.</summary>
internal sealed class PathReader(Snapshot snapshot)
{
    /// <param name="configuration">The IP configuration, with its id.</param>
    public List<PublicPath> Read(Node configuration)
    {
        var properties = configuration.Section("properties"u8);
        var paths = new List<PublicPath>();
        var address = properties.Property("publicIPAddress"u8);
        if (address.Gap is not Gap.Absent)
            paths.Add(Direct(address.Property("id"u8).Word));
        foreach (var rule in properties.Property("loadBalancerInboundNatRules"u8).Each)
            paths.AddRange(ThroughBalancer(rule.Property("id"u8).Word, "inboundNatRules"u8, (entry, id) => Ends(entry.Property("id"u8).Word, id)));
        foreach (var pool in properties.Property("loadBalancerBackendAddressPools"u8).Each)
            paths.AddRange(ThroughBalancer(pool.Property("id"u8).Word, "loadBalancingRules"u8, NamesPool));
        foreach (var pool in properties.Property("applicationGatewayBackendAddressPools"u8).Each)
            paths.Add(Stop(pool.Property("id"u8).Word));
        return paths;
    }

    private static PublicPath Stop(string? id)
    {
        var name = $"application gateway `{Segment(id, "/applicationGateways/")}`";
        return PublicPath.Open(name, $"what {name} lets through to it is not followed");
    }

    private PublicPath Direct(string? id)
    {
        var name = $"public address `{id?[(id.LastIndexOf('/') + 1)..]}`";
        return new(name, Protocols.All, IntervalSet<ushort>.All, Needs(id is null ? null : snapshot.Find(id)));
    }

    /// <param name="id">Of the rule or pool that the IP configuration names.</param>
    /// <param name="list">Which of the balancer's lists leads to it.</param>
    /// <param name="leads">Whether an entry of the list is about that rule or pool.</param>
    private List<PublicPath> ThroughBalancer(string? id, ReadOnlySpan<byte> list, Func<Node, string, bool> leads)
    {
        var name = $"load balancer `{Segment(id, "/loadBalancers/")}`";
        var at = id?.LastIndexOf('/', id.LastIndexOf('/') - 1) ?? -1;
        if (id is null || at < 0 || snapshot.Find(id[..at]) is not { } balancer)
            return [PublicPath.Open(name, $"{name} is not in the export")];
        var paths = new List<PublicPath>();
        foreach (var entry in balancer.Root.Section("properties"u8).Property(list).Each)
        {
            if (leads(entry, id) && Path(entry.Section("properties"u8), balancer, name) is { } path)
                paths.Add(path);
        }
        return paths;
    }

    private static PublicPath? Path(Node rule, Resource balancer, string name)
    {
        var frontend = rule.Property("frontendIPConfiguration"u8).Property("id"u8).Word;
        foreach (var candidate in balancer.Root.Section("properties"u8).Property("frontendIPConfigurations"u8).Each)
        {
            if (!Ends(frontend, candidate.Property("id"u8).Word))
                continue;
            var properties = candidate.Section("properties"u8);
            var isPublic = properties.Property("publicIPAddress"u8).Gap is Gap.None || properties.Property("publicIPPrefix"u8).Gap is Gap.None;
            return isPublic ? new(name, Carried(rule), Ports(rule), Needs(balancer)) : null;
        }
        return PublicPath.Open(name, $"the front end of {name} is not in the export");
    }

    // Port 0 stands for all, and goes with the protocol `All`; with a floating address the port stays what it was.
    private static IntervalSet<ushort> Ports(Node rule)
    {
        var floats = rule.Property("enableFloatingIP"u8) is { Gap: Gap.None, Json.ValueKind: System.Text.Json.JsonValueKind.True };
        var port = rule.Property(floats ? "frontendPort"u8 : "backendPort"u8).Number;
        return port is > 0 and <= ushort.MaxValue ? IntervalSet<ushort>.Of((ushort)port, (ushort)port) : IntervalSet<ushort>.All;
    }

    private static IntervalSet<byte> Carried(Node rule) => rule.Property("protocol"u8).Word?.ToUpperInvariant() switch
    {
        "TCP" => IntervalSet<byte>.Of(Protocols.Tcp, Protocols.Tcp),
        "UDP" => IntervalSet<byte>.Of(Protocols.Udp, Protocols.Udp),
        _ => Protocols.All,
    };

    private static PathNeeds Needs(Resource? address) => address?.Root.Property("sku"u8).Property("name"u8).Word?.ToUpperInvariant() switch
    {
        null => PathNeeds.Unknown,
        "BASIC" => PathNeeds.Nothing,
        _ => PathNeeds.Group,
    };

    private static bool NamesPool(Node rule, string id)
    {
        var properties = rule.Section("properties"u8);
        return Ends(properties.Property("backendAddressPool"u8).Property("id"u8).Word, id)
            || properties.Property("backendAddressPools"u8).Each.Any(pool => Ends(pool.Property("id"u8).Word, id));
    }

    private static bool Ends(string? one, string? other) => one is not null && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Segment(string? id, string before)
    {
        var at = id?.IndexOf(before, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : id![(at + before.Length)..].Split('/')[0];
    }
}
