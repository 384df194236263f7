using System.Collections.Immutable;

namespace ControlValidator.Analysis.Network;

/// <summary>Finds rules that could be removed: those that decide no packet, and those whose packets would meet the same end without them.</summary>
internal sealed class IdleRules(RuleSet rules, IReadOnlyList<ITermResolver> scenes)
{
    public ImmutableArray<IdleRule> Find() => [.. Find(Direction.Inbound), .. Find(Direction.Outbound)];

    private IEnumerable<IdleRule> Find(Direction direction)
    {
        var order = rules.Of(direction);
        var fates = scenes.Select(scene => FirstMatch.Of(order, scene, Universe.Packets, new())).ToList();
        for (var at = 0; at < order.Length; at++)
        {
            foreach (var rule in order[at].Where(rule => !rule.IsDefault && rule.Fault is null))
            {
                if (Judge(rule, order, at, fates) is { } kind)
                    yield return new(rule.Name, kind);
            }
        }
    }

    private IdleKind? Judge(FilterRule rule, ImmutableArray<ImmutableArray<FilterRule>> order, int at, List<Fates> fates)
    {
        var decided = fates.ConvertAll(fate => Decided(fate, rule));
        if (decided.TrueForAll(packets => packets.Count == 0))
            return IdleKind.Shadowed;
        ImmutableArray<ImmutableArray<FilterRule>> later = [order[at].Remove(rule), .. order.Skip(at + 1)];
        for (var i = 0; i < scenes.Count; i++)
        {
            var without = FirstMatch.Of(later, scenes[i], decided[i], new());
            if (without.Undecided.Count > 0 || without.Decided.Exists(decision => decision.By.Rule.Action != rule.Action))
                return null;
        }
        return IdleKind.Redundant;
    }

    // Whether `*` takes ESP and AH is open for all rules alike, so that a rule is not kept for these alone.
    private static List<Region> Decided(Fates fates, FilterRule rule) =>
        [.. fates.Decided.Where(decision => ReferenceEquals(decision.By.Rule, rule)).SelectMany(decision => decision.Packets)
            .Where(packet => packet.Protocols.Overlaps(rule.Protocols.Surely))
            .Select(packet => packet with { Protocols = packet.Protocols.Intersect(rule.Protocols.Surely) })];
}

/// <summary>A rule that does nothing.</summary>
public sealed record IdleRule(string Name, IdleKind Kind);

/// <summary>Why a rule does nothing.</summary>
public enum IdleKind
{
    /// <summary>Rules before it decide all its packets.</summary>
    Shadowed,

    /// <summary>Rules behind it would decide its packets in the same way.</summary>
    Redundant,
}
