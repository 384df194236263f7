using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// What becomes of a packet at one interface, as two statements: it arrives, and it is dropped. Written from the rules alone, each of which
/// decides what it matches and no rule before it does.
/// </summary>
/// <param name="side">Which end of the packet the interface is.</param>
internal sealed class FilterClaims(Endpoint here, Side side, EstateTags tags, Func<string, Bounds<UInt128>> members, NetworkReading reading)
{
    private readonly RuleClaims claims = new(tags, members, reading, (side, here.Groups));

    private Direction Direction => side is Side.Destination ? Direction.Inbound : Direction.Outbound;

    internal Fate Send()
    {
        var (next, dropped, past) = Admin(here.Admin);
        var subnet = Group(here.Subnet);
        var own = Group(here.Interface);
        var groups = Direction is Direction.Inbound ? subnet.Then(own) : own.Then(subnet);
        return new(past | (next & groups.Arrives), dropped | (next & groups.IsDropped));
    }

    /// <summary>Admin rules come first: deny drops, always allow delivers past the groups, all else is left to them.</summary>
    private (Claim Next, Claim Dropped, Claim Past) Admin(Layer admin)
    {
        if (admin.Unknown is { } unknown)
            return (Claim.Open(unknown), Claim.Open(unknown), Claim.Open(unknown));
        if (admin.Rules is null)
            return (Claim.Yes, Claim.No, Claim.No);
        var (by, unmatched) = Decide(admin.Rules);
        return (by(RuleAction.Allow) | unmatched, by(RuleAction.Deny), by(RuleAction.AlwaysAllow));
    }

    private Fate Group(Layer group)
    {
        if (group.Unknown is { } unknown)
            return new(Claim.Open(unknown), Claim.Open(unknown));
        if (group.Rules is null)
            return new(Claim.Yes, Claim.No);
        var (by, unmatched) = Decide(group.Rules);
        return new(by(RuleAction.Allow) | unmatched, by(RuleAction.Deny) | unmatched);
    }

    /// <summary>By which action a packet may be decided, and whether it may pass all rules. Of rules of one priority any may come first.</summary>
    private (Func<RuleAction, Claim> By, Claim Unmatched) Decide(RuleSet set)
    {
        var decided = new List<(RuleAction Action, Claim Claim)>();
        foreach (var rule in set.Rules.Where(rule => rule.Fault is not null))
            decided.AddRange([(RuleAction.Allow, Claim.Open(rule.Fault!)), (RuleAction.Deny, Claim.Open(rule.Fault!))]);
        var reaches = Claim.Yes;
        foreach (var same in set.Rules.Where(rule => rule.Fault is null && rule.Direction == Direction).GroupBy(rule => rule.Priority).OrderBy(group => group.Key))
        {
            var matches = same.Select(rule => (rule.Action, Claim: claims.Matches(rule))).ToList();
            var before = reaches;
            decided.AddRange(matches.Select(match => (match.Action, before & match.Claim)));
            reaches = Claim.All([reaches, .. matches.Select(match => !match.Claim)]);
        }
        return (action => Claim.Any(decided.Where(one => one.Action == action).Select(one => one.Claim)), reaches);
    }
}

/// <summary>What may become of a packet. Where something is open, both may be so.</summary>
internal sealed record Fate(Claim Arrives, Claim IsDropped)
{
    /// <summary>The next filter, for what arrives at it.</summary>
    public Fate Then(Fate next) => new(Arrives & next.Arrives, IsDropped | (Arrives & next.IsDropped));
}
