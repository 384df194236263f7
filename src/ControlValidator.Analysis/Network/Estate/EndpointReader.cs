using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Reads the addresses of a network interface and finds the filters before each of them.</summary>
internal sealed class EndpointReader(Snapshot snapshot, Func<string, Layer> group)
{
    private readonly AdminReader admin = new(snapshot);

    public ImmutableArray<Endpoint> Read(Resource nic, out string? missing)
    {
        var properties = nic.Root.Section("properties"u8);
        var list = properties.Property("ipConfigurations"u8);
        missing = list.Gap is Gap.None ? null : $"the IP configurations of `{nic.Name}` are not in the export";
        return [.. list.Each.Select(configuration => Read(nic, properties, configuration))];
    }

    /// <summary>A subnet by itself: any of its addresses, before the filters of an interface.</summary>
    public Endpoint Read(Resource network, Node subnet)
    {
        var name = $"subnet `{network.Name}/{subnet.Property("name"u8).Word}`";
        return new(
            name, SubnetReader.Prefixes(subnet) ?? AddressSpace.All, IsAddressKnown: false, [], admin.Read(network, subnet, isPrivateEndpoint: false),
            GroupReader.Attached(subnet.Section("properties"u8), name, group), Layer.Without(name), SpaceReader.Read(snapshot, network, subnet),
            [subnet.Section("properties"u8).Property("networkSecurityGroup"u8).Property("id"u8)], subnet);
    }

    private Endpoint Read(Resource nic, Node interfaceProperties, Node configuration)
    {
        var properties = configuration.Section("properties"u8);
        var name = $"`{nic.Name}`";
        var subnetId = properties.Property("subnet"u8).Property("id"u8);
        var found = subnetId.Word is { } id ? SubnetReader.Find(snapshot, id) : null;
        var isPrivateEndpoint = interfaceProperties.Property("privateEndpoint"u8).Gap is Gap.None;
        var known = Address(properties.Property("privateIPAddress"u8));
        var missing = $"the subnet of {name} is not in the export";
        if (found is not var (network, subnet))
        {
            var unread = new Layer($"the subnet of {name}", null, missing);
            return new(name, known ?? AddressSpace.All, known is not null, Memberships(properties), unread, unread,
                Attached(interfaceProperties, name), Space.Unknown(missing), [subnetId], configuration);
        }
        var isFiltered = !isPrivateEndpoint || FiltersPrivateEndpoints(subnet);
        var subnetName = $"subnet `{subnet.Property("name"u8).Word}`";
        return new(
            name,
            known ?? SubnetReader.Prefixes(subnet) ?? AddressSpace.All,
            known is not null,
            Memberships(properties),
            admin.Read(network, subnet, isPrivateEndpoint),
            isFiltered ? GroupReader.Attached(subnet.Section("properties"u8), subnetName, group) : Layer.Without(subnetName),
            isFiltered ? Attached(interfaceProperties, name) : Layer.Without(name),
            SpaceReader.Read(snapshot, network, subnet),
            [subnetId, subnet.Section("properties"u8).Property("networkSecurityGroup"u8).Property("id"u8),
                interfaceProperties.Property("networkSecurityGroup"u8).Property("id"u8), properties.Property("privateIPAddress"u8)],
            configuration);
    }

    private Layer Attached(Node interfaceProperties, string name) => GroupReader.Attached(interfaceProperties, name, group);

    // Source: "disable-private-endpoint-network-policy"; the platform's default is `Disabled`.
    private static bool FiltersPrivateEndpoints(Node subnet) =>
        subnet.Section("properties"u8).Property("privateEndpointNetworkPolicies"u8).Word?.ToUpperInvariant() is "ENABLED" or "NETWORKSECURITYGROUPENABLED";

    private static IntervalSet<UInt128>? Address(Node field) =>
        field.Word is { } text && !text.Contains('/', StringComparison.Ordinal) && AddressSpace.TryParse(text, out var range)
            ? IntervalSet<UInt128>.Of(range.First, range.Last) : null;

    private static ImmutableArray<string> Memberships(Node properties) =>
        [.. properties.Property("applicationSecurityGroups"u8).Each.Select(item => item.Property("id"u8).Word).OfType<string>()];
}
