using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Network;

/// <summary>Writes an answer about packets as a text that any solver can check.</summary>
internal static class PacketScript
{
    internal const string Semantics = "network 1, see docs/semantics/network.md";

    private const string Subset =
        "network security groups, security admin rules and the platform's own rules; not firewalls, gateways and appliances, nor whether a way leads there";

    private const string Near = "network";
    private const string Far = "other-network";

    private const string WaysSubset =
        "network security groups, security admin rules and the platform's own rules; public addresses and load balancers; not firewalls, gateways and appliances";

    /// <param name="inquiries">What the answer is the worst of, each with its own.</param>
    internal static ProofScript Of(string id, Traffic traffic, string at, PacketProof answer, List<(Inquiry Inquiry, PacketProof Proof)> inquiries) =>
        Of(id, $"No packet {traffic} passes the filters of {at}.", Subset, answer, inquiries.SelectMany(one => Queries(one.Inquiry, one.Proof.Escape, [])));

    /// <summary>The same of packets that have a way to get there.</summary>
    internal static ProofScript OfWays(string id, Traffic traffic, string at, PacketProof answer, List<(ReachInquiry Inquiry, PacketProof Proof)> inquiries) =>
        Of(id, $"No packet {traffic} reaches {at}.", WaysSubset, answer, inquiries.SelectMany(one => Queries(one.Inquiry.Filters, one.Proof.Escape, [WayClaims.Of(one.Inquiry)])));

    private static ProofScript Of(string id, string statement, string subset, PacketProof answer, IEnumerable<Query> asked)
    {
        var queries = asked.ToList();
        return new(id, statement, answer.Outcome, answer.Sentence, [.. queries.Select(query => query.Expected)], Semantics, subset, answer.Assumptions, answer.Missing)
        {
            Body = Query.Body("QF_BV", queries, Declare),
        };
    }

    private static void Declare(SmtText text)
    {
        PacketTerms.Declare(text);
        text.Comment("how far the tag VirtualNetwork reaches, as far as a packet can tell; seen from the interface, and from the other end's");
        NetworkReading.Declare(text, Near);
        NetworkReading.Declare(text, Far);
    }

    private static ImmutableArray<Query> Queries(Inquiry inquiry, Escape escape, ImmutableArray<Demand> more) => Query.Of(escape, $"packet that passes {inquiry.Here.Name}", openness =>
    [
        .. Asked(inquiry),
        .. more,
        openness is Openness.Free ? Perhaps(inquiry) : Surely(inquiry),
    ]);

    /// <summary>The packets that are asked about.</summary>
    private static IEnumerable<Demand> Asked(Inquiry inquiry)
    {
        var traffic = inquiry.Traffic;
        var (own, other) = traffic.Direction is Direction.Inbound ? (Side.Destination, Side.Source) : (Side.Source, Side.Destination);
        yield return new("a protocol and ports that are asked about", Claim.Any(traffic.Flows.Select(flow =>
            PacketTerms.Protocol(IntervalSet<byte>.Of(flow.Protocol, flow.Protocol)) & PacketTerms.Port(flow.Ports)
            & (Protocols.HasPorts(flow.Protocol) ? Claim.Yes : PacketTerms.SourcePort(IntervalSet<ushort>.Of(0, 0))))));
        yield return new("of IPv4 at both ends, or of IPv6", Claim.Any(new[] { AddressSpace.V4, AddressSpace.V6 }.Select(family =>
            PacketTerms.Address(Side.Source, family) & PacketTerms.Address(Side.Destination, family))));
        yield return new($"at the address of {inquiry.Here.Name}", PacketTerms.Address(own, inquiry.Here.Addresses));
        yield return inquiry.There is { } there
            ? new($"at the address of {there.Name}", PacketTerms.Address(other, there.Addresses))
            : new("at the other end", PacketTerms.Address(other, traffic.Addresses)
                & (traffic.Other is OtherEnd.Internet ? !PacketTerms.Address(other, inquiry.Here.Space.Addresses.Surely) : Claim.Yes));
    }

    private static Demand Perhaps(Inquiry inquiry)
    {
        var near = NetworkReading.Free(inquiry.Here.Space, Near);
        var far = inquiry.There is { } there ? NetworkReading.Free(there.Space, Far) : null;
        return new("every filter lets it through", near.IsPossible & (far?.IsPossible ?? Claim.Yes) & Send(inquiry, near, far).Arrives);
    }

    /// <summary>Under no reading of how far networks reach any filter drops it.</summary>
    private static Demand Surely(Inquiry inquiry) => new("no filter drops it, however far the virtual network reaches", Claim.All(
        from near in NetworkReading.Each(inquiry.Here.Space)
        from far in FarReadings(inquiry.There)
        select !(near.IsPossible & (far?.IsPossible ?? Claim.Yes) & Send(inquiry, near, far).IsDropped)));

    private static IEnumerable<NetworkReading?> FarReadings(Endpoint? there) => there is null ? Enumerable.Repeat<NetworkReading?>(null, 1) : NetworkReading.Each(there.Space);

    private static Fate Send(Inquiry inquiry, NetworkReading near, NetworkReading? far)
    {
        var own = inquiry.Traffic.Direction is Direction.Inbound ? Side.Destination : Side.Source;
        var here = new FilterClaims(inquiry.Here, own, inquiry.Tags, inquiry.Members, near).Send();
        return inquiry.There is { } there && far is not null
            ? new FilterClaims(there, Side.Source, inquiry.Tags, inquiry.Members, far).Send().Then(here)
            : here;
    }
}
