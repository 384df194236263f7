using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>One address of a network interface, with the filters before it.</summary>
/// <param name="Name">Interface and IP configuration, for sentences.</param>
/// <param name="Addresses">The address; where it is not known, those that it can be.</param>
/// <param name="IsAddressKnown">Whether there is only one.</param>
/// <param name="Groups">Application security groups that it is a member of, by id.</param>
/// <param name="Admin">Security admin rules of its network.</param>
/// <param name="Subnet">The subnet's group.</param>
/// <param name="Interface">The interface's own group.</param>
/// <param name="Space">How far <c>VirtualNetwork</c> reaches from here.</param>
/// <param name="Places">What was read to find this, as evidence.</param>
/// <param name="Configuration">The IP configuration itself.</param>
internal sealed record Endpoint(
    string Name,
    IntervalSet<UInt128> Addresses,
    bool IsAddressKnown,
    ImmutableArray<string> Groups,
    Layer Admin,
    Layer Subnet,
    Layer Interface,
    Space Space,
    ImmutableArray<Node> Places,
    Node Configuration)
{
    /// <summary>Whether a group is attached at all, known or not.</summary>
    public bool HasGroup => Subnet.IsThere || Interface.IsThere;

    /// <summary>What may become of packets on their way to this address, or from it.</summary>
    public Passage Send(List<Region> packets, Direction direction, ITermResolver resolver, Effort effort)
    {
        var (passage, past) = AdminLayer.Send(Admin, packets, direction, resolver, effort);
        passage = direction is Direction.Inbound
            ? passage.Then(Subnet, direction, resolver, effort).Then(Interface, direction, resolver, effort)
            : passage.Then(Interface, direction, resolver, effort).Then(Subnet, direction, resolver, effort);
        return past.Count == 0 ? passage : passage with { Delivered = [.. past, .. passage.Delivered] };
    }

    /// <summary>The scenes in which a question about this address is to be answered: one where all is known.</summary>
    public IEnumerable<Scene> Scenes(Direction direction, EstateTags tags, Func<string, Bounds<UInt128>> members)
    {
        var (least, most) = (Space.Addresses.Surely, Space.Addresses.Perhaps);
        var side = direction is Direction.Inbound ? Side.Destination : Side.Source;
        yield return new(tags, least, least, (side, Groups), members);
        if (Space.Addresses.IsExact)
            yield break;
        yield return new(tags, most, most, (side, Groups), members);
        if (least.Covers(Addresses))
            yield break;
        // the interface's own address is among what is open, so that the two sides are to be tried apart
        yield return new(tags, least, most, (side, Groups), members);
        yield return new(tags, most, least, (side, Groups), members);
    }
}
