using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>One question: traffic at one address, and at the other end's where that is an interface too.</summary>
internal sealed class Inquiry(Endpoint here, Endpoint? there, Traffic traffic, EstateTags tags, Func<string, Bounds<UInt128>> members)
{
    private const int MostReasons = 3;

    public Endpoint Here => here;

    public Endpoint? There => there;

    public Traffic Traffic => traffic;

    public EstateTags Tags => tags;

    public Func<string, Bounds<UInt128>> Members => members;

    public PacketProof Answer(ImmutableArray<string> assumptions) => Answer(Packets(), assumptions);

    /// <summary>The answer for some of the packets.</summary>
    public PacketProof Answer(List<Region> packets, ImmutableArray<string> assumptions)
    {
        if (packets.Count == 0)
            return new(Outcome.NotApplicable, $"{here.Name} has no address of the kind that the traffic has", null, [], []);
        try
        {
            var ruling = Prover.Decide(packets, [.. Ways()], new Effort());
            var answer = ruling.Outcome is Outcome.Fail && !DependsOnNoAddress(ruling.Packets)
                ? Open(ruling, [$"the private address of {here.Name} is not in the export"])
                : Answer(ruling, assumptions);
            return answer with { Escape = ruling.Escape };
        }
        catch (TooManyPiecesException e)
        {
            return new(Outcome.Unknown, $"it cannot be decided: {e.Message}", null, [e.Message], []);
        }
    }

    private PacketProof Answer(Ruling ruling, ImmutableArray<string> assumptions)
    {
        Evidence.Note(here, there, ruling);
        var resting = assumptions.IsEmpty ? "" : $", assuming that {string.Join(" and ", assumptions)}";
        return ruling.Outcome switch
        {
            Outcome.Pass => new(Outcome.Pass, $"no packet {traffic} passes {here.Name}{resting}", null, [], assumptions),
            Outcome.Fail => Refuted(Evidence.Example(ruling), assumptions),
            _ => Open(ruling, [.. ruling.Passages.SelectMany(passage => passage.Open).Concat(OpenSpace()).Distinct(StringComparer.Ordinal)]),
        };
    }

    private static PacketProof Refuted(PacketExample example, ImmutableArray<string> assumptions) => new(
        Outcome.Fail,
        $"{example.Packet} gets through: {(example.Decided.IsEmpty ? "no network security group is there" : string.Join(", ", example.Decided))}; so does {example.Class}",
        example, [], assumptions);

    private static PacketProof Open(Ruling ruling, ImmutableArray<string> missing) => new(
        Outcome.Unknown, $"it cannot be decided: {string.Join("; ", missing.Take(MostReasons))}", Evidence.Example(ruling), missing, []);

    // A reading of how far the network reaches is a scene of its own, and no rule is open in it.
    private IEnumerable<string> OpenSpace() => here.Space.Open.Concat(there?.Space.Open ?? []);

    // An address that is not known is one of several; what gets through to some of them only is no finding.
    private bool DependsOnNoAddress(List<Region> delivered) =>
        here.IsAddressKnown || delivered.Exists(packet => (traffic.Direction is Direction.Inbound ? packet.Destinations : packet.Sources)
            .Covers(here.Addresses.Intersect(AddressSpace.IsV4(packet.Destinations.Parts[0].First) ? AddressSpace.V4 : AddressSpace.V6)));

    /// <summary>All packets that are asked about.</summary>
    public List<Region> Packets()
    {
        var other = traffic.Other switch
        {
            OtherEnd.Internet => traffic.Addresses.Except(here.Space.Addresses.Surely),
            OtherEnd.Addresses => traffic.Addresses,
            OtherEnd.Interface => there!.Addresses,
        };
        return [.. traffic.Flows.SelectMany(flow => traffic.Direction is Direction.Inbound
            ? flow.Between(other, here.Addresses) : flow.Between(here.Addresses, other))];
    }

    private IEnumerable<Way> Ways()
    {
        foreach (var scene in here.Scenes(traffic.Direction, tags, members))
        {
            if (there is null)
            {
                yield return (packets, effort) => here.Send(packets, traffic.Direction, scene, effort);
                continue;
            }
            foreach (var far in there.Scenes(Direction.Outbound, tags, members))
            {
                yield return (packets, effort) =>
                {
                    var sent = there.Send(packets, Direction.Outbound, far, effort);
                    return sent.Then(here.Send(sent.Delivered, Direction.Inbound, scene, effort));
                };
            }
        }
    }
}
