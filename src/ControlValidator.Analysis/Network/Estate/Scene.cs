using System.Collections.Immutable;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// What addresses stand for at one network interface. How far <c>VirtualNetwork</c> reaches may be open; then the question is answered
/// for the narrowest and the widest it can be, each a scene of its own, in which <c>Internet</c> is the public rest.
/// </summary>
/// <param name="networkAsSource">What the tag holds when it is asked about a packet's source.</param>
/// <param name="networkAsDestination">The same of the destination.</param>
/// <param name="groupsAt">Which side the interface is on, and the application security groups that it is a member of; null where there is no interface.</param>
/// <param name="members">The addresses of an application security group's members.</param>
internal sealed class Scene(
    EstateTags tags,
    IntervalSet<UInt128> networkAsSource,
    IntervalSet<UInt128> networkAsDestination,
    (Side Side, ImmutableArray<string> Ids)? groupsAt,
    Func<string, Bounds<UInt128>> members) : ITermResolver
{
    private readonly Dictionary<(string, Side), Bounds<UInt128>> resolved = [];

    public Bounds<UInt128> Resolve(AddressTerm term, Side side) => term.Kind switch
    {
        TermKind.Any => Bounds<UInt128>.Everything,
        TermKind.Prefix => Bounds<UInt128>.Exactly(term.Addresses),
        TermKind.WholeIpv4 => new(AddressSpace.V4, AddressSpace.All, "whether 0.0.0.0/0 takes IPv6 is not documented"),
        TermKind.Tag or TermKind.Group => Remembered(term, side),
        TermKind.Unreadable => Bounds<UInt128>.Unknown(term.Text),
    };

    private Bounds<UInt128> Remembered(AddressTerm term, Side side)
    {
        if (resolved.TryGetValue((term.Text, side), out var bounds))
            return bounds;
        bounds = term.Kind is TermKind.Group ? Group(term.Text, side) : Tag(term.Text, side);
        resolved.Add((term.Text, side), bounds);
        return bounds;
    }

    private Bounds<UInt128> Tag(string name, Side side)
    {
        var network = side is Side.Source ? networkAsSource : networkAsDestination;
        return Is(name, TagNames.VirtualNetwork) ? Bounds<UInt128>.Exactly(network)
            : Is(name, TagNames.Internet) ? Bounds<UInt128>.Exactly(AddressSpace.Public.Except(network))
            : tags.Resolve(name);
    }

    // Of the interface itself it is known whether it is a member, even where its address is not.
    private Bounds<UInt128> Group(string id, Side side) =>
        groupsAt is not var (ownSide, own) || side != ownSide ? members(id)
        : own.Contains(id, StringComparer.OrdinalIgnoreCase) ? Bounds<UInt128>.Everything
        : Bounds<UInt128>.Nothing;

    private static bool Is(string name, string tag) => string.Equals(name, tag, StringComparison.OrdinalIgnoreCase);
}
