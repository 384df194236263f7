namespace ControlValidator.Analysis.Network;

/// <summary>A way from the internet to an address.</summary>
/// <param name="Via">What opens it, for sentences.</param>
/// <param name="Protocols">Protocols that it carries.</param>
/// <param name="Ports">Ports at which it arrives.</param>
/// <param name="Needs">What must let packets in: an address of the standard SKU is closed where no group is.</param>
/// <param name="Unknown">Why it cannot be said whether it is there; null where it is.</param>
internal sealed record PublicPath(string Via, IntervalSet<byte> Protocols, IntervalSet<ushort> Ports, PathNeeds Needs, string? Unknown = null)
{
    /// <summary>A way of which nothing is known but that there may be one.</summary>
    public static PublicPath Open(string via, string unknown) => new(via, Network.Protocols.All, IntervalSet<ushort>.All, PathNeeds.Nothing, unknown);

    public List<Region> Carries(List<Region> packets)
    {
        var way = Region.All with { Protocols = Protocols, Ports = Ports };
        return [.. packets.Select(packet => packet.Intersect(way)).OfType<Region>()];
    }
}

/// <summary>Source: "public-ip-addresses", SKU: basic addresses are open from the start, standard ones closed until a group allows.</summary>
internal enum PathNeeds
{
    /// <summary>Open unless a filter drops.</summary>
    Nothing,

    /// <summary>A network security group that allows.</summary>
    Group,

    /// <summary>One of the two: the export does not say which.</summary>
    Unknown,
}
