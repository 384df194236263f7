using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Network;

/// <summary>That a packet has a way to an address, as a statement about its protocol and port: one of the ways carries it and is open.</summary>
internal static class WayClaims
{
    internal static Demand Of(ReachInquiry inquiry) => new(
        "a public address or load balancer leads it there",
        Claim.Any(inquiry.Paths.Select(path => PacketTerms.Protocol(path.Protocols) & PacketTerms.Port(path.Ports) & IsOpen(path, inquiry.Filters.Here))));

    private static Claim IsOpen(PublicPath path, Endpoint here)
    {
        if (path.Unknown is { } unknown)
            return Claim.Open(unknown);
        // a group that drops the packet is among the filters; here it is asked whether there is one at all
        var withoutGroup = here.Admin.IsThere ? Claim.Open($"whether admin rules open {path.Via}") : Claim.No;
        return path.Needs switch
        {
            PathNeeds.Nothing => Claim.Yes,
            PathNeeds.Group => here.HasGroup ? Claim.Yes : withoutGroup,
            PathNeeds.Unknown => here.HasGroup ? Claim.Yes : Claim.Open($"the SKU of {path.Via}"),
        };
    }
}
