using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Network;

/// <summary>That a rule matches a packet, as a statement, from what the rule says.</summary>
/// <param name="groupsAt">Which side the interface is on, and the application security groups that it is a member of; null where there is no interface.</param>
internal sealed class RuleClaims(EstateTags tags, Func<string, Bounds<UInt128>> members, NetworkReading reading, (Side Side, ImmutableArray<string> Ids)? groupsAt)
{
    internal Claim Matches(FilterRule rule)
    {
        var matches = Claim.All(
        [
            PacketTerms.Within(rule.Protocols, PacketTerms.Protocol),
            PacketTerms.Within(rule.Ports, PacketTerms.Port),
            PacketTerms.Within(rule.SourcePorts, PacketTerms.SourcePort),
            OneOf(rule.Sources, Side.Source),
            OneOf(rule.Destinations, Side.Destination),
        ]);
        return rule.Doubt is { } doubt ? matches & Claim.Open(doubt) : matches;
    }

    private Claim OneOf(ImmutableArray<AddressTerm> terms, Side at) => Claim.Any(terms.Select(term => Matches(term, at)));

    private Claim Matches(AddressTerm term, Side at) => term.Kind switch
    {
        TermKind.Any => Claim.Yes,
        TermKind.Prefix => PacketTerms.Address(at, term.Addresses),
        TermKind.WholeIpv4 => PacketTerms.Address(at, AddressSpace.V4) | Claim.Open("whether 0.0.0.0/0 takes IPv6"),
        TermKind.Tag => Tag(term.Text, at),
        TermKind.Group => Group(term.Text, at),
        TermKind.Unreadable => Claim.Open(term.Text),
    };

    private Claim Tag(string name, Side at) => name.ToUpperInvariant() switch
    {
        "VIRTUALNETWORK" => reading.Holds(at),
        "INTERNET" => PacketTerms.Address(at, AddressSpace.Public) & !reading.Holds(at),
        _ => PacketTerms.Within(tags.Resolve(name), set => PacketTerms.Address(at, set)),
    };

    // Of the interface itself it is known which groups it is in, even where its address is not.
    private Claim Group(string id, Side at) => groupsAt is var (side, groups) && at == side
        ? Claim.Of(groups.Contains(id, StringComparer.OrdinalIgnoreCase))
        : PacketTerms.Within(members(id), set => PacketTerms.Address(at, set));
}
