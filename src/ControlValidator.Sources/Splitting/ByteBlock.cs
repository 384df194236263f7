using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ControlValidator.Sources;

/// <summary>Looks at 64 bytes at once, giving one bit for each.</summary>
internal static class ByteBlock
{
    public const int Length = 64;

    /// <summary>One bit for each byte of the block that is <paramref name="value"/> once <paramref name="fold"/> is set in it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Equal(ref byte block, byte value, byte fold)
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
        for (var i = 0; i < Length; i += 16)
        {
            var part = Vector128.Equals(Vector128.LoadUnsafe(ref block, (nuint)i) | Vector128.Create(fold), Vector128.Create(value));
            mask |= (ulong)part.ExtractMostSignificantBits() << i;
        }
        return mask;
    }

    /// <summary>One bit for each decimal digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Digits(ref byte block)
    {
        if (Vector512.IsHardwareAccelerated)
            return Vector512.LessThan(Vector512.LoadUnsafe(ref block) - Vector512.Create((byte)'0'), Vector512.Create((byte)10)).ExtractMostSignificantBits();
        var mask = 0UL;
        if (Vector256.IsHardwareAccelerated)
        {
            for (var i = 0; i < Length; i += 32)
            {
                var part = Vector256.LessThan(Vector256.LoadUnsafe(ref block, (nuint)i) - Vector256.Create((byte)'0'), Vector256.Create((byte)10));
                mask |= (ulong)part.ExtractMostSignificantBits() << i;
            }
            return mask;
        }
        for (var i = 0; i < Length; i += 16)
        {
            var part = Vector128.LessThan(Vector128.LoadUnsafe(ref block, (nuint)i) - Vector128.Create((byte)'0'), Vector128.Create((byte)10));
            mask |= (ulong)part.ExtractMostSignificantBits() << i;
        }
        return mask;
    }
}
