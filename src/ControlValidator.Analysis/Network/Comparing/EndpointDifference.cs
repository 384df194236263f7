using ControlValidator.Analysis.Comparing;

namespace ControlValidator.Analysis.Network;

/// <summary>Which packets an endpoint's filters let through after and not before, and the other way round. Its own address counts for nothing where it is one.</summary>
/// <param name="words">How the two sides are called where it is said why.</param>
internal sealed class EndpointDifference(FilterSide before, FilterSide after, (string Before, string After)? words = null)
{
    private static readonly Direction[] Directions = [Direction.Inbound, Direction.Outbound];

    /// <summary>What keeps the answer from being complete.</summary>
    public HashSet<string> Missing { get; } = [];

    /// <summary>Whether there was more to look at than can be: then changes are left out.</summary>
    public bool GaveUp { get; private set; }

    public IEnumerable<PacketChange> Find()
    {
        if (before.IsLike(after))
            yield break;
        foreach (var direction in Directions)
        {
            List<PacketChange> changes;
            try
            {
                changes = [.. Find(direction)];
            }
            catch (TooManyPiecesException problem)
            {
                changes = [];
                GaveUp = true;
                Missing.Add($"{(after.Here ?? before.Here)!.Name}: {problem.Message}");
            }
            foreach (var change in changes)
                yield return change;
        }
    }

    private IEnumerable<PacketChange> Find(Direction direction)
    {
        var effort = new Effort();
        var readings = Readings(direction, effort);
        foreach (var opened in new[] { true, false })
        {
            var (from, to) = opened ? (before, after) : (after, before);
            var isThere = from.Here is not null || from.IsThere is Truth.No;
            List<Region>? sure = null;
            var may = new List<Region>();
            foreach (var reading in readings)
            {
                var (was, now) = opened ? (reading.Before, reading.After) : (reading.After, reading.Before);
                var surely = FirstMatch.Without(now.Surely, was.Perhaps, effort);
                sure = sure is null ? surely : [.. sure.SelectMany(_ => surely, static (one, other) => one.Intersect(other)).OfType<Region>()];
                may = [.. may, .. FirstMatch.Without(FirstMatch.Without(now.Perhaps, was.Surely, effort), may, effort)];
            }
            sure = isThere && to.Here is not null ? RuleSetDifference.Merge(sure ?? []) : [];
            may = RuleSetDifference.Merge(FirstMatch.Without(may, sure, effort));
            foreach (var region in sure)
                yield return new(opened ? ChangeKind.Opened : ChangeKind.Closed, direction, region, Why(region, direction, readings));
            foreach (var region in may)
                yield return new(opened ? ChangeKind.MayOpen : ChangeKind.MayClose, direction, region, Why(region, direction, readings));
        }
    }

    private List<Reading> Readings(Direction direction, Effort effort)
    {
        var (old, now) = (before.Scenes(direction), after.Scenes(direction));
        List<(string Text, Side Side)> terms = [.. Open(before, direction, old).Concat(Open(after, direction, now)).Distinct()];
        List<string> filters = [.. before.Layers.Concat(after.Layers).Select(static layer => layer.Unknown).OfType<string>().Distinct(StringComparer.Ordinal)];
        foreach (var (text, _) in terms)
            Missing.Add($"what `{text}` stands for is not in the exports");
        Missing.UnionWith(filters);
        var worlds = World.All(terms, filters);
        var readings = new List<Reading>();
        foreach (var (was, isNow) in Pairs(old, now))
        {
            readings.AddRange(worlds.Select(world => new Reading(Delivered(before, was, world, direction, effort), Delivered(after, isNow, world, direction, effort))));
        }
        return readings;
    }

    /// <summary>How far the network reaches is read in the same way on both sides, where the ways are as many.</summary>
    private static IEnumerable<(Scene? Before, Scene? After)> Pairs(IReadOnlyList<Scene> before, IReadOnlyList<Scene> after) =>
        before.Count == 0 ? after.Select(static scene => ((Scene?)null, (Scene?)scene))
        : after.Count == 0 ? before.Select(static scene => ((Scene?)scene, (Scene?)null))
        : before.Count == after.Count ? before.Zip(after, static (one, other) => ((Scene?)one, (Scene?)other))
        : before.SelectMany(_ => after, static (one, other) => ((Scene?)one, (Scene?)other));

    private Fate Delivered(FilterSide side, Scene? scene, World? world, Direction direction, Effort effort)
    {
        if (scene is null)
            return new([], [], null);
        var packets = side.Packets(direction);
        var passage = side.Send(packets, direction, scene, world, effort);
        return new(Told(FirstMatch.Without(packets, passage.Dropped, effort), direction), Told(passage.Delivered, direction), passage);
    }

    // With one address on each side, packets are the same packets whatever it is.
    private List<Region> Told(List<Region> packets, Direction direction) => !HasOneAddress ? packets :
        packets.ConvertAll(packet => direction is Direction.Inbound
            ? packet with { Destinations = Family(packet.Destinations) }
            : packet with { Sources = Family(packet.Sources) });

    private bool HasOneAddress => before.Here?.IsAddressKnown is not false && after.Here?.IsAddressKnown is not false;

    private static IntervalSet<UInt128> Family(IntervalSet<UInt128> own) => AddressSpace.IsV4(own.Parts[0].First) ? AddressSpace.V4 : AddressSpace.V6;

    private static IEnumerable<(string Text, Side Side)> Open(FilterSide side, Direction direction, IReadOnlyList<Scene> scenes) =>
        from rule in side.Layers.SelectMany(static layer => layer.Rules?.Rules ?? [])
        where rule.Direction == direction || rule.Fault is not null
        from term in rule.Sources.Select(static term => (Term: term, Side: Side.Source)).Concat(rule.Destinations.Select(static term => (Term: term, Side: Side.Destination)))
        where scenes.Any(scene => !scene.Resolve(term.Term, term.Side).IsExact)
        select (term.Term.Text, term.Side);

    private string Why(Region region, Direction direction, List<Reading> readings)
    {
        var reading = readings.Find(one => one.After.Lets(region) != one.Before.Lets(region)) ?? readings[0];
        return $"{Say(words?.Before ?? "before", before, reading.Before)}; {Say(words?.After ?? "after", after, reading.After)}";

        string Say(string when, FilterSide side, Fate fate)
        {
            if (side.Here is not { } here)
                return ReferenceEquals(side, before) ? "before, it was not there" : "after, it is not there any more";
            var packet = Packet.From(region);
            if (HasOneAddress && here.Addresses.Parts[0].First is var own)
                packet = direction is Direction.Inbound ? packet with { Destination = own } : packet with { Source = own };
            var told = fate.Passage is null ? [] : Evidence.Told(fate.Passage, packet);
            return told.Count == 0 ? $"{when}, no network security group is there" : $"{when}, {string.Join(" and ", told)}";
        }
    }

    private sealed record Reading(Fate Before, Fate After);

    /// <param name="Surely">Packets that surely get through in this reading.</param>
    /// <param name="Perhaps">Packets that may.</param>
    private sealed record Fate(List<Region> Surely, List<Region> Perhaps, Passage? Passage)
    {
        public bool Lets(Region region) => Perhaps.Exists(region.Overlaps);
    }
}

/// <summary>Packets that an endpoint's filters treat otherwise than before.</summary>
internal sealed record PacketChange(ChangeKind Kind, Direction Direction, Region Packets, string Why);
