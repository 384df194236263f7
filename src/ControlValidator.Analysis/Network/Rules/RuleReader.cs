using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Reads rules of network security groups as the resource manager writes them.</summary>
internal static class RuleReader
{
    private const int FirstPriority = 100;
    private const int LastPriority = 4096;

    /// <param name="rule">An object with <c>name</c> and <c>properties</c>.</param>
    public static FilterRule Read(Node rule)
    {
        var name = rule.Property("name"u8).Word ?? "without name";
        var properties = rule.Section("properties"u8);
        if (properties.Unread is { } unread)
            return Faulty(rule, $"rule `{name}` {unread}");
        var fault = null as string;
        var priority = properties.Property("priority"u8).Number ?? 0;
        if (priority is < FirstPriority or > LastPriority)
            fault = Says(properties, "priority"u8, name, "priority");
        var direction = DirectionOf(properties.Property("direction"u8)) ?? Fault(ref fault, Direction.Inbound, properties, "direction"u8, name);
        var action = ActionOf(properties.Property("access"u8)) ?? Fault(ref fault, RuleAction.Allow, properties, "access"u8, name);
        return new(
            name, priority, direction, action,
            Protocol(properties, name),
            Ports(properties, "sourcePortRange"u8, "sourcePortRanges"u8, name),
            Ports(properties, "destinationPortRange"u8, "destinationPortRanges"u8, name),
            Addresses(properties, "sourceAddressPrefix"u8, "sourceAddressPrefixes"u8, "sourceApplicationSecurityGroups"u8, name),
            Addresses(properties, "destinationAddressPrefix"u8, "destinationAddressPrefixes"u8, "destinationApplicationSecurityGroups"u8, name),
            rule, fault);
    }

    internal static Direction? DirectionOf(Node field) => field.Word?.ToUpperInvariant() switch
    {
        "INBOUND" => Direction.Inbound,
        "OUTBOUND" => Direction.Outbound,
        _ => null,
    };

    /// <summary>A rule of which nothing is known but that it is there.</summary>
    internal static FilterRule Faulty(Node rule, string fault) => new(
        rule.Property("name"u8).Word ?? "without name", 0, Direction.Inbound, RuleAction.Allow, Bounds<byte>.Everything, Bounds<ushort>.Everything, Bounds<ushort>.Everything,
        [AddressTerm.Any], [AddressTerm.Any], rule, fault);

    internal static Bounds<byte> Protocol(Node properties, string name)
    {
        var field = properties.Property("protocol"u8);
        return field.Word is { } protocol ? PortReader.Protocol(protocol.Trim()) : Bounds<byte>.Unknown(Says(properties, "protocol"u8, name, "protocol"));
    }

    internal static Bounds<ushort> Ports(Node properties, ReadOnlySpan<byte> singular, ReadOnlySpan<byte> plural, string name) =>
        properties.Words(singular, plural, out var reason) switch
        {
            null => Bounds<ushort>.Unknown($"a range of ports of rule `{name}` {reason}"),
            [] => Bounds<ushort>.Unknown($"rule `{name}` names no ports"),
            var words => PortReader.Ports(words),
        };

    private static RuleAction? ActionOf(Node field) => field.Word?.ToUpperInvariant() switch
    {
        "ALLOW" => RuleAction.Allow,
        "DENY" => RuleAction.Deny,
        _ => null,
    };

    private static ImmutableArray<AddressTerm> Addresses(
        Node properties, ReadOnlySpan<byte> singular, ReadOnlySpan<byte> plural, ReadOnlySpan<byte> groups, string name)
    {
        if (properties.Words(singular, plural, out var reason) is not { } words)
            return [AddressTerm.Unreadable($"an address of rule `{name}` {reason}")];
        var list = properties.Property(groups);
        if (list.Unread is { } unread)
            return [AddressTerm.Unreadable($"a group of rule `{name}` {unread}")];
        var terms = words.Select(AddressTerm.Of).ToList();
        foreach (var group in list.Each)
            terms.Add(group.Property("id"u8).Word is { } id ? AddressTerm.Group(id) : AddressTerm.Unreadable($"a group of rule `{name}` has no id"));
        return Judge(terms, name);
    }

    /// <summary>A list that the platform would not have taken says nothing that can be relied on.</summary>
    internal static ImmutableArray<AddressTerm> Judge(List<AddressTerm> terms, string name)
    {
        if (terms.Count == 0)
            return [AddressTerm.Unreadable($"rule `{name}` names no addresses on one side")];
        if (terms.Find(term => term.Kind is TermKind.Unreadable) is { } unreadable)
            return [unreadable with { Text = $"in rule `{name}`, {unreadable.Text}" }];
        var prefixes = terms.Where(term => term.Kind is TermKind.Prefix or TermKind.WholeIpv4).ToList();
        return prefixes.Exists(term => AddressSpace.V4.Covers(term.Addresses)) && prefixes.Exists(term => AddressSpace.V6.Covers(term.Addresses))
            ? [AddressTerm.Unreadable($"rule `{name}` mixes IPv4 and IPv6, which the platform refuses")]
            : [.. terms];
    }

    private static T Fault<T>(ref string? fault, T placeholder, Node properties, ReadOnlySpan<byte> field, string name)
    {
        fault ??= Says(properties, field, name, System.Text.Encoding.UTF8.GetString(field));
        return placeholder;
    }

    private static string Says(Node properties, ReadOnlySpan<byte> field, string name, string word)
    {
        var node = properties.Property(field);
        return node.Gap is Gap.None ? $"the {word} of rule `{name}` is none that rules can have" : $"the {word} of rule `{name}` {node.Unread ?? "is missing"}";
    }
}
