using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Finds where a setting stands that a check has read.</summary>
internal sealed class Locator(List<Document> documents, RowLoader loader)
{
    public Observation Locate(Reading reading)
    {
        var origin = reading.Resource.Origin;
        var document = documents[origin.Document];
        var pointer = loader.PointerOf(origin) + reading.Pointer;
        if (document.Columns is { } columns)
            pointer = ToCell(pointer, columns);
        var (line, spelled) = Trace.Follow(loader.TextOf(origin), pointer);
        return new(document.Path, document.Index[origin.Row].Line + line, document.PointerOf(origin.Row) + spelled, reading.Value);
    }

    /// <summary>A table has a number where the object made of its row has a name.</summary>
    private static string ToCell(string pointer, string[] columns)
    {
        if (pointer.Length == 0)
            return pointer;
        var end = pointer.IndexOf('/', 1);
        var name = PointerSegment.Unescape(end < 0 ? pointer[1..] : pointer[1..end]);
        var column = Array.IndexOf(columns, name);
        if (column < 0)
            column = Array.FindIndex(columns, c => string.Equals(c, name, StringComparison.OrdinalIgnoreCase));
        return column < 0 ? pointer : $"/{column.ToString(System.Globalization.CultureInfo.InvariantCulture)}{(end < 0 ? "" : pointer[end..])}";
    }
}

/// <summary>Follows a JSON pointer through a text.</summary>
internal static class Trace
{
    /// <returns>0-based line of the place, or of the nearest around it that is there; and the pointer as the text spells it.</returns>
    public static (int Line, string Pointer) Follow(ReadOnlySpan<byte> text, string pointer)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = RowInspector.MostDepth });
        reader.Read();
        var at = reader.TokenStartIndex;
        var spelled = "";
        var segments = pointer.Length == 0 ? [] : pointer[1..].Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            if (!TryEnter(text, ref reader, PointerSegment.Unescape(segments[i]), ref at, out var name))
                return (LineOf(text, at), $"{spelled}/{string.Join('/', segments[i..])}");
            spelled += "/" + PointerSegment.Escape(name);
        }
        return (LineOf(text, at), spelled);
    }

    private static int LineOf(ReadOnlySpan<byte> text, long at) => text[..(int)at].Count((byte)'\n');

    /// <summary>Moves the reader from the start of a value to the value below it.</summary>
    private static bool TryEnter(ReadOnlySpan<byte> text, ref Utf8JsonReader reader, string segment, ref long at, out string name)
    {
        name = segment;
        return reader.TokenType switch
        {
            JsonTokenType.StartArray => TryItem(ref reader, segment, ref at),
            JsonTokenType.StartObject => TryMember(ref reader, segment, ignoreCase: false, ref at, ref name)
                || TryMember(ref reader, segment, ignoreCase: true, ref at, ref name),
            _ => text.IsEmpty,
        };
    }

    private static bool TryItem(ref Utf8JsonReader reader, string segment, ref long at)
    {
        if (!int.TryParse(segment, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var left))
            return false;
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            if (left-- == 0)
            {
                at = reader.TokenStartIndex;
                return true;
            }
            reader.Skip();
        }
        return false;
    }

    private static bool TryMember(ref Utf8JsonReader reader, string segment, bool ignoreCase, ref long at, ref string name)
    {
        var start = reader;
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (Matches(ref reader, segment, ignoreCase))
            {
                at = reader.TokenStartIndex;
                name = reader.GetString() ?? segment;
                reader.Read();
                return true;
            }
            reader.Skip();
        }
        reader = start;
        return false;
    }

    private static bool Matches(ref Utf8JsonReader reader, string segment, bool ignoreCase) => ignoreCase
        ? string.Equals(reader.GetString(), segment, StringComparison.OrdinalIgnoreCase)
        : reader.ValueTextEquals(segment);
}
