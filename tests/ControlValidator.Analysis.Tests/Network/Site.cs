using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>A network with one subnet and the interface `nic-a` in it, as an export has it; each test says what is special.</summary>
internal sealed record Site
{
    public const string Group = "/subscriptions/7d1f0c52-6a3e-4b8e-9c41-2f5a8e90b1d7/resourceGroups/rg-harbour";
    public const string Vnet = $"{Group}/providers/Microsoft.Network/virtualNetworks/vnet-a";
    public const string Nic = $"{Group}/providers/Microsoft.Network/networkInterfaces/nic-a";

    /// <summary>Null: the subnet has no group.</summary>
    public JsonObject[]? SubnetRules { get; init; }

    /// <summary>Null: the interface has no group.</summary>
    public JsonObject[]? NicRules { get; init; }

    public string[] Addresses { get; init; } = ["10.0.0.4"];

    public string[] AddressSpace { get; init; } = ["10.0.0.0/16", "fd00:a::/48"];

    public string SubnetName { get; init; } = "apps";

    /// <summary>Application security groups that the interface is a member of.</summary>
    public string[] MemberOf { get; init; } = [];

    /// <summary>Prefixes of user-defined routes; null: no route table.</summary>
    public string[]? Routes { get; init; }

    public JsonObject[] Peerings { get; init; } = [];

    /// <summary>What else stands in the subnet's properties.</summary>
    public JsonObject Subnet { get; init; } = [];

    /// <summary>What else stands in the interface's properties.</summary>
    public JsonObject Interface { get; init; } = [];

    /// <summary>What else stands in the IP configuration's properties.</summary>
    public JsonObject Configuration { get; init; } = [];

    /// <summary>Effective admin rules; null: the export says nothing of network managers.</summary>
    public JsonObject[]? AdminRules { get; init; }

    public JsonObject[] More { get; init; } = [];

    public string[] Unread { get; init; } = [];

    public static JsonObject Allow(int priority, string port = "*", string source = "*", string protocol = "Tcp", string destination = "*") =>
        Rule("Allow", priority, port, source, protocol, destination);

    public static JsonObject Deny(int priority, string port = "*", string source = "*", string protocol = "*", string destination = "*") =>
        Rule("Deny", priority, port, source, protocol, destination);

    public static JsonObject Rule(string access, int priority, string port, string source, string protocol, string destination, string direction = "Inbound") =>
        new()
        {
            ["name"] = $"{access.ToLowerInvariant()}-{priority}",
            ["properties"] = new JsonObject
            {
                ["priority"] = priority,
                ["direction"] = direction,
                ["access"] = access,
                ["protocol"] = protocol,
                ["sourcePortRange"] = "*",
                ["sourceAddressPrefix"] = source,
                ["destinationPortRange"] = port,
                ["destinationAddressPrefix"] = destination,
            },
        };

    public static JsonObject Admin(string access, int priority, string port, string source = "*", string collection = "c1") => new()
    {
        ["id"] = $"{Group}/providers/Microsoft.Network/networkManagers/nm/securityAdminConfigurations/conf/ruleCollections/{collection}/rules/{access}-{priority}",
        ["name"] = $"{access.ToLowerInvariant()}-{priority}",
        ["type"] = "Microsoft.Network/networkManagers/securityAdminConfigurations/ruleCollections/rules",
        ["properties"] = new JsonObject
        {
            ["priority"] = priority,
            ["direction"] = "Inbound",
            ["access"] = access,
            ["protocol"] = "Tcp",
            ["sources"] = new JsonArray(new JsonObject { ["addressPrefix"] = source, ["addressPrefixType"] = "IPPrefix" }),
            ["destinations"] = new JsonArray(new JsonObject { ["addressPrefix"] = "*", ["addressPrefixType"] = "IPPrefix" }),
            ["sourcePortRanges"] = new JsonArray("0-65535"),
            ["destinationPortRanges"] = new JsonArray(port),
        },
    };

    /// <summary>The object with properties set, or, with null, taken away.</summary>
    public static JsonObject Set(JsonObject rule, params (string Name, JsonNode? Value)[] settings)
    {
        var properties = rule["properties"]!.AsObject();
        foreach (var (name, value) in settings)
        {
            properties.Remove(name);
            if (value is not null)
                properties[name] = value;
        }
        return rule;
    }

