using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Analysis.Conforming;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Reads a rule as Azure enforces it, its tags written out as prefixes. Source: type <c>EffectiveNetworkSecurityRule</c>. What stands for all
/// addresses is written <c>0.0.0.0/0</c> there.
/// </summary>
internal static class EffectiveRuleReader
{
    internal static FilterRule Read(JsonElement rule)
    {
        var name = rule.Text("name") ?? "without name";
        name = name[(name.LastIndexOf('/') + 1)..];
        var place = Node.Of(rule);
        var priority = rule.Get("priority") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var told) ? told : (int?)null;
        var (direction, action) = (Direction(rule.Text("direction")), Action(rule.Text("access")));
        var (from, to) = (Ports(rule, "sourcePortRange"), Ports(rule, "destinationPortRange"));
        var (sources, destinations) = (Addresses(rule, "source"), Addresses(rule, "destination"));
        return priority is null || direction is null || action is null || from is null || to is null || sources.IsEmpty || destinations.IsEmpty
            ? RuleReader.Faulty(place, $"the effective rule `{name}` lacks its priority, direction, access, ports or addresses")
            : new(name, priority.Value, direction.Value, action.Value, Protocol(rule.Text("protocol")), from, to, sources, destinations, place);
    }

    private static Direction? Direction(string? text) => text?.ToUpperInvariant() switch
    {
        "INBOUND" => Network.Direction.Inbound,
        "OUTBOUND" => Network.Direction.Outbound,
        _ => null,
    };

    private static RuleAction? Action(string? text) => text?.ToUpperInvariant() switch
    {
        "ALLOW" => RuleAction.Allow,
        "DENY" => RuleAction.Deny,
        "ALWAYSALLOW" => RuleAction.AlwaysAllow,
        _ => null,
    };

    private static Bounds<byte> Protocol(string? text) => PortReader.Protocol(text?.ToUpperInvariant() is "ALL" ? "*" : text ?? "");

    private static Bounds<ushort>? Ports(JsonElement rule, string field) =>
        Words(rule.Get(field)).Concat(Words(rule.Get($"{field}s"))).ToList() is { Count: > 0 } words ? PortReader.Ports(words) : null;

    private static ImmutableArray<AddressTerm> Addresses(JsonElement rule, string side)
    {
        var written = Words(rule.Get($"expanded{side}AddressPrefix")).ToList();
        if (written.Count == 0)
            written = [.. Words(rule.Get($"{side}AddressPrefix")), .. Words(rule.Get($"{side}AddressPrefixes"))];
        return [.. written.Distinct(StringComparer.OrdinalIgnoreCase).Select(AddressTerm.Of)];
    }

    private static IEnumerable<string> Words(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => field.GetString() is { Length: > 0 } text ? [text] : [],
        JsonValueKind.Array => field.EnumerateArray().SelectMany(Words),
        _ => [],
    };
}
