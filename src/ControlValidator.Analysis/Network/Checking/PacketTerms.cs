using System.Numerics;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Network;

/// <summary>A packet as constants of a solver, and sets of numbers as statements about them.</summary>
internal static class PacketTerms
{
    private const int AddressWidth = 128;
    private const int PortWidth = 16;
    private const int ProtocolWidth = 8;

    internal static void Declare(SmtText text) => text
        .Comment("IPv4 addresses stand at ::ffff:0:0/96; a packet without ports has port 0 on both sides")
        .Declare("protocol", Sort(ProtocolWidth))
        .Declare("source", Sort(AddressWidth)).Declare("source-port", Sort(PortWidth))
        .Declare("destination", Sort(AddressWidth)).Declare("destination-port", Sort(PortWidth));

    internal static Claim Protocol(IntervalSet<byte> set) => In("protocol", set, ProtocolWidth);

    internal static Claim SourcePort(IntervalSet<ushort> set) => In("source-port", set, PortWidth);

    internal static Claim Port(IntervalSet<ushort> set) => In("destination-port", set, PortWidth);

    internal static Claim Address(Side side, IntervalSet<UInt128> set) => In(side is Side.Source ? "source" : "destination", set, AddressWidth);

    /// <summary>What is known from two sides: surely in it, or perhaps.</summary>
    internal static Claim Within<T>(Bounds<T> bounds, Func<IntervalSet<T>, Claim> isIn)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T> => bounds.IsExact
            ? isIn(bounds.Surely)
            : isIn(bounds.Surely) | (isIn(bounds.Perhaps) & Claim.Open(bounds.Open ?? "how far a set reaches"));

    private static Claim In<T>(string name, IntervalSet<T> set, int width)
        where T : struct, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var parts = new List<Claim>(set.Parts.Length);
        foreach (var part in set.Parts)
        {
            parts.Add(part.First == part.Last
                ? Claim.Term($"(= {name} {Number(part.First, width)})")
                : (part.First == T.MinValue ? Claim.Yes : Claim.Term($"(bvule {Number(part.First, width)} {name})"))
                    & (part.Last == T.MaxValue ? Claim.Yes : Claim.Term($"(bvule {name} {Number(part.Last, width)})")));
        }
        return Claim.Any(parts);
    }

    private static string Number<T>(T value, int width)
        where T : struct, IBinaryInteger<T> => SmtText.Bits(UInt128.CreateTruncating(value), width);

    private static string Sort(int width) => $"(_ BitVec {width})";
}
