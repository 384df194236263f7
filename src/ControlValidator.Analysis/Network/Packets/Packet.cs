using System.Globalization;
using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.Network;

/// <summary>One packet, as a filter sees it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Packet(byte Protocol, UInt128 Source, ushort SourcePort, UInt128 Destination, ushort Port)
{
    /// <summary>The ports from which programs start connections (RFC 6335), so that an example looks like one.</summary>
    private const ushort FirstEphemeral = 49152;

    /// <summary>An example out of a region that has packets.</summary>
    public static Packet From(Region region) => new(
        region.Protocols.Parts[0].First,
        region.Sources.Parts[0].First,
        region.SourcePorts.Contains(FirstEphemeral) ? FirstEphemeral : region.SourcePorts.Parts[0].First,
        region.Destinations.Parts[0].First,
        region.Ports.Parts[0].First);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Protocols.Name(Protocol)} {AddressSpace.Format(Source)}:{SourcePort} → {AddressSpace.Format(Destination)}:{Port}");
}
