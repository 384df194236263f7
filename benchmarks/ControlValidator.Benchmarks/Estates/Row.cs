using System.Buffers.Text;
using System.Text;

namespace ControlValidator.Benchmarks.Estates;

/// <summary>Collects the UTF-8 of resources. What is written is JSON already: texts with no need to be escaped.</summary>
internal sealed class Row
{
    private byte[] bytes = new byte[1 << 20];

    internal int Length { get; private set; }

    /// <summary>A comma before a closing bracket falls away, so that shapes can end every item with one.</summary>
    internal void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > 0 && utf8[0] is (byte)'}' or (byte)']' && Length > 0 && bytes[Length - 1] == ',')
            Length--;
        utf8.CopyTo(Reserve(utf8.Length));
        Length += utf8.Length;
    }

    internal void Write(string text) => Length += Encoding.UTF8.GetBytes(text, Reserve(text.Length * 3));

    /// <summary>Writes a number with at least so many digits.</summary>
    internal void Write(int value, byte digits = 1)
    {
        Utf8Formatter.TryFormat(value, Reserve(24), out var written, new('D', digits));
        Length += written;
    }

    internal void Write(Guid value)
    {
        Utf8Formatter.TryFormat(value, Reserve(36), out var written);
        Length += written;
    }

    internal void Flush(Stream output)
    {
        output.Write(bytes, 0, Length);
        Length = 0;
    }

    /// <summary>Returns what was written as text, and starts anew.</summary>
    internal string Take()
    {
        var text = Encoding.UTF8.GetString(bytes, 0, Length);
        Length = 0;
        return text;
    }

    private Span<byte> Reserve(int count)
    {
        if (Length + count > bytes.Length)
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        return bytes.AsSpan(Length, count);
    }
}
