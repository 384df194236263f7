using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Reads security admin rules of network managers. Source: resource type <c>…/ruleCollections/rules</c>, <c>AdminPropertiesFormat</c>.</summary>
internal static class AdminRuleReader
{
    public static FilterRule Read(Node rule)
    {
        var id = rule.Property("id"u8).Word;
        var name = rule.Property("name"u8).Word ?? id?[(id.LastIndexOf('/') + 1)..] ?? "without name";
        var properties = rule.Section("properties"u8);
        if (properties.Unread is { } unread)
            return RuleReader.Faulty(rule, $"admin rule `{name}` {unread}");
        var direction = RuleReader.DirectionOf(properties.Property("direction"u8));
        var action = ActionOf(properties.Property("access"u8));
        var priority = properties.Property("priority"u8).Number;
        var fault = direction is null ? "direction" : action is null ? "access" : priority is null ? "priority" : null;
        return new(
            name, priority ?? 0, direction ?? Direction.Inbound, action ?? RuleAction.Allow,
            RuleReader.Protocol(properties, name),
            RuleReader.Ports(properties, default, "sourcePortRanges"u8, name),
            RuleReader.Ports(properties, default, "destinationPortRanges"u8, name),
            Addresses(properties.Property("sources"u8), name),
            Addresses(properties.Property("destinations"u8), name),
            rule,
            fault is null ? null : $"the {fault} of admin rule `{name}` is missing, or none that admin rules can have");
    }

    private static RuleAction? ActionOf(Node field) => field.Word?.ToUpperInvariant() switch
    {
        "ALLOW" => RuleAction.Allow,
        "ALWAYSALLOW" => RuleAction.AlwaysAllow,
        "DENY" => RuleAction.Deny,
        _ => null,
    };

    private static ImmutableArray<AddressTerm> Addresses(Node list, string name)
    {
        if (list.Unread is { } unread)
            return [AddressTerm.Unreadable($"an address of admin rule `{name}` {unread}")];
        return RuleReader.Judge([.. list.Each.Select(item => Address(item, name))], name);
    }

    private static AddressTerm Address(Node item, string name) =>
        item.Property("addressPrefixType"u8).Word?.ToUpperInvariant() is not ("IPPREFIX" or "SERVICETAG")
            ? AddressTerm.Unreadable($"admin rule `{name}` names addresses neither by prefix nor by service tag")
            : item.Property("addressPrefix"u8).Word is { } prefix
                ? AddressTerm.Of(prefix)
                : AddressTerm.Unreadable($"admin rule `{name}` lacks an address prefix");
}
