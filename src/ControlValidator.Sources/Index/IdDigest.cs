using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>
/// Sixty-four bits that stand for an id, ignoring case. Ids that are equal have the same; others hardly ever. The lowest bit says
/// that the export gives the id, rather than that it was made of type and name.
/// </summary>
internal static class IdDigest
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const ulong LowerCase = 0x2020202020202020;

    public static ulong Given(JsonElement id)
    {
        var raw = JsonMarshal.GetRawUtf8Value(id)[1..^1];
        return (Ascii.IsValid(raw) && raw.IndexOf((byte)'\\') < 0 ? OfAscii(raw) : Of(id.GetString() ?? "")) | 1;
    }

    /// <param name="id">In ASCII.</param>
    public static ulong Given(ReadOnlySpan<byte> id) => OfAscii(id) | 1;

    public static ulong Given(string id) => Of(id) | 1;

    public static ulong Made(string id) => Of(id) & ~1UL;

    private static ulong Of(string id)
    {
        var bytes = Encoding.UTF8.GetBytes(Ascii.IsValid(id) ? id : id.ToUpperInvariant());
        return OfAscii(bytes);
    }

    /// <summary>Setting one bit in each byte folds the case of letters; that some signs fold too only makes them alike.</summary>
    private static ulong OfAscii(ReadOnlySpan<byte> text)
    {
        var sum = (ulong)text.Length * Multiplier;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..])
            sum = Mix(sum, BinaryPrimitives.ReadUInt64LittleEndian(text));
        var rest = 0UL;
        foreach (var value in text)
            rest = rest << 8 | value;
        sum = Mix(sum, rest);
        return sum ^ sum >> 32;
    }

    private static ulong Mix(ulong sum, ulong word)
    {
        var high = Math.BigMul(sum ^ (word | LowerCase), Multiplier, out var low);
        return high ^ low;
    }
}
