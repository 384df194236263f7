using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>The text of a model's file. Finds the line of a JSON pointer, but only once something is wrong there.</summary>
internal sealed class ModelText(string file, ReadOnlyMemory<byte> bytes)
{
    // Of \uXXXX.
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private Dictionary<string, (long Start, int Length)>? places;

    internal ReadOnlyMemory<byte> Utf8 { get; } = bytes.Span.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;

    /// <summary>The place of a member's name, or of an array's item. Of two members of one name, the last.</summary>
    internal SourceSpan At(string pointer)
    {
        places ??= FindPlaces();
        var (start, length) = places.GetValueOrDefault(pointer);
        return At((int)start, length, pointer);
    }

    internal SourceSpan At(int offset, int length, string pointer)
    {
        var text = Utf8.Span;
        offset = Math.Clamp(offset, 0, text.Length);
        var before = text[..offset];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        var rest = text[lineStart..];
        var lineEnd = rest.IndexOf((byte)'\n');
        var line = Encoding.UTF8.GetString(lineEnd < 0 ? rest : rest[..lineEnd]).TrimEnd('\r');
        var column = Encoding.UTF8.GetCharCount(before[lineStart..]) + 1;
        return new(file, before.Count((byte)'\n') + 1, column, line, Math.Max(1, length), pointer);
    }

    /// <summary>Where bytes are not UTF-8, or an escape names half a character; null where all is well.</summary>
    internal int? FirstBrokenText()
    {
        var rest = System.Text.Unicode.Utf8.IsValid(Utf8.Span) ? [] : Utf8.Span;
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var length);
            if (status is not OperationStatus.Done)
                return Utf8.Length - rest.Length;
            rest = rest[length..];
        }
        return FirstHalfCharacter();
    }

    internal int OffsetOf(long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            var next = Utf8.Span[offset..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            offset += next + 1;
        }
        return offset + (int)byteInLine;
    }

    // JsonElement throws on "\ud800" standing alone only when the text is asked for, which is too late to say where it stands.
    private int? FirstHalfCharacter()
    {
        var text = Utf8.Span;
        for (var at = 0; at < text.Length; at++)
        {
            var next = text[at..].IndexOf((byte)'\\');
            if (next < 0)
                return null;
            at += next;
            var unit = Escaped(text, at);
            if (char.IsSurrogate(unit) && !(char.IsHighSurrogate(unit) && char.IsLowSurrogate(Escaped(text, at + EscapeLength))))
                return at;
            at += char.IsSurrogate(unit) ? 2 * EscapeLength - 1 : 1;
        }
        return null;
    }

    private static char Escaped(ReadOnlySpan<byte> text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
        && Utf8Parser.TryParse(text.Slice(at + 2, 4), out ushort unit, out var read, 'x') && read == 4
            ? (char)unit
            : '\0';

    private Dictionary<string, (long Start, int Length)> FindPlaces()
    {
        var found = new Dictionary<string, (long, int)>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(Utf8.Span);
        reader.Read();
        Visit(ref reader, "", found);
        return found;
    }

    private static void Visit(ref Utf8JsonReader reader, string pointer, Dictionary<string, (long, int)> found)
    {
        found.TryAdd(pointer, Place(reader));
        if (reader.TokenType is JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType is not JsonTokenType.EndArray; i++)
                Visit(ref reader, $"{pointer}/{i}", found);
        }
        else if (reader.TokenType is JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
            {
                var member = ModelNode.Below(pointer, reader.GetString() ?? "");
                found[member] = Place(reader);
                reader.Read();
                Visit(ref reader, member, found);
            }
        }
    }

    private static (long Start, int Length) Place(in Utf8JsonReader reader) =>
        (reader.TokenStartIndex, Encoding.UTF8.GetCharCount(reader.ValueSpan) + (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String ? 2 : 0));
}
