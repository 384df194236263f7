using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ControlValidator.Sources;

/// <summary>
/// Finds where the elements of a JSON array end, without parsing them: 64 bytes at a time, as bit masks of quotes, brackets and
/// commas. The array may arrive in pieces cut anywhere. It finds the right places in valid JSON; what is between them is checked later.
/// </summary>
internal struct ElementScanner
{
    private const int BlockLength = 64;

    private int depth;
    private ulong inString;
    private bool escaped;
    private ulong digitBefore;

    /// <summary>Elements that have ended with a comma so far.</summary>
    public int Commas { get; private set; }

    /// <summary>Index of the last comma between elements in the last piece; -1 where it had none.</summary>
    public int LastComma { get; private set; }

    /// <summary>Index of the array's own closing bracket in the last piece; -1 before it.</summary>
    public int End { get; private set; }

    /// <summary>Line feeds seen before <see cref="End"/>.</summary>
    public int LineFeeds { get; private set; }

    /// <summary>Whether a number has been seen that may be too large to compute with: one with an exponent, or with very many digits.</summary>
    public bool SuspectNumbers { get; set; }

    /// <summary>How many brackets are open within the array.</summary>
    public readonly int Depth => depth;

    /// <summary>Where set, each comma between elements is noted here.</summary>
    public List<int>? Boundaries { get; set; }

    /// <summary>Looks through the next piece of the array; stops behind the array's end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Scan(ReadOnlySpan<byte> piece)
    {
        LastComma = -1;
        End = -1;
        var index = 0;
        ref var start = ref MemoryMarshal.GetReference(piece);
        for (; index <= piece.Length - BlockLength && End < 0; index += BlockLength)
            Block(ref Unsafe.Add(ref start, index), index, BlockLength);
        if (index < piece.Length && End < 0)
            Rest(piece[index..], index);
    }

    private void Rest(ReadOnlySpan<byte> rest, int index)
    {
        Span<byte> block = stackalloc byte[BlockLength];
        block.Fill((byte)' ');
        rest.CopyTo(block);
        Block(ref MemoryMarshal.GetReference(block), index, rest.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Block(ref byte block, int index, int length)
    {
        var quotes = Equal(ref block, (byte)'"', 0);
        var backslashes = Equal(ref block, (byte)'\\', 0);
        if (backslashes != 0 || escaped)
            quotes &= ~Escaped(backslashes, length);
        var strings = PrefixXor(quotes) ^ inString;
        inString = (ulong)((long)strings >> 63);
        // '{' and '[', '}' and ']' differ in one bit
        var opens = Equal(ref block, (byte)'{', 0x20) & ~strings;
        var closes = Equal(ref block, (byte)'}', 0x20) & ~strings;
        Numbers(ref block, strings);
        var lineFeeds = Equal(ref block, (byte)'\n', 0);
        var closing = BitOperations.PopCount(closes);
        if (depth - closing <= 0)
            lineFeeds &= Step(opens, closes, Equal(ref block, (byte)',', 0) & ~strings, index);
        else
            depth += BitOperations.PopCount(opens) - closing;
        LineFeeds += BitOperations.PopCount(lineFeeds);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Numbers(ref byte block, ulong strings)
    {
        var digits = Digits(ref block) & ~strings;
        var exponents = Equal(ref block, (byte)'e', 0x20) & (digits << 1 | digitBefore);
        digitBefore = digits >> 63;
        if ((exponents & ~strings) != 0 || digits == ulong.MaxValue)
            SuspectNumbers = true;
    }

    /// <returns>A mask of the bits that stand before the array's end.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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

    /// <summary>Marks the characters that a backslash takes the meaning from.</summary>
    private ulong Escaped(ulong backslashes, int length)
    {
        var marked = escaped ? 1UL : 0UL;
        escaped = false;
        for (; backslashes != 0; backslashes &= backslashes - 1)
        {
            var at = BitOperations.TrailingZeroCount(backslashes);
            if ((marked >> at & 1) != 0)
                continue;
            if (at + 1 == length)
                escaped = true;
            else
                marked |= 1UL << (at + 1);
        }
        return marked;
    }

    private static ulong PrefixXor(ulong bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        bits ^= bits << 32;
        return bits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digits(ref byte block)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.LessThan(Vector512.LoadUnsafe(ref block) - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits();
        var mask = 0UL;
        if (Vector256.IsHardwareAccelerated)
        {
            for (var i = 0; i < BlockLength; i += 32)
            {
                var part = Vector256.LessThan(Vector256.LoadUnsafe(ref block, (nuint)i) - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
                mask |= (ulong)part.ExtractMostSignificantBits() << i;
            }
            return mask;
        }
        for (var i = 0; i < BlockLength; i += 16)
        {
            var part = Vector128.LessThan(Vector128.LoadUnsafe(ref block, (nuint)i) - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            mask |= (ulong)part.ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    /// <summary>One bit for each byte of the block that is <paramref name="value"/> once <paramref name="fold"/> is set in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(ref byte block, byte value, byte fold)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(Vector512.LoadUnsafe(ref block) | Vector512.Create(fold), Vector512.Create(value)).ExtractMostSignificantBits();
        if (Vector256.IsHardwareAccelerated)
        {
            var low = Vector256.Equals(Vector256.LoadUnsafe(ref block) | Vector256.Create(fold), Vector256.Create(value));
            var high = Vector256.Equals(Vector256.LoadUnsafe(ref block, 32) | Vector256.Create(fold), Vector256.Create(value));
            return low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;
        }
        var mask = 0UL;
        for (var i = 0; i < BlockLength; i += 16)
        {
            var part = Vector128.Equals(Vector128.LoadUnsafe(ref block, (nuint)i) | Vector128.Create(fold), Vector128.Create(value));
            mask |= (ulong)part.ExtractMostSignificantBits() << i;
        }
        return mask;
    }
}
