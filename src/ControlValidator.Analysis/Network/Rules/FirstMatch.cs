using System.Collections.Immutable;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Sends packets through rules, of which the first that matches decides. Where it is open whether a rule matches, the packet meets both fates:
/// the answer has all actions that are possible for it.
/// </summary>
internal static class FirstMatch
{
    public static Fates Of(ImmutableArray<ImmutableArray<FilterRule>> rules, ITermResolver resolver, List<Region> packets, Effort effort)
    {
        var decided = new List<Decision>();
        var remaining = packets;
        foreach (var group in rules)
        {
            if (remaining.Count == 0)
                break;
            var after = remaining;
            foreach (var rule in group)
            {
                // most rules are about other ports, and their addresses need not be looked up
                if (!remaining.Exists(packet => rule.Ports.Perhaps.Overlaps(packet.Ports) && rule.Protocols.Perhaps.Overlaps(packet.Protocols)))
                    continue;
                var matching = rule.At(resolver);
                var hits = Hits(remaining, matching.Perhaps, effort);
                if (hits.Count == 0)
                    continue;
                decided.Add(new(matching, hits, Rival(decided, rule, hits)));
                after = Without(after, matching.Surely, effort);
            }
            remaining = after;
        }
        return new(decided, remaining);
    }

    public static List<Region> Without(List<Region> packets, Region other, Effort effort)
    {
        if (!packets.Exists(packet => packet.Overlaps(other)))
            return packets;
        var rest = new List<Region>(packets.Count);
        foreach (var packet in packets)
            packet.Except(other, rest, effort);
        return rest;
    }

    public static List<Region> Without(List<Region> packets, IEnumerable<Region> others, Effort effort) =>
        others.Aggregate(packets, (rest, other) => Without(rest, other, effort));

    /// <summary>A rule of the same priority that says otherwise of some of the packets.</summary>
    private static string? Rival(List<Decision> decided, FilterRule rule, List<Region> hits)
    {
        foreach (var other in decided)
        {
            var against = other.By.Rule;
            if (rule is { Fault: null, Doubt: null } && against.Fault is null && against.Priority == rule.Priority && against.Action != rule.Action
                && other.Packets.Exists(packet => hits.Exists(packet.Overlaps)))
            {
                return $"rules `{against.Name}` and `{rule.Name}` have the same priority, so that it is open which comes first";
            }
        }
        return null;
    }

    private static List<Region> Hits(List<Region> packets, Region rule, Effort effort)
    {
        var hits = new List<Region>();
        foreach (var packet in packets)
        {
            effort.Spend();
            if (packet.Intersect(rule) is { } hit)
                hits.Add(hit);
        }
        return hits;
    }
}

/// <summary>What may become of packets.</summary>
/// <param name="Decided">Which rules may decide which of them, in the order of the rules.</param>
/// <param name="Undecided">Packets that may pass all rules unmatched.</param>
internal sealed record Fates(List<Decision> Decided, List<Region> Undecided)
{
    /// <summary>What is missing, of rules that may or may not match.</summary>
    public IEnumerable<string> OpenReasons => Decided
        .SelectMany(decision => new[] { decision.Rival, decision.Packets.Exists(packet => !decision.By.Surely.Covers(packet)) ? decision.By.Open : null })
        .OfType<string>()
        .Distinct(StringComparer.Ordinal);

    /// <summary>The packets that a rule with this action may decide.</summary>
    public IEnumerable<Region> May(RuleAction action) => Decided.Where(decision => decision.By.Rule.Action == action).SelectMany(decision => decision.Packets);
}

/// <summary>Packets that a rule may be the first to match.</summary>
/// <param name="Rival">Why another rule of the same priority may decide otherwise; null where none may.</param>
internal sealed record Decision(MatchingRule By, List<Region> Packets, string? Rival);
