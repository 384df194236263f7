using System.Buffers.Binary;
using System.Text;

namespace ControlValidator.Engine;

/// <summary>
/// Reads bytes that another process wrote, and that may be anything. What is too short, too long or no text makes the reader fail for good:
/// it then gives zeros, and whoever reads asks once, at the end, whether all was well.
/// </summary>
public ref struct ForeignReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> left = bytes;

    public bool Failed { get; private set; }

    /// <summary>Whether everything was read, nothing is left over, and nothing was wrong.</summary>
    public readonly bool IsComplete => !Failed && left.IsEmpty;

    /// <summary>How many items of at least so many bytes there can be in what is left.</summary>
    public readonly bool HasRoomFor(long items, int bytesEach) => !Failed && items >= 0 && items <= left.Length / bytesEach;

    public void Fail()
    {
        Failed = true;
        left = default;
    }

    public byte Byte() => Take(1) is { IsEmpty: false } taken ? taken[0] : (byte)0;

    public int Int() => Take(sizeof(int)) is { IsEmpty: false } taken ? BinaryPrimitives.ReadInt32LittleEndian(taken) : 0;

    /// <summary>So many bytes; empty where there are not as many left.</summary>
    public ReadOnlySpan<byte> Bytes(int count) => Take(count);

    public long Long() => Take(sizeof(long)) is { IsEmpty: false } taken ? BinaryPrimitives.ReadInt64LittleEndian(taken) : 0;

    /// <summary>A text in UTF-8 behind its length.</summary>
    /// <param name="mostBytes">A longer one is a failure.</param>
    public string Text(int mostBytes)
    {
        var length = Int();
        if (length < 0 || length > mostBytes || length > left.Length)
        {
            Fail();
            return "";
        }
        try
        {
            return Utf8.GetString(Take(length));
        }
        catch (DecoderFallbackException)
        {
            Fail();
            return "";
        }
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (Failed || count > left.Length)
        {
            Fail();
            return default;
        }
        var taken = left[..count];
        left = left[count..];
        return taken;
    }
}
