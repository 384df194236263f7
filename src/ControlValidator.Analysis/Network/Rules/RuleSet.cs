using System.Collections.Immutable;

namespace ControlValidator.Analysis.Network;

/// <summary>Rules of one filter in the order in which they are asked. Those of the same priority stand together: which is asked first is not known.</summary>
internal sealed class RuleSet
{
    private readonly ImmutableArray<ImmutableArray<FilterRule>> inbound;
    private readonly ImmutableArray<ImmutableArray<FilterRule>> outbound;

    public RuleSet(string name, IEnumerable<FilterRule> rules)
    {
        Name = name;
        Rules = [.. rules];
        inbound = InOrder(Direction.Inbound);
        outbound = InOrder(Direction.Outbound);
    }

    /// <summary>The filter's name, for sentences.</summary>
    public string Name { get; }

    public ImmutableArray<FilterRule> Rules { get; }

    public ImmutableArray<ImmutableArray<FilterRule>> Of(Direction direction) => direction switch
    {
        Direction.Inbound => inbound,
        Direction.Outbound => outbound,
    };

    // A rule of which it is not known what it does comes before all others, and may do anything.
    private ImmutableArray<ImmutableArray<FilterRule>> InOrder(Direction direction)
    {
        var faulty = Rules.Where(rule => rule.Fault is not null)
            .SelectMany(rule => new[] { rule with { Action = RuleAction.Allow }, rule with { Action = RuleAction.Deny } })
            .ToImmutableArray();
        var groups = Rules.Where(rule => rule.Fault is null && rule.Direction == direction)
            .GroupBy(rule => rule.Priority)
            .OrderBy(group => group.Key)
            .Select(group => group.ToImmutableArray());
        return faulty.IsEmpty ? [.. groups] : [faulty, .. groups];
    }
}