    /// <summary>The answer; where a solver is installed, it has to agree.</summary>
    public PacketProof Ask(Traffic traffic)
    {
        var snapshot = Snapshot();
        var nic = snapshot.Find(Nic)!;
        if (Solver.IsInstalled)
            Assert.That(Solver.Disagreement(snapshot.Network.Script("asked", traffic, nic)), Is.Null);
        return snapshot.Network.ProveNone(traffic, nic);
    }

    public Snapshot Snapshot()
    {
        var resources = Resources();
        foreach (var resource in More)
            resources.Add(resource.DeepClone());
        return Open(resources, Unread);
    }

    public static Snapshot Open(JsonArray resources, params string[] unread)
    {
        var estate = InMemoryEstate.FromResources(
            JsonSerializer.SerializeToElement(resources), unread.ToDictionary(type => type, _ => Completeness.NotRead, StringComparer.OrdinalIgnoreCase), null, "site");
        estate.Read();
        return estate.Snapshot;
    }

    public static JsonObject Nsg(string name, params JsonObject[] rules) => Resource("networkSecurityGroups", name, new()
    {
        ["securityRules"] = new JsonArray([.. rules.Select(rule => rule.DeepClone())]),
    });

    public static JsonObject Resource(string type, string name, JsonObject properties) => new()
    {
        ["type"] = $"Microsoft.Network/{type}",
        ["name"] = name,
        ["id"] = $"{Group}/providers/Microsoft.Network/{type}/{name}",
        ["properties"] = properties,
    };

    public static JsonObject Reference(string type, string name) => new() { ["id"] = $"{Group}/providers/Microsoft.Network/{type}/{name}" };

    private JsonArray Resources()
    {
        var resources = new JsonArray(VirtualNetwork(), NetworkInterface());
        if (SubnetRules is not null)
            resources.Add(Nsg("nsg-subnet", SubnetRules));
        if (NicRules is not null)
            resources.Add(Nsg("nsg-nic", NicRules));
        if (Routes is not null)
            resources.Add(RouteTable());
        if (AdminRules is not null)
        {
            resources.Add(new JsonObject
            {
                ["type"] = "Microsoft.Network/virtualNetworks/effectiveSecurityAdminRules",
                ["id"] = $"{Vnet}/effectiveSecurityAdminRules/list",
                ["value"] = new JsonArray([.. AdminRules.Select(rule => rule.DeepClone())]),
            });
        }
        return resources;
    }

    private JsonObject VirtualNetwork()
    {
        var subnet = Subnet.DeepClone().AsObject();
        subnet["addressPrefix"] = "10.0.0.0/24";
        if (SubnetRules is not null)
            subnet["networkSecurityGroup"] = Reference("networkSecurityGroups", "nsg-subnet");
        if (Routes is not null)
            subnet["routeTable"] = Reference("routeTables", "rt-a");
        return Resource("virtualNetworks", "vnet-a", new()
        {
            ["addressSpace"] = new JsonObject { ["addressPrefixes"] = new JsonArray([.. AddressSpace]) },
            ["virtualNetworkPeerings"] = new JsonArray([.. Peerings.Select(peering => peering.DeepClone())]),
            ["subnets"] = new JsonArray(new JsonObject { ["name"] = SubnetName, ["properties"] = subnet }),
        });
    }

    private JsonObject NetworkInterface()
    {
        var properties = Interface.DeepClone().AsObject();
        if (NicRules is not null)
            properties["networkSecurityGroup"] = Reference("networkSecurityGroups", "nsg-nic");
        properties["ipConfigurations"] = new JsonArray([.. Addresses.Select(address =>
        {
            var configuration = Configuration.DeepClone().AsObject();
            configuration["subnet"] = new JsonObject { ["id"] = $"{Vnet}/subnets/{SubnetName}" };
            if (address.Length > 0)
                configuration["privateIPAddress"] = address;
            configuration["applicationSecurityGroups"] = new JsonArray([.. MemberOf.Select(group => Reference("applicationSecurityGroups", group))]);
            return new JsonObject { ["name"] = $"ip-{address}", ["properties"] = configuration };
        })]);
        return Resource("networkInterfaces", "nic-a", properties);
    }

    private JsonObject RouteTable() => Resource("routeTables", "rt-a", new()
    {
        ["routes"] = new JsonArray([.. Routes!.Select((prefix, i) => new JsonObject
        {
            ["name"] = $"route-{i}",
            ["properties"] = new JsonObject { ["addressPrefix"] = prefix, ["nextHopType"] = "VirtualAppliance" },
        })]),
    });
}
