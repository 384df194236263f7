using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Comparing;

/// <summary>
/// Which packets of TCP, UDP and ICMP get through the filters of one snapshot and not of the other: at each address of an interface, at subnets
/// that no exported interface is in, and at groups that are attached to nothing. And which interfaces came to be reached from the internet.
/// </summary>
public static class PacketComparison
{
    /// <summary>What changed from one snapshot to the other.</summary>
    public static Difference Between(Snapshot before, Snapshot after)
    {
        var (old, now) = (new EndpointBook(before), new EndpointBook(after));
        var found = new List<(PlacedEndpoint At, PacketChange Change)>();
        var doubts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in now.Keys.Union(old.Keys, StringComparer.OrdinalIgnoreCase))
        {
            var at = now.Find(key) ?? old.Find(key)!;
            if (IsOtherwiseThere(key, at, old, now))
                continue;
            var difference = new EndpointDifference(old.Side(key, at.Type), now.Side(key, at.Type));
            found.AddRange(difference.Find().Select(change => (at, change)));
            doubts.UnionWith(difference.Missing);
        }
        var (missing, unseen) = Difference.Gaps(old.Missing, now.Missing);
        IEnumerable<Change> changes = [.. Grouped(found), .. InternetReach.Changes(before, after)];
        return new([.. changes.OrderBy(static change => change.Kind)], missing, [.. unseen.Union(doubts)], ["`VirtualNetwork` stands for private addresses where a group is attached to nothing"]);
    }

    // A subnet or group that is looked at by itself on one side only, since interfaces came or went, is looked at through these.
    private static bool IsOtherwiseThere(string key, PlacedEndpoint at, EndpointBook old, EndpointBook now) =>
        !key.Contains('#', StringComparison.Ordinal) && (old.Find(key) is null || now.Find(key) is null) && (old.Knows(at.Id) && now.Knows(at.Id));

    /// <summary>The same packets at several places are one set.</summary>
    private static IEnumerable<Change> Grouped(List<(PlacedEndpoint At, PacketChange Change)> found) =>
        from one in found
        let direction = one.Change.Direction is Direction.Inbound ? "inbound" : "outbound"
        group one.At by (one.Change.Kind, Packets: $"{direction} {Shown.Packets(one.Change.Packets, one.Change.Direction)}", one.Change.Why) into same
        select new Change(
            same.Key.Kind,
            [ChangeRespect.Of("packets", same.Key.Packets), ChangeRespect.Named("at", [.. same.Select(static at => at.Name).Distinct(StringComparer.OrdinalIgnoreCase)], "places")],
            same.Key.Why,
            [.. same.First().Places.Concat(same.Select(static at => at.Id)).Distinct(StringComparer.OrdinalIgnoreCase)]);
}
