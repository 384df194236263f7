using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Finds the rows of a text that holds one JSON value after another.</summary>
internal static class LineLayout
{
    public static RowPlace[] Of(Document document, byte[] text)
    {
        var places = new List<RowPlace>();
        var options = new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = RowInspector.MostDepth };
        var start = 0;
        while (start < text.Length)
        {
            var reader = new Utf8JsonReader(text.AsSpan(start), options);
            try
            {
                while (reader.Read())
                {
                    var at = start + (int)reader.TokenStartIndex;
                    reader.Skip();
                    places.Add(new(at, start + (int)reader.BytesConsumed - at, 1 + text.AsSpan(0, at).Count((byte)'\n'), "", null, null));
                }
                break;
            }
            catch (JsonException)
            {
                start = NextLine(text, start + (int)reader.BytesConsumed);
                var line = text.AsSpan(0, start).Count((byte)'\n');
                document.Report(SourceRules.NotJson, places.Count, line, "", "The line holds no whole JSON value.");
                document.Break(places.Count, "a row of it could not be read", type: null);
            }
        }
        return [.. places];
    }

    private static int NextLine(byte[] text, int from)
    {
        var at = text.AsSpan(from).IndexOf((byte)'\n');
        return at < 0 ? text.Length : from + at + 1;
    }
}
