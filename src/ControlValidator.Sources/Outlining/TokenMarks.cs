using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ControlValidator.Sources;

/// <summary>
/// Marks where the tokens of a JSON text begin, 64 bytes at a time: brackets, both quotes of a string, and the first byte of whatever else stands
/// between them. Colons and commas are only counted: whoever knows how many there have to be, and finds each of them in its place, knows that there are no others.
/// </summary>
internal sealed class TokenMarks
{
    private const byte FirstPrintable = 0x20;
    private const int AtOnce = 8;

    private int[] positions = [];
    private StringMask strings;
    private ulong wordBefore;
    private bool broken;

    public int Count { get; private set; }

    /// <summary>How many colons and commas stand outside strings.</summary>
    public int Separators { get; private set; }

    /// <summary>Whether there is a backslash in the text.</summary>
    public bool Escapes => strings.Escapes;

    public ReadOnlySpan<int> Positions => positions.AsSpan(0, Count);

    /// <returns>False where a string is not ended, or holds a control character: the text is no JSON then.</returns>
    public bool TryMark(ReadOnlySpan<byte> text)
    {
        // no byte begins more than one token
        if (positions.Length < text.Length + AtOnce)
            positions = new int[Math.Max(text.Length + AtOnce, positions.Length * 2)];
        Count = Separators = 0;
        strings = default;
        wordBefore = 0;
        broken = false;
        var index = text.Length < ByteBlock.WorthWidth ? MarkNarrow(text) : MarkWide(text);
        if (index < text.Length)
            Rest(text[index..], index);
        return !broken && !strings.IsOpen;
    }

    private int MarkNarrow(ReadOnlySpan<byte> text)
    {
        var index = 0;
        for (; index <= text.Length - ByteBlock.Length; index += ByteBlock.Length)
            Block<Narrow>(ref Unsafe.AsRef(in text[index]), index, ByteBlock.Length);
        return index;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int MarkWide(ReadOnlySpan<byte> text)
    {
        var index = 0;
        for (; index <= text.Length - ByteBlock.Length; index += ByteBlock.Length)
            Block<Wide>(ref Unsafe.AsRef(in text[index]), index, ByteBlock.Length);
        return index;
    }

    private void Rest(ReadOnlySpan<byte> rest, int index)
    {
        Span<byte> block = stackalloc byte[ByteBlock.Length];
        block.Fill((byte)' ');
        rest.CopyTo(block);
        Block<Narrow>(ref MemoryMarshal.GetReference(block), index, rest.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Block<TWidth>(ref byte block, int index, int length)
        where TWidth : struct, IWidth
    {
        var inside = strings.Next<TWidth>(ref block, length, out var quotes);
        var controls = TWidth.Below(ref block, FirstPrintable);
        broken |= (controls & inside) != 0;
        // '{' and '[', '}' and ']' differ in one bit
        var brackets = (TWidth.Equal(ref block, (byte)'{', 0x20) | TWidth.Equal(ref block, (byte)'}', 0x20)) & ~inside;
        var separators = (TWidth.Equal(ref block, (byte)':', 0) | TWidth.Equal(ref block, (byte)',', 0)) & ~inside;
        Separators += BitOperations.PopCount(separators);
        var blanks = TWidth.Equal(ref block, (byte)' ', 0) | controls;
        var words = ~(inside | quotes | brackets | separators | blanks);
        var marks = brackets | quotes | (words & ~(words << 1 | wordBefore));
        wordBefore = words >> 63;
        // a control character that is no white space is no token either, and nobody would look for it
        if ((controls & ~inside) != 0)
            broken |= (controls & ~inside & ~White<TWidth>(ref block)) != 0;
        Note(marks, index);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong White<TWidth>(ref byte block)
        where TWidth : struct, IWidth =>
        TWidth.Equal(ref block, (byte)'\n', 0) | TWidth.Equal(ref block, (byte)'\r', 0) | TWidth.Equal(ref block, (byte)'\t', 0);

    /// <summary>Eight at once, whether there are as many or not: a loop that goes by their number is guessed wrong by the processor in nearly every block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Note(ulong marks, int index)
    {
        ref var free = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(positions), Count);
        Count += BitOperations.PopCount(marks);
        while (marks != 0)
        {
            Next(ref marks, index, ref free);
            Next(ref marks, index, ref Unsafe.Add(ref free, 1));
            Next(ref marks, index, ref Unsafe.Add(ref free, 2));
            Next(ref marks, index, ref Unsafe.Add(ref free, 3));
            Next(ref marks, index, ref Unsafe.Add(ref free, 4));
            Next(ref marks, index, ref Unsafe.Add(ref free, 5));
            Next(ref marks, index, ref Unsafe.Add(ref free, 6));
            Next(ref marks, index, ref Unsafe.Add(ref free, 7));
            free = ref Unsafe.Add(ref free, AtOnce);
        }
    }

    /// <summary>Behind the last mark it writes what the next block overwrites, or nobody reads.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Next(ref ulong marks, int index, ref int position)
    {
        position = index + BitOperations.TrailingZeroCount(marks);
        marks &= marks - 1;
    }
}
