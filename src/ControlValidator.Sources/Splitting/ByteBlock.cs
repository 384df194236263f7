using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ControlValidator.Sources;

/// <summary>Sixty-four bytes that are looked at at once, giving one bit for each.</summary>
internal static class ByteBlock
{
    public const int Length = 64;

    /// <summary>
    /// From how many bytes on the widest vectors pay: code for them is compiled when the program runs, the other ahead of time.
    /// </summary>
    public const int WorthWidth = 64 << 10;
}

/// <summary>How many bytes of a block go through the processor together.</summary>
internal interface IWidth
{
    /// <summary>One bit for each byte of the block that is <paramref name="value"/> once <paramref name="fold"/> is set in it.</summary>
    static abstract ulong Equal(ref byte block, byte value, byte fold);

    /// <summary>One bit for each decimal digit.</summary>
    static abstract ulong Digits(ref byte block);

    /// <summary>One bit for each byte that is less than <paramref name="bound"/>.</summary>
    static abstract ulong Below(ref byte block, byte bound);
}

/// <summary>Sixteen bytes, as every processor has them.</summary>
internal readonly struct Narrow : IWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte value, byte fold)
    {
        var mask = 0UL;
        for (var i = 0; i < ByteBlock.Length; i += 16)
        {
            var part = Vector128.Equals(Vector128.LoadUnsafe(ref block, (nuint)i) | Vector128.Create(fold), Vector128.Create(value));
            mask |= (ulong)part.ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Digits(ref byte block)
    {
        var mask = 0UL;
        for (var i = 0; i < ByteBlock.Length; i += 16)
        {
            var part = Vector128.LessThan(Vector128.LoadUnsafe(ref block, (nuint)i) - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            mask |= (ulong)part.ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Below(ref byte block, byte bound)
    {
        var mask = 0UL;
        for (var i = 0; i < ByteBlock.Length; i += 16)
            mask |= (ulong)Vector128.LessThan(Vector128.LoadUnsafe(ref block, (nuint)i), Vector128.Create(bound)).ExtractMostSignificantBits() << i;
        return mask;
    }
}

/// <summary>As many bytes as this processor can take.</summary>
internal readonly struct Wide : IWidth
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte value, byte fold)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.Equals(Vector512.LoadUnsafe(ref block) | Vector512.Create(fold), Vector512.Create(value)).ExtractMostSignificantBits();
        if (!Vector256.IsHardwareAccelerated)
            return Narrow.Equal(ref block, value, fold);
        var low = Vector256.Equals(Vector256.LoadUnsafe(ref block) | Vector256.Create(fold), Vector256.Create(value));
        var high = Vector256.Equals(Vector256.LoadUnsafe(ref block, 32) | Vector256.Create(fold), Vector256.Create(value));
        return low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Digits(ref byte block)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.LessThan(Vector512.LoadUnsafe(ref block) - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits();
        if (!Vector256.IsHardwareAccelerated)
            return Narrow.Digits(ref block);
        var low = Vector256.LessThan(Vector256.LoadUnsafe(ref block) - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        var high = Vector256.LessThan(Vector256.LoadUnsafe(ref block, 32) - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
        return low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Below(ref byte block, byte bound)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.LessThan(Vector512.LoadUnsafe(ref block), Vector512.Create(bound)).ExtractMostSignificantBits();
        if (!Vector256.IsHardwareAccelerated)
            return Narrow.Below(ref block, bound);
        var low = Vector256.LessThan(Vector256.LoadUnsafe(ref block), Vector256.Create(bound));
        var high = Vector256.LessThan(Vector256.LoadUnsafe(ref block, 32), Vector256.Create(bound));
        return low.ExtractMostSignificantBits() | (ulong)high.ExtractMostSignificantBits() << 32;
    }
}
