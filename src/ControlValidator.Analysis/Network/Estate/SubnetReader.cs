using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Finds subnets: within their network, or beside it.</summary>
internal static class SubnetReader
{
    private const string Subnets = "Microsoft.Network/virtualNetworks/subnets";

    /// <summary>Services that put a network intent policy on the whole network, so that admin rules are by default not applied to it.</summary>
    private static readonly string[] WithIntentPolicy = ["Microsoft.Sql/managedInstances", "Microsoft.Databricks/workspaces"];

    public static IEnumerable<Node> All(Snapshot snapshot, Resource network) =>
        network.Root.Section("properties"u8).Property("subnets"u8).Each
            .Concat(snapshot.ChildrenOf(network, Subnets).Known.Select(subnet => subnet.Root));

    /// <summary>The network and the subnet with an id; null where the export lacks one of them.</summary>
    public static (Resource Network, Node Subnet)? Find(Snapshot snapshot, string id)
    {
        var at = id.LastIndexOf("/subnets/", StringComparison.OrdinalIgnoreCase);
        if (at < 0 || snapshot.Find(id[..at]) is not { } network)
            return null;
        var name = id[(at + "/subnets/".Length)..];
        foreach (var subnet in All(snapshot, network))
        {
            if (IsNamed(subnet, name))
                return (network, subnet);
        }
        return null;
    }

    public static bool IsNamed(Node subnet, string name) =>
        subnet.Property("name"u8).Word is { } own && own.AsSpan(own.LastIndexOf('/') + 1).Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the prefixes are not in the export.</summary>
    public static IntervalSet<UInt128>? Prefixes(Node subnet)
    {
        var texts = subnet.Section("properties"u8).Words("addressPrefix"u8, "addressPrefixes"u8, out _);
        if (texts is null or [])
            return null;
        var ranges = new List<Interval<UInt128>>();
        foreach (var text in texts)
        {
            if (!AddressSpace.TryParse(text, out var range))
                return null;
            ranges.Add(range);
        }
        return IntervalSet<UInt128>.From(ranges);
    }

    public static bool IsDelegatedTo(Node subnet, params ReadOnlySpan<string> services)
    {
        foreach (var delegation in subnet.Section("properties"u8).Property("delegations"u8).Each)
        {
            var service = delegation.Property("properties"u8).Property("serviceName"u8).Word;
            foreach (var wanted in services)
            {
                if (string.Equals(service, wanted, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }

    public static bool HasIntentPolicy(Node subnet) =>
        IsDelegatedTo(subnet, WithIntentPolicy) || subnet.Section("properties"u8).Property("networkIntentPolicies"u8).Each.Any();
}
