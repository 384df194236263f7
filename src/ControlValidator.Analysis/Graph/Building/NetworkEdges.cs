using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Ways from the internet to machines: to each network interface a step whose guard is whether a packet gets to a port of administration. Whoever
/// gets there is taken to get in, as somebody guesses a password or finds a weakness.
/// </summary>
internal sealed class NetworkEdges(Snapshot snapshot, GraphBuilder graph, Entries entries)
{
    private const string Addresses = "Microsoft.Network/publicIPAddresses";
    private const string Machines = "Microsoft.Compute/virtualMachines";

    /// <summary>Shells, remote desktop, file sharing and remote management.</summary>
    private static readonly Traffic Administration = Traffic.FromInternet.Tcp(22, 23, 135, 139, 445, 2375, 2376, 3389, 5985, 5986, 10250).Udp(3389);

    public void Add()
    {
        foreach (var address in snapshot.All(Addresses).Known)
        {
            if (graph.Find(address.Id) is not { } node)
                continue;
            entries.Add(node, EntryClass.PublicAddress);
            graph.Edge(entries.Internet, EdgeKind.RoutesTrafficTo, node, Guard.None, Proof.Of(address, "properties/ipAddress"));
        }
        foreach (var nic in snapshot.All(NetworkTypes.Interface).Known)
        {
            if (graph.Find(nic.Id) is { } node)
                Add(nic, node);
        }
        foreach (var machine in snapshot.All(Machines).Known)
            AddMachine(machine);
        foreach (var network in snapshot.All(NetworkTypes.VirtualNetwork).Known)
            AddSubnets(network);
        foreach (var group in snapshot.All(NetworkTypes.SecurityGroup).Known)
            AddAssociations(group);
        if (snapshot.All(Machines).Known.Any() && GraphFields.Lack(snapshot, NetworkTypes.Interface, "network interfaces") is { } lack)
            graph.Missing.Add(lack);
        if (snapshot.All(NetworkTypes.Interface).Known.Any() && GraphFields.Lack(snapshot, Addresses, "public addresses") is { } other)
            graph.Missing.Add(other);
    }

    private void Add(Resource nic, int node)
    {
        if (nic.Root.Property("properties"u8).Property("privateEndpoint"u8).Gap is Gap.None)
            return;
        var proof = snapshot.Network.ProveUnreachable(Administration, nic);
        var guard = new Guard(
            GuardKind.Packet,
            proof.Outcome switch
            {
                Outcome.Pass or Outcome.NotApplicable => GuardState.Closed,
                Outcome.Fail => GuardState.Open,
                Outcome.Unknown or Outcome.Error => GuardState.Unknown,
            },
            proof.Sentence);
        if (nic.Root.Property("properties"u8).Property("ipConfigurations"u8) is not { Gap: Gap.None, Json.ValueKind: System.Text.Json.JsonValueKind.Array })
            graph.Missing.Add($"the IP configurations of `{nic.Name}` are not in the export");
        var isNamed = false;
        var place = 0;
        foreach (var configuration in nic.Root.Property("properties"u8).Property("ipConfigurations"u8).Each)
        {
            var named = configuration.Property("properties"u8).Property("publicIPAddress"u8);
            if (named.Gap is not Gap.Absent && named.Property("id"u8).Word is null)
                graph.Missing.Add($"which public address `{nic.Name}` has cannot be read");
            if (named.Property("id"u8).Word is { } address)
            {
                isNamed = true;
                graph.Edge(
                    graph.Named(address, "microsoft.network/publicipaddresses"), EdgeKind.RoutesTrafficTo, node, guard,
                    Proof.Of(nic, $"properties/ipConfigurations/{place}/properties/publicIPAddress/id", "properties/networkSecurityGroup/id"));
            }
            place++;
        }
        // through a load balancer, or not at all
        if (!isNamed)
            graph.Edge(entries.Internet, EdgeKind.RoutesTrafficTo, node, guard, Proof.Of(nic, "properties/networkSecurityGroup/id", "properties/ipConfigurations/0/properties/subnet/id"));
    }

    private void AddMachine(Resource machine)
    {
        if (graph.Find(machine.Id) is not { } node)
            return;
        if (machine.Root.Property("properties"u8).Property("networkProfile"u8).Property("networkInterfaces"u8).Gap is not Gap.None)
            graph.Missing.Add($"the network interfaces of `{machine.Name}` are not in the export");
        var place = 0;
        foreach (var nic in machine.Root.Property("properties"u8).Property("networkProfile"u8).Property("networkInterfaces"u8).Each)
        {
            if (nic.Property("id"u8).Word is { } id)
            {
                graph.Edge(
                    graph.Named(id, "microsoft.network/networkinterfaces"), EdgeKind.CanRemoteInteractiveLogonTo, node, Guard.None,
                    Proof.At(machine, $"properties/networkProfile/networkInterfaces/{place}/id"));
            }
            else
            {
                graph.Missing.Add($"a network interface of `{machine.Name}` cannot be read");
            }
            place++;
        }
    }

    private void AddSubnets(Resource network)
    {
        if (graph.Find(network.Id) is not { } node)
            return;
        var place = 0;
        foreach (var subnet in network.Root.Property("properties"u8).Property("subnets"u8).Each)
        {
            if (subnet.Property("id"u8).Word is { } id && graph.Find(id) is null)
            {
                var label = "microsoft.network/virtualnetworks/subnets";
                graph.Edge(node, EdgeKind.Contains, graph.Node(id, label, subnet.Property("name"u8).Word ?? id), Guard.None, Proof.At(network, $"properties/subnets/{place}/id"));
            }
            place++;
        }
    }

    // What a group filters is no step of anybody's; it is there to be seen, and to be counted.
    private void AddAssociations(Resource group)
    {
        if (graph.Find(group.Id) is not { } node)
            return;
        foreach (var (list, name) in new[] { ("networkInterfaces", "network interface"), ("subnets", "subnet") })
        {
            var place = 0;
            foreach (var item in group.Root.Property("properties"u8)[list].Each)
            {
                if (item.Property("id"u8).Word is { } id)
                {
                    var isLoose = snapshot.Find(id) is null && graph.Find(id) is null;
                    var proof = Proof.At(group, $"properties/{list}/{place}/id");
                    graph.Edge(
                        node, EdgeKind.Affecting, graph.Named(id, $"microsoft.network/{(list is "subnets" ? "virtualnetworks/subnets" : "networkinterfaces")}"),
                        new(GuardKind.Packet, GuardState.Closed, "a filter is no way"), proof);
                    graph.Count("associations of network security groups", isEdge: true, isLoose ? $"the {name} `{id}`, which `{group.Name}` filters, is not in the export" : null, proof);
                }
                else
                {
                    graph.Count("associations of network security groups", isEdge: false, $"what `{group.Name}` filters cannot be read");
                }
                place++;
            }
        }
    }
}
