using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>
/// The filter once more, one packet at a time and straight from the rules' text: slow, and without anything that the analysis has. An
/// answer of the analysis is believed when both agree.
/// </summary>
/// <param name="network">Prefixes that <c>VirtualNetwork</c> stands for in this reading.</param>
/// <param name="reading">Whether the packet's address is behind what no export says, by text and side; null where that stays open.</param>
internal sealed class PlainFilter(string[] network, Func<string, bool, bool>? reading = null)
{
    private static readonly JsonObject[] Defaults =
    [
        Default(65000, "Allow", "VirtualNetwork", "VirtualNetwork"),
        Default(65001, "Allow", "AzureLoadBalancer", "*"),
        Default(65500, "Deny", "*", "*"),
    ];

    private static readonly string[] Special =
    [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "168.63.129.16/32",
    ];

    // text is read once, for reading it takes longer than all else together
    private static readonly ConcurrentDictionary<string, IPNetwork> Prefixes = [];
    private static readonly ConcurrentDictionary<string, IPAddress> Addresses = [];

    /// <summary>Whether the packet may arrive, and whether it may be dropped; both where that is open.</summary>
    public (bool MayArrive, bool MayBeDropped) Send(PlainPacket packet, JsonObject[] admin, JsonObject[]? subnet, JsonObject[]? nic)
    {
        var first = Fates(admin, packet, isAdmin: true);
        var onward = first.Contains("Allow") || first.Contains("none");
        var (subnetAllows, subnetDenies) = Group(subnet, packet);
        var (nicAllows, nicDenies) = Group(nic, packet);
        return (first.Contains("AlwaysAllow") || (onward && subnetAllows && nicAllows),
            first.Contains("Deny") || (onward && (subnetDenies || (subnetAllows && nicDenies))));
    }

    public static bool IsPublic(string address)
    {
        return address.Contains(':', StringComparison.Ordinal)
            ? IsIn(address, "2000::/3") && !IsIn(address, "2001:db8::/32") && !IsIn(address, "3fff::/20")
            : !Array.Exists(Special, prefix => IsIn(address, prefix));
    }

    public static bool IsIn(string address, string prefix) =>
        Prefixes.GetOrAdd(prefix, static text => IPNetwork.Parse(text)).Contains(Addresses.GetOrAdd(address, static text => IPAddress.Parse(text)));

    private (bool Allows, bool Denies) Group(JsonObject[]? rules, PlainPacket packet)
    {
        if (rules is null)
            return (true, false);
        var fates = Fates([.. rules, .. Defaults], packet, isAdmin: false);
        return (fates.Contains("Allow") || fates.Contains("none"), fates.Contains("Deny") || fates.Contains("none"));
    }

    private HashSet<string> Fates(JsonObject[] rules, PlainPacket packet, bool isAdmin)
    {
        var fates = new HashSet<string>(StringComparer.Ordinal);
        var inbound = rules.Select(rule => rule["properties"]!.AsObject()).Where(rule => (string)rule["direction"]! == "Inbound");
        foreach (var same in inbound.GroupBy(rule => (int)rule["priority"]!).OrderBy(group => group.Key))
        {
            var matched = false;
            foreach (var rule in same)
            {
                var matches = Matches(rule, packet, isAdmin);
                if (matches is not false)
                    fates.Add((string)rule["access"]!);
                matched |= matches is true;
            }
            if (matched)
                return fates;
        }
        fates.Add("none");
        return fates;
    }

    private bool? Matches(JsonObject rule, PlainPacket packet, bool isAdmin)
    {
        bool?[] parts =
        [
            Protocol((string)rule["protocol"]!, packet.Protocol),
            Any(Texts(rule, "sourcePortRange"), range => Port(range, packet.SourcePort)),
            Any(Texts(rule, "destinationPortRange"), range => Port(range, packet.Port)),
            Any(isAdmin ? Named(rule, "sources") : Texts(rule, "sourceAddressPrefix"), term => Address(term, packet.Source, isSource: true)),
            Any(isAdmin ? Named(rule, "destinations") : Texts(rule, "destinationAddressPrefix"), term => Address(term, packet.Destination, isSource: false)),
        ];
        return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
    }

    private static bool? Any(IEnumerable<string> texts, Func<string, bool?> matches)
    {
        var all = texts.Select(matches).ToList();
        return all.Contains(true) ? true : all.Contains(null) ? null : false;
    }

    private static bool? Protocol(string rule, string packet) =>
        rule is "*" or "Any" ? packet is "TCP" or "UDP" or "ICMP" ? true : null : string.Equals(rule, packet, StringComparison.OrdinalIgnoreCase);

    private static bool? Port(string range, int port)
    {
        var ends = range.Split('-');
        return range == "*" || (port >= Number(ends[0]) && port <= Number(ends[^1]));
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private bool? Address(string term, string address, bool isSource)
    {
        var isInNetwork = Array.Exists(network, prefix => IsIn(address, prefix));
        return term switch
        {
            "*" => true,
            "VirtualNetwork" => isInNetwork,
            "Internet" => IsPublic(address) && !isInNetwork,
            "AzureLoadBalancer" => address == "168.63.129.16",
            "Storage" => reading?.Invoke(term, isSource),
            "0.0.0.0/0" => address.Contains(':', StringComparison.Ordinal) ? reading?.Invoke(term, isSource) : true,
            _ => IsIn(address, term.Contains('/', StringComparison.Ordinal) ? term : $"{term}/{(term.Contains(':', StringComparison.Ordinal) ? 128 : 32)}"),
        };
    }

    private static IEnumerable<string> Texts(JsonObject rule, string name) =>
        Texts(rule[name]).Concat(Texts(rule[name.EndsWith("Prefix", StringComparison.Ordinal) ? $"{name}es" : $"{name}s"]));

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        null => [],
        JsonArray list => list.Select(item => (string)item!),
        _ => (string)node! is { Length: > 0 } text ? [text] : [],
    };

    private static IEnumerable<string> Named(JsonObject rule, string name) => rule[name]!.AsArray().Select(item => (string)item!["addressPrefix"]!);

    private static JsonObject Default(int priority, string access, string source, string destination) =>
        Site.Rule(access, priority, "*", source, "*", destination);
}

/// <summary>A packet in words.</summary>
internal sealed record PlainPacket(string Protocol, string Source, int SourcePort, string Destination, int Port)
{
    /// <summary>Reads the example of an answer, such as <c>TCP 1.0.0.0:49152 → 10.0.0.4:3389</c>.</summary>
    public static PlainPacket Parse(string text)
    {
        var words = text.Split(' ');
        var (source, sourcePort) = End(words[1]);
        var (destination, port) = End(words[3]);
        return new(words[0], source, sourcePort, destination, port);
    }

    private static (string, int) End(string text)
    {
        var colon = text.LastIndexOf(':');
        return (text[..colon], int.Parse(text[(colon + 1)..], CultureInfo.InvariantCulture));
    }
}
