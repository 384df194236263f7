using System.Collections.Immutable;

namespace ControlValidator.Analysis.Network;

/// <summary>What a change of rules changes: the packets themselves, in as few sets as it takes.</summary>
internal static class RuleSetDifference
{
    public static PacketDifference Between(Layer before, Layer after, ITermResolver resolver)
    {
        if ((before.Unknown ?? after.Unknown) is { } unknown)
            return new([], [], [unknown]);
        var opened = new List<string>();
        var closed = new List<string>();
        var open = new List<string>();
        foreach (var direction in new[] { Direction.Inbound, Direction.Outbound })
        {
            var effort = new Effort();
            var old = before.Send(Universe.Packets, direction, resolver, effort);
            var now = after.Send(Universe.Packets, direction, resolver, effort);
            var word = direction is Direction.Inbound ? "inbound" : "outbound";
            opened.AddRange(Changed(old, now, effort).Select(region => $"{word} {Shown.Packets(region)}"));
            closed.AddRange(Changed(now, old, effort).Select(region => $"{word} {Shown.Packets(region)}"));
            open.AddRange(old.Open.Concat(now.Open));
        }
        return new([.. opened], [.. closed], [.. open.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Packets that one surely drops and the other surely lets through.</summary>
    private static List<Region> Changed(Passage dropping, Passage letting, Effort effort)
    {
        var dropped = FirstMatch.Without(Universe.Packets, dropping.Delivered, effort);
        return Merge(FirstMatch.Without(dropped, letting.Dropped, effort));
    }

    /// <summary>Puts regions together that differ in one of their sets only, as long as there are such.</summary>
    internal static List<Region> Merge(List<Region> regions)
    {
        for (var i = 0; i < regions.Count; i++)
        {
            for (var j = i + 1; j < regions.Count; j++)
            {
                if (Join(regions[i], regions[j]) is not { } joined)
                    continue;
                regions[i] = joined;
                regions.RemoveAt(j);
                // the larger one may now fit to one that was passed by
                i = -1;
                break;
            }
        }
        return regions;
    }

    private static Region? Join(Region one, Region other)
    {
        var protocols = one.Protocols.SameAs(other.Protocols);
        var ports = one.Ports.SameAs(other.Ports);
        var destinations = one.Destinations.SameAs(other.Destinations);
        var sources = one.Sources.SameAs(other.Sources);
        var sourcePorts = one.SourcePorts.SameAs(other.SourcePorts);
        var same = new[] { protocols, ports, destinations, sources, sourcePorts }.Count(equal => equal);
        return same < 4 ? null
            : !protocols ? one with { Protocols = one.Protocols.Union(other.Protocols) }
            : !ports ? one with { Ports = one.Ports.Union(other.Ports) }
            : !destinations ? one with { Destinations = one.Destinations.Union(other.Destinations) }
            : !sources ? one with { Sources = one.Sources.Union(other.Sources) }
            : one with { SourcePorts = one.SourcePorts.Union(other.SourcePorts) };
    }
}

/// <summary>What changed between two groups, each entry a set of packets in words.</summary>
/// <param name="NewlyLetThrough">Packets that were dropped for sure and are let through for sure.</param>
/// <param name="NewlyDropped">The other way round.</param>
/// <param name="Missing">What keeps the answer from being complete; empty where it is.</param>
public sealed record PacketDifference(ImmutableArray<string> NewlyLetThrough, ImmutableArray<string> NewlyDropped, ImmutableArray<string> Missing);
