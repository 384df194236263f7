namespace ControlValidator.Analysis.Network;

/// <summary>
/// Security admin rules of network managers, which come before the groups. Source: "concept-security-admins" and "concept-enforcement":
/// deny drops, always allow delivers past the groups, allow and no match leave it to the groups.
/// </summary>
internal static class AdminLayer
{
    /// <returns>What the groups are asked about next, and apart from it what is delivered without asking them.</returns>
    public static (Passage Next, List<Region> Past) Send(Layer admin, List<Region> packets, Direction direction, ITermResolver resolver, Effort effort)
    {
        if (admin.Rules is null)
            return (admin.Unknown is null ? Passage.Start(packets) : new(packets, packets, [], [admin.Unknown]), admin.Unknown is null ? [] : packets);
        var fates = FirstMatch.Of(admin.Rules.Of(direction), resolver, packets, effort);
        var next = new Passage(
            [.. fates.May(RuleAction.Allow), .. fates.Undecided],
            [.. fates.May(RuleAction.Deny)],
            [.. fates.Decided.Select(decision => new Step(admin, decision))],
            [.. fates.OpenReasons]);
        return (next, [.. fates.May(RuleAction.AlwaysAllow)]);
    }
}
