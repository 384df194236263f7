using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// The places of a snapshot at which packets are filtered: addresses of interfaces, subnets that no exported interface is in, and groups that are
/// attached to nothing.
/// </summary>
internal sealed class EndpointBook
{
    private readonly Snapshot snapshot;
    private readonly NetworkModel model;
    private readonly Dictionary<string, PlacedEndpoint> endpoints = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Completeness> completeness;

    public EndpointBook(Snapshot snapshot)
    {
        this.snapshot = snapshot;
        model = snapshot.Network;
        completeness = new[] { NetworkTypes.Interface, NetworkTypes.VirtualNetwork, NetworkTypes.SecurityGroup }.ToDictionary(static type => type, type => snapshot.All(type).Completeness, StringComparer.Ordinal);
        var attached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var nic in snapshot.All(NetworkTypes.Interface).Known)
            AddInterface(nic, attached, used);
        foreach (var network in snapshot.All(NetworkTypes.VirtualNetwork).Known)
        {
            foreach (var subnet in SubnetReader.All(snapshot, network))
                AddSubnet(network, subnet, attached, used);
        }
        foreach (var group in snapshot.All(NetworkTypes.SecurityGroup).Known.Where(group => !attached.Contains(group.Id)))
            AddGroup(group);
    }

    /// <summary>What keeps addresses of an interface from being known.</summary>
    public List<string> Missing { get; } = [];

    public IEnumerable<string> Keys => endpoints.Keys;

    /// <summary>Whether the object is in the snapshot, looked at by itself or through others.</summary>
    public bool Knows(string id) => snapshot.Find(id) is not null;

    public PlacedEndpoint? Find(string key) => endpoints.GetValueOrDefault(key);

    /// <summary>The endpoint of this snapshot, which may not have it.</summary>
    public FilterSide Side(string key, string type) => new(
        endpoints.GetValueOrDefault(key)?.Endpoint,
        endpoints.ContainsKey(key) ? Truth.Yes : completeness[type] is Completeness.Complete ? Truth.No : Truth.Unknown,
        model.Tags, model.MembersOf);

    private void AddInterface(Resource nic, HashSet<string> attached, HashSet<string> used)
    {
        Note(nic.Root.Section("properties"u8), attached);
        var found = model.Endpoints.Read(nic, out var missing);
        if (missing is not null)
            Missing.Add(missing);
        for (var i = 0; i < found.Length; i++)
        {
            if (found[i].Configuration.Section("properties"u8).Property("subnet"u8).Property("id"u8).Word is { } subnet)
                used.Add(subnet);
            endpoints.TryAdd($"{nic.Id}#{i}", new(NetworkTypes.Interface, nic.Id, nic.Name, found[i]));
        }
    }

    private void AddSubnet(Resource network, Node subnet, HashSet<string> attached, HashSet<string> used)
    {
        Note(subnet.Section("properties"u8), attached);
        if (subnet.Property("name"u8).Word is not { } name)
            return;
        var id = $"{network.Id}/subnets/{name[(name.LastIndexOf('/') + 1)..]}";
        if (!used.Contains(id))
            endpoints.TryAdd(id, new(NetworkTypes.VirtualNetwork, network.Id, $"{network.Name}/{name[(name.LastIndexOf('/') + 1)..]}", model.Endpoints.Read(network, subnet)));
    }

    private void AddGroup(Resource group)
    {
        var name = $"`{group.Name}`";
        endpoints.TryAdd(group.Id, new(NetworkTypes.SecurityGroup, group.Id, group.Name, new(
            name, AddressSpace.All, IsAddressKnown: false, [], Layer.Without(name), model.Group(group.Id), Layer.Without(name),
            new(Bounds<UInt128>.Exactly(Universe.Private), []), [], group.Root)));
    }

    private static void Note(Node properties, HashSet<string> attached)
    {
        if (properties.Property("networkSecurityGroup"u8).Property("id"u8).Word is { } id)
            attached.Add(id);
    }
}

/// <summary>A place at which packets are filtered.</summary>
/// <param name="Type">Type of the object that it belongs to.</param>
/// <param name="Id">The object's id.</param>
internal sealed record PlacedEndpoint(string Type, string Id, string Name, Endpoint Endpoint)
{
    /// <summary>Ids of what filters, then of the object itself.</summary>
    public ImmutableArray<string> Places => [.. Endpoint.Places.Select(static place => place.Word).OfType<string>().Where(static id => id.Contains("/networkSecurityGroups/", StringComparison.OrdinalIgnoreCase)), Id];
}
