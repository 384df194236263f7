using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// The rules that every group ends with and nobody can remove, whether an export lists them or not. Source:
/// "network-security-groups-overview", default security rules, where <c>0.0.0.0/0</c> stands for all addresses.
/// </summary>
internal static class DefaultRules
{
    private static readonly AddressTerm Network = AddressTerm.Of(TagNames.VirtualNetwork);

    public static ImmutableArray<FilterRule> All { get; } =
    [
        Rule("AllowVNetInBound", 65000, Direction.Inbound, RuleAction.Allow, Network, Network),
        Rule("AllowAzureLoadBalancerInBound", 65001, Direction.Inbound, RuleAction.Allow, AddressTerm.Of(TagNames.LoadBalancer), AddressTerm.Any),
        Rule("DenyAllInBound", 65500, Direction.Inbound, RuleAction.Deny, AddressTerm.Any, AddressTerm.Any),
        Rule("AllowVNetOutBound", 65000, Direction.Outbound, RuleAction.Allow, Network, Network),
        Rule("AllowInternetOutBound", 65001, Direction.Outbound, RuleAction.Allow, AddressTerm.Any, AddressTerm.Of(TagNames.Internet)),
        Rule("DenyAllOutBound", 65500, Direction.Outbound, RuleAction.Deny, AddressTerm.Any, AddressTerm.Any),
    ];

    private static FilterRule Rule(string name, int priority, Direction direction, RuleAction action, AddressTerm source, AddressTerm destination) => new(
        name, priority, direction, action, PortReader.Protocol("*"), Bounds<ushort>.Everything, Bounds<ushort>.Everything, [source], [destination], Node.Missing(Gap.Absent));
}

/// <summary>Service tags that mean the same in every cloud.</summary>
internal static class TagNames
{
    public const string VirtualNetwork = "VirtualNetwork";
    public const string Internet = "Internet";
    public const string LoadBalancer = "AzureLoadBalancer";
}
