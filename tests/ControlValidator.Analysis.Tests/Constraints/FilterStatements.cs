using System.Globalization;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Tests.Network;
using Google.OrTools.Sat;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>What filters do with a packet, for a solver, from the rules as they are exported and from the documentation.</summary>
/// <param name="network">Prefixes that <c>VirtualNetwork</c> stands for in this reading.</param>
internal sealed class FilterStatements(Statements say, ChosenPacket packet, string[] network)
{
    // Public addresses are all but these. Sources: RFC 6890 and its registries; the host's address; multicast and reserved addresses.
    private static readonly string[] NotPublic =
    [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001:db8::/32", "3fff::/20",
    ];

    // Source: "network-security-groups-overview", default security rules.
    private static readonly JsonObject[] Defaults =
    [
        Site.Rule("Allow", 65000, "*", "VirtualNetwork", "*", "VirtualNetwork"),
        Site.Rule("Allow", 65001, "*", "AzureLoadBalancer", "*", "*"),
        Site.Rule("Deny", 65500, "*", "*", "*", "*"),
    ];

    public ILiteral IsFromInternet => say.All(
        packet.IsV6 ? packet.IsFrom("2000::/3") : say.Yes, packet.IsFrom(NotPublic).Not(), packet.IsFrom(network).Not());

    /// <summary>Whether the packet may arrive, and whether it may be dropped; both where that is open.</summary>
    public (ILiteral MayArrive, ILiteral MayBeDropped) Send(RandomRules rules)
    {
        var admin = Decide(rules.Admin, isAdmin: true);
        var onward = say.Any(admin["Allow"], admin["none"]);
        var (subnet, nic) = (Group(rules.Subnet), Group(rules.Nic));
        return (
            say.Any(admin["AlwaysAllow"], say.All(onward, subnet.Allows, nic.Allows)),
            say.Any(admin["Deny"], say.All(onward, say.Any(subnet.Denies, say.All(subnet.Allows, nic.Denies)))));
    }

    // Without a group everything passes.
    private (ILiteral Allows, ILiteral Denies) Group(JsonObject[]? rules)
    {
        if (rules is null)
            return (say.Yes, say.No);
        var fates = Decide([.. rules, .. Defaults], isAdmin: false);
        return (fates["Allow"], fates["Deny"]);
    }

    /// <summary>Which fates are possible: a rule may decide what it may match and no rule of a lower number surely does.</summary>
    private Dictionary<string, ILiteral> Decide(JsonObject[] rules, bool isAdmin)
    {
        var read = rules.Select(rule => rule["properties"]!.AsObject()).Where(rule => (string)rule["direction"]! == "Inbound")
            .Select(rule => (Priority: (int)rule["priority"]!, Access: (string)rule["access"]!, Surely: Matches(rule, isAdmin, surely: true), Perhaps: Matches(rule, isAdmin, surely: false)))
            .ToList();
        var fates = new[] { "Allow", "Deny", "AlwaysAllow" }.ToDictionary(access => access, access => say.Any(
            read.Where(rule => rule.Access == access)
                .Select(rule => say.All([rule.Perhaps, .. read.Where(other => other.Priority < rule.Priority).Select(other => other.Surely.Not())]))));
        fates["none"] = say.All(read.Select(rule => rule.Surely.Not()));
        return fates;
    }

    private ILiteral Matches(JsonObject rule, bool isAdmin, bool surely) => say.All(
        (string)rule["protocol"]! is "*" or "Any" ? say.Yes : packet.Protocol.GetValueOrDefault(((string)rule["protocol"]!).ToUpperInvariant(), say.No),
        say.Any(Texts(rule, "sourcePortRange", "sourcePortRanges").Select(range => IsPort(packet.SourcePort, range))),
        say.Any(Texts(rule, "destinationPortRange", "destinationPortRanges").Select(range => IsPort(packet.Port, range))),
        say.Any((isAdmin ? Named(rule, "sources") : Texts(rule, "sourceAddressPrefix", "sourceAddressPrefixes")).Select(term => IsAddress(term, isSource: true, surely))),
        say.Any((isAdmin ? Named(rule, "destinations") : Texts(rule, "destinationAddressPrefix", "destinationAddressPrefixes")).Select(term => IsAddress(term, isSource: false, surely))));

    private ILiteral IsPort(IntVar port, string range)
    {
        var ends = range.Split('-');
        return range == "*" ? say.Yes : say.In(port, long.Parse(ends[0], CultureInfo.InvariantCulture), long.Parse(ends[^1], CultureInfo.InvariantCulture));
    }

    private ILiteral IsAddress(string term, bool isSource, bool surely) => term switch
    {
        "*" => say.Yes,
        "VirtualNetwork" => IsIn(network, isSource),
        // every destination here is a private address
        "Internet" => isSource ? IsFromInternet : say.No,
        "AzureLoadBalancer" => IsIn(["168.63.129.16/32"], isSource),
        // what it stands for is in no export here
        "Storage" => say.Of(!surely),
        // surely all of IPv4; of IPv6 nobody says
        "0.0.0.0/0" => packet.IsV6 ? say.Of(!surely) : say.Yes,
        _ => IsIn([term], isSource),
    };

    private ILiteral IsIn(string[] prefixes, bool isSource) => isSource ? packet.IsFrom(prefixes) : packet.IsTo(prefixes);

    private static IEnumerable<string> Texts(JsonObject rule, string one, string several)
    {
        if ((string?)rule[one] is { Length: > 0 } text)
            yield return text;
        foreach (var item in rule[several]?.AsArray() ?? [])
            yield return (string)item!;
    }

    private static IEnumerable<string> Named(JsonObject rule, string name) => rule[name]!.AsArray().Select(item => (string)item!["addressPrefix"]!);
}
