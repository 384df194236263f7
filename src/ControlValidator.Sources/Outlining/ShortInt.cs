namespace ControlValidator.Sources;

/// <summary>Numbers that are not negative in as few bytes as they need, seven bits in each.</summary>
internal static class ShortInt
{
    public const int MostBytes = 5;

    private const int Bits = 7;
    private const int More = 1 << Bits;

    public static void Write(Span<byte> bytes, ref int at, int value)
    {
        var left = (uint)value;
        for (; left >= More; left >>= Bits)
            bytes[at++] = (byte)(left | More);
        bytes[at++] = (byte)left;
    }

    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0;
        for (var shift = 0; ; shift += Bits)
        {
            var next = bytes[at++];
            value |= (next & (More - 1)) << shift;
            if (next < More)
                return value;
        }
    }
}
