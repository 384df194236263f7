namespace ControlValidator.Analysis.Network;

/// <summary>One filter on a packet's way.</summary>
/// <param name="Name">For sentences.</param>
/// <param name="Rules">Null where there is no filter, so that everything passes, or where it is not known.</param>
/// <param name="Unknown">What is missing to know the filter; null where it is known.</param>
internal sealed record Layer(string Name, RuleSet? Rules, string? Unknown = null)
{
    public bool IsThere => Rules is not null || Unknown is not null;

    /// <summary>No group: the layer lets everything through.</summary>
    public static Layer Without(string name) => new(name, null);

    public Passage Send(List<Region> packets, Direction direction, ITermResolver resolver, Effort effort)
    {
        if (Unknown is not null)
            return new(packets, packets, [], [Unknown]);
        if (Rules is null)
            return new(packets, [], [], []);
        var fates = FirstMatch.Of(Rules.Of(direction), resolver, packets, effort);
        List<string> open = [.. fates.OpenReasons];
        if (fates.Undecided.Count > 0)
            open.Add($"which rule of {Name} takes packets of other protocols than TCP, UDP and ICMP is not documented");
        return new(
            [.. fates.May(RuleAction.Allow), .. fates.Undecided],
            [.. fates.May(RuleAction.Deny), .. fates.Undecided],
            [.. fates.Decided.Select(decision => new Step(this, decision))],
            open);
    }
}

/// <summary>What may become of packets at a filter, or at several in a row. Where nothing is open, no packet is in both lists.</summary>
/// <param name="Delivered">Packets that may get through.</param>
/// <param name="Dropped">Packets that may not.</param>
/// <param name="Steps">What decided.</param>
/// <param name="Open">What is missing to decide.</param>
internal sealed record Passage(List<Region> Delivered, List<Region> Dropped, List<Step> Steps, List<string> Open)
{
    public bool IsExact => Open.Count == 0;

    public static Passage Start(List<Region> packets) => new(packets, [], [], []);

    /// <summary>The next filter, for what got through so far.</summary>
    public Passage Then(Layer layer, Direction direction, ITermResolver resolver, Effort effort) =>
        Then(layer.Send(Delivered, direction, resolver, effort));

    public Passage Then(Passage next) =>
        new(next.Delivered, [.. Dropped, .. next.Dropped], [.. Steps, .. next.Steps], [.. Open, .. next.Open]);
}

/// <summary>A decision and the filter at which it is made.</summary>
internal sealed record Step(Layer Layer, Decision Decision);
