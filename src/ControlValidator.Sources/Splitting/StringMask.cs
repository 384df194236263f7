using System.Numerics;
using System.Runtime.CompilerServices;

namespace ControlValidator.Sources;

/// <summary>Tells, block by block, which bytes of a JSON text stand within strings.</summary>
internal struct StringMask
{
    private ulong inString;
    private bool escaped;
    private ulong hexBefore;

    /// <summary>Whether an escape has been seen that may be half a character: <c>\ud800</c> and its like come in pairs.</summary>
    public bool Surrogates { get; set; }

    /// <summary>Whether a backslash has been seen.</summary>
    public bool Escapes { get; private set; }

    /// <summary>Whether a string has begun and not ended.</summary>
    public readonly bool IsOpen => inString != 0;

    /// <param name="block">The next 64 bytes.</param>
    /// <param name="length">How many of them belong to the text; the others are spaces.</param>
    /// <param name="quotes">The quotes that begin or end a string.</param>
    /// <returns>The bytes within strings, with the quotes that begin them.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Next<TWidth>(ref byte block, int length, out ulong quotes)
        where TWidth : struct, IWidth
    {
        quotes = TWidth.Equal(ref block, (byte)'"', 0);
        var backslashes = TWidth.Equal(ref block, (byte)'\\', 0);
        if (backslashes != 0 || escaped || hexBefore != 0)
        {
            Escapes = true;
            var marked = Escaped(backslashes, length);
            quotes &= ~marked;
            var hex = TWidth.Equal(ref block, (byte)'u', 0) & marked;
            Surrogates |= ((hex << 1 | hexBefore) & TWidth.Equal(ref block, (byte)'d', 0x20)) != 0;
            hexBefore = hex >> (length - 1) & 1;
        }
        var strings = PrefixXor(quotes) ^ inString;
        inString = (ulong)((long)strings >> 63);
        return strings;
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
}
