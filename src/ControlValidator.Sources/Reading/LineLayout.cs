using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Finds the rows of a text that holds one JSON value after another.</summary>
internal static class LineLayout
{
    public static RowPlace[] Of(Document document, byte[] text)
    {
        var places = new List<RowPlace>();
        var options = new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = RowInspector.MostDepth };
        var (start, line, counted) = (0, 1, 0);
        int LineAt(int offset)
        {
            line += text.AsSpan(counted, offset - counted).Count((byte)'\n');
            counted = offset;
            return line;
        }

        while (start < text.Length)
        {
            var reader = new Utf8JsonReader(text.AsSpan(start), options);
            var broken = start;
            try
            {
                while (reader.Read())
                {
                    broken = start + (int)reader.TokenStartIndex;
                    reader.Skip();
                    places.Add(new(broken, start + (int)reader.BytesConsumed - broken, LineAt(broken), "", null, null));
                    broken = start + (int)reader.BytesConsumed;
                }
                break;
            }
            catch (JsonException)
            {
                start = NextLine(text, Math.Max(broken + Blank.Before(text.AsSpan(broken)), start + (int)reader.BytesConsumed));
                broken += Blank.Before(text.AsSpan(broken));
                var problem = RowInspector.FindSyntaxProblem(Blank.TrimEnd(text.AsSpan(broken, start - broken)), SourceLimits.Default);
                document.Report(problem?.Rule ?? SourceRules.NotJson, places.Count, LineAt(broken) + (problem?.Line ?? 0), problem?.Pointer ?? "",
                    problem?.Message ?? "The line holds no whole JSON value.", problem?.Column ?? 1);
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
