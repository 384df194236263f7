using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>Small rule sets drawn from a seed, and packets of which one stands for all that any of these rules treat alike.</summary>
internal sealed class RandomRules
{
    private static readonly string[] Sources =
    [
        "*", "0.0.0.0/0", "0.0.0.0/1", "128.0.0.0/1", "20.0.0.0/8", "20.1.0.0/16", "203.0.114.7", "10.0.0.0/8", "10.0.0.0/16", "192.168.0.0/16",
        "::/0", "2600::/12", "2600:1::/32", "Internet", "Internet", "VirtualNetwork", "AzureLoadBalancer", "Storage",
    ];

    private static readonly string[] Destinations = ["*", "*", "*", "10.0.0.4", "10.0.0.0/24", "10.0.1.0/24", "VirtualNetwork", "::/0", "fd00:a::4", "Internet"];

    private static readonly string[] Ports = ["*", "*", "22", "3389", "20-25", "3000-4000", "0-65535", "24-3000"];

    private static readonly string[] SourcePorts = ["*", "*", "*", "1024-65535", "80"];

    private static readonly string[] Protocols = ["Tcp", "Tcp", "Udp", "*", "*", "Icmp", "Esp"];

    private static readonly string[] Ipv4 =
    [
        "20.1.0.1", "20.2.0.1", "8.8.8.8", "203.0.114.7", "203.0.114.8", "200.0.0.1", "10.0.0.9", "10.0.1.9", "10.9.0.1", "192.168.3.3", "172.16.0.1",
        "168.63.129.16", "127.0.0.1", "224.0.0.1",
    ];

    private static readonly string[] Ipv6 = ["2600:1::1", "2600:2::1", "2a00::1", "fd00:a::9", "fd99::1"];

    private readonly Dice dice;

    public RandomRules(int seed)
    {
        dice = new(seed);
        Admin = dice.Roll(3) == 0 ? Draw(1 + dice.Roll(3), AdminRule) : [];
        Subnet = dice.Roll(5) == 0 ? null : Draw(dice.Roll(8), GroupRule);
        Nic = dice.Roll(3) == 0 ? null : Draw(dice.Roll(6), GroupRule);
        Address = dice.Roll(3) == 0 ? "fd00:a::4" : "10.0.0.4";
        Most = Pick(Network, Network, [.. Network, "10.0.0.0/8"], [.. Network, "0.0.0.0/0", "::/0"]);
        Traffic = Ask(Pick(Traffic.FromInternet, Traffic.FromInternet, Traffic.FromAnywhere));
    }

    public static string[] Network { get; } = ["10.0.0.0/16", "fd00:a::/48", "168.63.129.16/32"];

    public JsonObject[] Admin { get; init; }

    public JsonObject[]? Subnet { get; init; }

    public JsonObject[]? Nic { get; init; }

    public string Address { get; }

    /// <summary>What the virtual network may at most be.</summary>
    public string[] Most { get; }

    public Traffic Traffic { get; }

    /// <summary>Whether the packets asked about may come from anywhere, and not from the internet only.</summary>
    public bool IsFromAnywhere => Traffic.ToString().StartsWith("from any", StringComparison.Ordinal);

    /// <summary>The packets asked about.</summary>
    public IEnumerable<PlainPacket> Packets =>
        from source in Address.Contains(':', StringComparison.Ordinal) ? Ipv6 : Ipv4
        where IsFromAnywhere || IsOutside(source)
        from flow in Flows()
        from sourcePort in flow.Protocol is "TCP" or "UDP" ? new[] { 80, 81, 2000 } : [0]
        select new PlainPacket(flow.Protocol, source, sourcePort, Address, flow.Port);

    public override string ToString() => $"{Traffic}; admin {Text(Admin)}; subnet {Text(Subnet)}; nic {Text(Nic)}; at most {string.Join(' ', Most)}";

    private static bool IsOutside(string source) => PlainFilter.IsPublic(source) && !Array.Exists(Network, prefix => PlainFilter.IsIn(source, prefix));

    private static string Text(JsonObject[]? rules) => rules is null ? "none" : string.Join(' ', rules.Select(rule => rule["properties"]!.ToJsonString()));

    private static Traffic Ask(Traffic traffic) => traffic.Tcp(22, 3389, 23).Udp(3389).Icmp();

    private static IEnumerable<(string Protocol, int Port)> Flows() =>
        [("TCP", 22), ("TCP", 3389), ("TCP", 23), ("UDP", 3389), ("ICMP", 0)];

    private static JsonObject[] Draw(int count, Func<JsonObject> draw) => [.. Enumerable.Range(0, count).Select(_ => draw())];

    // now and then two rules of the same priority, which the platform would refuse but an export may hold
    private JsonObject GroupRule() => Site.Set(
        Site.Rule(Pick("Allow", "Deny"), 100 + dice.Roll(40), "", Pick(Sources), Pick(Protocols), Pick(Destinations)),
        ("destinationPortRange", null),
        ("destinationPortRanges", new JsonArray([.. Enumerable.Range(0, 1 + dice.Roll(2)).Select(_ => (JsonNode)Pick(Ports))])),
        ("sourcePortRange", Pick(SourcePorts)));

    private JsonObject AdminRule()
    {
        var source = Pick(Sources);
        var rule = Site.Admin(Pick("Allow", "Deny", "AlwaysAllow"), 1 + dice.Roll(6), Pick("0-65535", "22", "3000-4000"), source);
        rule["properties"]!["sources"]![0]!["addressPrefixType"] = char.IsLetter(source[0]) && !source.Contains(':', StringComparison.Ordinal) ? "ServiceTag" : "IPPrefix";
        rule["properties"]!["protocol"] = Pick("Tcp", "Any", "Udp");
        rule["properties"]!["sourcePortRange"] = "0-65535";
        rule["properties"]!["destinationPortRange"] = (string)rule["properties"]!["destinationPortRanges"]![0]!;
        return rule;
    }

    private T Pick<T>(params T[] from) => from[dice.Roll(from.Length)];
}
