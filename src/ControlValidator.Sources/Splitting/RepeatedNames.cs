using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ControlValidator.Sources;

/// <summary>
/// Notices whether an object may have two properties of one name, from the same bit masks that the scanner works with. It never misses
/// one in valid JSON; now and then it suspects a batch that has none, which is then looked at closely.
/// </summary>
internal sealed class RepeatedNames
{
    private const int MostNames = 1024;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly int[] starts = new int[RowInspector.MostDepth + 8];
    private readonly ulong[] filters = new ulong[RowInspector.MostDepth + 8];
    private readonly uint[] names = new uint[MostNames * 4];
    private int depth;
    private int count;
    private int lastQuote;
    private int quoteBefore;
    private bool escapes;

    /// <param name="rows">Whole rows.</param>
    public bool Suspects(ReadOnlySpan<byte> rows)
    {
        Begin(rows.IndexOf((byte)'\\') >= 0);
        return rows.Length < ByteBlock.WorthWidth ? SuspectsNarrow(rows) : SuspectsWide(rows);
    }

    /// <summary>For whoever goes through the rows anyway: opening, closing and names follow.</summary>
    /// <param name="hasEscapes">Whether there is a backslash in the rows.</param>
    public void Begin(bool hasEscapes)
    {
        depth = count = lastQuote = quoteBefore = 0;
        starts[0] = 0;
        filters[0] = 0;
        escapes = hasEscapes;
    }

    /// <returns>Whether the nesting is too deep to be followed.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Open()
    {
        if (++depth == starts.Length)
            return true;
        starts[depth] = count;
        filters[depth] = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Close() => count = starts[depth--];

    private bool SuspectsNarrow(ReadOnlySpan<byte> rows)
    {
        var strings = default(StringMask);
        var index = 0;
        for (; index <= rows.Length - ByteBlock.Length; index += ByteBlock.Length)
        {
            if (Block<Narrow>(rows, ref strings, ref Unsafe.AsRef(in rows[index]), index, ByteBlock.Length))
                return true;
        }
        return index < rows.Length && Rest(rows, ref strings, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool SuspectsWide(ReadOnlySpan<byte> rows)
    {
        var strings = default(StringMask);
        var index = 0;
        for (; index <= rows.Length - ByteBlock.Length; index += ByteBlock.Length)
        {
            if (Block<Wide>(rows, ref strings, ref Unsafe.AsRef(in rows[index]), index, ByteBlock.Length))
                return true;
        }
        return index < rows.Length && Rest(rows, ref strings, index);
    }

    private bool Rest(ReadOnlySpan<byte> rows, ref StringMask strings, int index)
    {
        Span<byte> block = stackalloc byte[ByteBlock.Length];
        block.Clear();
        rows[index..].CopyTo(block);
        return Block<Narrow>(rows, ref strings, ref MemoryMarshal.GetReference(block), index, rows.Length - index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Block<TWidth>(ReadOnlySpan<byte> rows, ref StringMask mask, ref byte block, int index, int length)
        where TWidth : struct, IWidth
    {
        var strings = mask.Next<TWidth>(ref block, length, out var quotes);
        var opens = TWidth.Equal(ref block, (byte)'{', 0x20) & ~strings;
        var closes = TWidth.Equal(ref block, (byte)'}', 0x20) & ~strings;
        var colons = TWidth.Equal(ref block, (byte)':', 0) & ~strings;
        for (var marks = opens | closes | colons; marks != 0; marks &= marks - 1)
        {
            var bit = marks & (0 - marks);
            if ((bit & colons) != 0)
            {
                if (Repeats(rows, quotes & (bit - 1), index))
                    return true;
            }
            else if ((bit & opens) != 0)
            {
                if (Open())
                    return true;
            }
            else
            {
                if (depth == 0)
                    return true;
                Close();
            }
        }
        Remember(quotes, index);
        return false;
    }

    /// <summary>Takes the name between the last two quotes before a colon.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Repeats(ReadOnlySpan<byte> rows, ulong quotes, int index)
    {
        var end = lastQuote;
        var start = quoteBefore;
        if (quotes != 0)
        {
            var high = 63 - BitOperations.LeadingZeroCount(quotes);
            end = index + high;
            quotes ^= 1UL << high;
            start = quotes != 0 ? index + 63 - BitOperations.LeadingZeroCount(quotes) : lastQuote;
        }
        return end <= start || Repeats(rows, start + 1, end);
    }

    /// <summary>Whether an object that is open may have had the name already, which stands between its quotes.</summary>
    public bool Repeats(ReadOnlySpan<byte> rows, int start, int end)
    {
        // a name may be written in two ways once it has escapes
        if (escapes && rows[start..end].IndexOf((byte)'\\') >= 0)
            return true;
        var digest = Digest(rows, start, end - start);
        var (name, bit) = ((uint)(digest >> 32), 1UL << (int)(digest & 63));
        if (count - starts[depth] == MostNames || count == names.Length)
            return true;
        // the filter spares most names the comparison with all their siblings
        if ((filters[depth] & bit) != 0 && IsAmongSiblings(name))
            return true;
        filters[depth] |= bit;
        names[count++] = name;
        return false;
    }

    private bool IsAmongSiblings(uint name)
    {
        for (var i = starts[depth]; i < count; i++)
        {
            if (names[i] == name)
                return true;
        }
        return false;
    }

    private void Remember(ulong quotes, int index)
    {
        if (quotes == 0)
            return;
        var high = 63 - BitOperations.LeadingZeroCount(quotes);
        quotes ^= 1UL << high;
        quoteBefore = quotes != 0 ? index + 63 - BitOperations.LeadingZeroCount(quotes) : lastQuote;
        lastQuote = index + high;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Digest(ReadOnlySpan<byte> rows, int start, int length)
    {
        // what follows a name leaves room to read eight bytes, save at the very end of the rows
        if (start + sizeof(ulong) > rows.Length)
            return Slow(rows.Slice(start, length));
        ref var name = ref Unsafe.AsRef(in rows[start]);
        var word = Unsafe.ReadUnaligned<ulong>(ref name);
        if (length <= sizeof(ulong))
            return Mix((ulong)length, length == sizeof(ulong) ? word : word & ((1UL << (length * 8)) - 1));
        var sum = Mix((ulong)length, word);
        for (var at = sizeof(ulong); at < length - sizeof(ulong); at += sizeof(ulong))
            sum = Mix(sum, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref name, at)));
        return Mix(sum, Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref name, length - sizeof(ulong))));
    }

    private static ulong Slow(ReadOnlySpan<byte> name)
    {
        Span<byte> padded = stackalloc byte[sizeof(ulong)];
        name.CopyTo(padded);
        return Mix((ulong)name.Length, System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(padded));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong sum, ulong word)
    {
        sum = (sum ^ word) * Multiplier;
        return sum ^ sum >> 32;
    }
}
