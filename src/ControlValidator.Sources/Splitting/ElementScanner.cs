using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ControlValidator.Sources;

/// <summary>
/// Finds where the elements of a JSON array end, without parsing them: 64 bytes at a time, as bit masks of quotes, brackets and
/// commas. The array may arrive in pieces cut anywhere. It finds the right places in valid JSON; what is between them is checked later.
/// </summary>
internal struct ElementScanner
{
    private int depth;
    private StringMask mask;
    private ulong digitBefore;
    private bool suspectNumbers;

    /// <summary>Elements that have ended with a comma so far.</summary>
    public int Commas { get; private set; }

    /// <summary>Index of the last comma between elements in the last piece; -1 where it had none.</summary>
    public int LastComma { get; private set; }

    /// <summary>Index of the array's own closing bracket in the last piece; -1 before it.</summary>
    public int End { get; private set; }

    /// <summary>Line feeds seen before <see cref="End"/>.</summary>
    public int LineFeeds { get; private set; }

    /// <summary>
    /// Whether something has been seen that has to be looked at closely: a number that may be too large to compute with, since it has an
    /// exponent or very many digits, or half a character.
    /// </summary>
    public bool Suspect
    {
        readonly get => suspectNumbers || mask.Surrogates;
        set => suspectNumbers = mask.Surrogates = value;
    }

    /// <summary>How many brackets are open within the array.</summary>
    public readonly int Depth => depth;

    /// <summary>Where set, each comma between elements is noted here.</summary>
    public List<int>? Boundaries { get; set; }

    /// <summary>Looks through the next piece of the array; stops behind the array's end.</summary>
    public void Scan(ReadOnlySpan<byte> piece)
    {
        LastComma = -1;
        End = -1;
        var index = piece.Length < ByteBlock.WorthWidth ? ScanNarrow(piece) : ScanWide(piece);
        if (index < piece.Length && End < 0)
            Rest(piece[index..], index);
    }

    private int ScanNarrow(ReadOnlySpan<byte> piece)
    {
        var index = 0;
        for (; index <= piece.Length - ByteBlock.Length && End < 0; index += ByteBlock.Length)
            Block<Narrow>(ref Unsafe.AsRef(in piece[index]), index, ByteBlock.Length);
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ScanWide(ReadOnlySpan<byte> piece)
    {
        var index = 0;
        for (; index <= piece.Length - ByteBlock.Length && End < 0; index += ByteBlock.Length)
            Block<Wide>(ref Unsafe.AsRef(in piece[index]), index, ByteBlock.Length);
        return index;
    }

    private void Rest(ReadOnlySpan<byte> rest, int index)
    {
        Span<byte> block = stackalloc byte[ByteBlock.Length];
        // zeros mean nothing to the scanner
        block.Clear();
        rest.CopyTo(block);
        Block<Narrow>(ref MemoryMarshal.GetReference(block), index, rest.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Block<TWidth>(ref byte block, int index, int length)
        where TWidth : struct, IWidth
    {
        var strings = mask.Next<TWidth>(ref block, length, out _);
        // '{' and '[', '}' and ']' differ in one bit
        var opens = TWidth.Equal(ref block, (byte)'{', 0x20) & ~strings;
        var closes = TWidth.Equal(ref block, (byte)'}', 0x20) & ~strings;
        Numbers<TWidth>(ref block, strings);
        var lineFeeds = TWidth.Equal(ref block, (byte)'\n', 0);
        var closing = BitOperations.PopCount(closes);
        if (depth - closing <= 0)
            lineFeeds &= Step(opens, closes, TWidth.Equal(ref block, (byte)',', 0) & ~strings, index);
        else
            depth += BitOperations.PopCount(opens) - closing;
        LineFeeds += BitOperations.PopCount(lineFeeds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Numbers<TWidth>(ref byte block, ulong strings)
        where TWidth : struct, IWidth
    {
        var digits = TWidth.Digits(ref block) & ~strings;
        var exponents = TWidth.Equal(ref block, (byte)'e', 0x20) & (digits << 1 | digitBefore);
        digitBefore = digits >> 63;
        if ((exponents & ~strings) != 0 || digits == ulong.MaxValue)
            suspectNumbers = true;
    }

    /// <returns>A mask of the bits that stand before the array's end.</returns>
    private ulong Step(ulong opens, ulong closes, ulong commas, int index)
    {
        for (var marks = opens | closes | commas; marks != 0; marks &= marks - 1)
        {
            var bit = marks & (0 - marks);
            if ((bit & opens) != 0)
            {
                depth++;
            }
            else if ((bit & closes) != 0)
            {
                if (--depth < 0)
                {
                    End = index + BitOperations.TrailingZeroCount(bit);
                    return bit - 1;
                }
            }
            else if (depth == 0)
            {
                LastComma = index + BitOperations.TrailingZeroCount(bit);
                Commas++;
                Boundaries?.Add(LastComma);
            }
        }
        return ulong.MaxValue;
    }
}
