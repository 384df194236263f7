namespace ControlValidator.Sources;

/// <summary>A row that was not parsed.</summary>
/// <param name="Start">Of its object, in the text.</param>
/// <param name="IsPlain">Whether it has a type and an id that need no second look, and no other resources in it. Where it has not, it is to be parsed.</param>
internal readonly record struct OutlinedRow(int Start, int Length, Range Type, Range Id, bool IsPlain)
{
    /// <summary>More than this it never takes.</summary>
    public const int MostBytes = 1 + (6 * ShortInt.MostBytes);

    /// <summary>In few bytes: there are as many of them as there are rows.</summary>
    /// <returns>How many.</returns>
    public int Write(Span<byte> bytes)
    {
        bytes[0] = IsPlain ? (byte)1 : (byte)0;
        var at = 1;
        ShortInt.Write(bytes, ref at, Start);
        ShortInt.Write(bytes, ref at, Length);
        if (!IsPlain)
            return at;
        Write(bytes, ref at, Type);
        Write(bytes, ref at, Id);
        return at;
    }

    /// <param name="at">Where it begins; where it ends afterwards.</param>
    public static OutlinedRow Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var isPlain = bytes[at++] != 0;
        var start = ShortInt.Read(bytes, ref at);
        var length = ShortInt.Read(bytes, ref at);
        var type = isPlain ? Part(bytes, ref at, start) : default;
        return new(start, length, type, isPlain ? Part(bytes, ref at, start) : default, isPlain);
    }

    private void Write(Span<byte> bytes, ref int at, Range part)
    {
        ShortInt.Write(bytes, ref at, part.Start.Value - Start);
        ShortInt.Write(bytes, ref at, part.End.Value - part.Start.Value);
    }

    private static Range Part(ReadOnlySpan<byte> bytes, ref int at, int rowStart)
    {
        var start = rowStart + ShortInt.Read(bytes, ref at);
        return new(start, start + ShortInt.Read(bytes, ref at));
    }
}
