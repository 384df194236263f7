using System.Collections.Concurrent;
using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Network;
using ControlValidator.Analysis.Tests.Network;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>The difference of two made-up filters holds exactly the packets that the plain filter treats otherwise.</summary>
public sealed class AgreeingOnPackets
{
    private static readonly int Pairs = Rounds.Rules(60);

    private static readonly string[] Open = ["Storage", "0.0.0.0/0"];

    [Test]
    public void Each_packet_changed_as_the_plain_filter_has_it()
    {
        var seen = new ConcurrentDictionary<ChangeKind, int>();
        var disagreements = Rounds.Disagreements(1, Pairs, seed => Disagreements(seed, seen));

        TestContext.Out.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}")));
        Assert.That(disagreements, Is.Empty);
        Assert.That(seen.Keys, Is.EquivalentTo(Enum.GetValues<ChangeKind>()), "the rules must not all be alike");
    }

    [Test]
    public void Nothing_changed_between_a_filter_and_itself_and_what_opened_closes_on_the_way_back()
    {
        Assert.That(Rounds.Disagreements(1, Pairs, WayBack), Is.Empty);

        static IEnumerable<string> WayBack(int seed)
        {
            var (before, after) = (new RandomRules(seed), Changed(seed));
            if (Difference(before, before, before).Find().Any())
                yield return $"something changed between a filter and itself: {before}";
            var back = Told(Difference(after, before, before), ChangeKind.Closed, ChangeKind.MayClose);
            var there = Told(Difference(before, after, before), ChangeKind.Opened, ChangeKind.MayOpen);
            if (!back.SequenceEqual(there, StringComparer.Ordinal))
                yield return $"{string.Join("; ", back)} closed on the way back instead of {string.Join("; ", there)}: {before}; after: {after}";
        }
    }

    private static IEnumerable<string> Disagreements(int seed, ConcurrentDictionary<ChangeKind, int> seen)
    {
        var (before, after) = (new RandomRules(seed), Changed(seed));
        var changes = Difference(before, after, before).Find().Where(c => c.Direction is Direction.Inbound).ToList();
        foreach (var packet in before.Packets)
        {
            var found = changes.Where(c => c.Packets.Contains(Packet(packet))).Select(c => c.Kind).ToHashSet();
            var expected = Expected(before, after, packet).ToList();
            if (!found.SetEquals(expected))
                yield return $"{packet}: {string.Join(' ', found)} instead of {string.Join(' ', expected)}: {before}; after: {after}";
            foreach (var kind in found)
                seen.AddOrUpdate(kind, 1, static (_, count) => count + 1);
        }
    }

    // Mostly one rule apart, as a pull request has it.
    private static RandomRules Changed(int seed)
    {
        var (same, other) = (new RandomRules(seed), new RandomRules(seed + 100_000));
        return (seed % 4) switch
        {
            0 => new(seed) { Admin = other.Admin, Subnet = other.Subnet, Nic = other.Nic },
            1 => new(seed) { Subnet = same.Subnet is null ? other.Subnet : [.. same.Subnet.Skip(1)] },
            2 => new(seed) { Nic = [.. same.Nic ?? [], .. (other.Nic ?? []).Take(1)] },
            _ => new(seed) { Admin = [.. same.Admin, .. other.Admin.Take(1)] },
        };
    }

    private static EndpointDifference Difference(RandomRules before, RandomRules after, RandomRules site) => new(Side(before, site), Side(after, site));

    private static FilterSide Side(RandomRules rules, RandomRules site)
    {
        var most = site.Most.Length > 4 ? AddressSpace.All : AddressSpace.Of(site.Most);
        var endpoint = AgreeingWithThePlainFilter.Endpoint(rules, AddressSpace.Of(site.Address), AddressSpace.Of(RandomRules.Network), most);
        return new(endpoint, Truth.Yes, EstateTags.None, _ => Bounds<UInt128>.Nothing);
    }

    private static IEnumerable<ChangeKind> Expected(RandomRules before, RandomRules after, PlainPacket packet)
    {
        var fates = Readings(before, $"{before} {after}").Select(filter => (
            Was: filter.Send(packet, before.Admin, before.Subnet, before.Nic), Now: filter.Send(packet, after.Admin, after.Subnet, after.Nic))).ToList();
        if (fates.TrueForAll(f => !f.Was.MayArrive && !f.Now.MayBeDropped))
            yield return ChangeKind.Opened;
        else if (IsSame(before, after) is false && fates.Exists(f => f.Was.MayBeDropped && f.Now.MayArrive))
            yield return ChangeKind.MayOpen;
        if (fates.TrueForAll(f => !f.Now.MayArrive && !f.Was.MayBeDropped))
            yield return ChangeKind.Closed;
        else if (IsSame(before, after) is false && fates.Exists(f => f.Now.MayBeDropped && f.Was.MayArrive))
            yield return ChangeKind.MayClose;
    }

    // what is open in a filter that is the same is open in the same way
    private static bool IsSame(RandomRules one, RandomRules other) => one.ToString() == other.ToString();

    // every way in which that can turn out which the rules name and nobody knows
    private static IEnumerable<PlainFilter> Readings(RandomRules site, string rules)
    {
        (string, bool)[] open = [.. Open.Where(text => rules.Contains(text, StringComparison.Ordinal)).SelectMany(_ => new[] { true, false }, (text, isSource) => (text, isSource))];
        return from network in site.Most.Length == RandomRules.Network.Length ? new[] { RandomRules.Network } : [RandomRules.Network, site.Most]
               from chosen in Enumerable.Range(0, 1 << open.Length)
               select new PlainFilter(network, (text, isSource) => (chosen >> Array.IndexOf(open, (text, isSource)) & 1) != 0);
    }

    private static Packet Packet(PlainPacket packet) => new(
        packet.Protocol switch { "TCP" => Protocols.Tcp, "UDP" => Protocols.Udp, _ => Protocols.Icmp },
        Number(packet.Source), (ushort)packet.SourcePort, Number(packet.Destination), (ushort)packet.Port);

    private static UInt128 Number(string address) => AddressSpace.TryParse(address, out var range) ? range.First : throw new ArgumentException(address, nameof(address));

    private static string[] Told(EndpointDifference difference, ChangeKind sure, ChangeKind open) =>
        [.. difference.Find().Where(c => c.Kind == sure || c.Kind == open).Select(c => $"{c.Kind == sure} {c.Direction} {Shown.Packets(c.Packets)}").Order(StringComparer.Ordinal)];
}
