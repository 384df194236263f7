using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Finds the rows of a document that is in memory as a whole.</summary>
internal static class WholeLayout
{
    public static RowPlace[] Of(Document document, Shape shape, byte[] text, SourceLimits limits)
    {
        if (shape.Layout is Layout.AzureLines or Layout.GraphLines)
            return LineLayout.Of(document, text);
        // a row's own depth is checked when it is read; the document adds a few levels of its own
        if (RowInspector.FindSyntaxProblem(text, limits) is { } problem)
        {
            document.Report(problem.Rule, 0, 1 + problem.Line, problem.Pointer, problem.Message, problem.Column);
            document.Break(0, "its file could not be read", shape.Type);
            return [];
        }
        using var parsed = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = RowInspector.MostDepth });
        var places = new PlaceList(text);
        switch (shape.Layout)
        {
            case Layout.AzureObject or Layout.GraphObject:
                places.Add(parsed.RootElement, "", shape.Type);
                break;
            case Layout.Scuba:
                ScubaLayout.Lay(document, parsed.RootElement, places);
                break;
            case Layout.Table:
                TableLayout.Lay(document, parsed.RootElement, places);
                break;
            case Layout.AzurePages or Layout.GraphPages:
                PagesLayout.Lay(document, parsed.RootElement, places);
                break;
            case Layout.ErrorAnswer:
                ErrorAnswer.Read(document, parsed.RootElement, places);
                break;
            case Layout.AzureRows or Layout.GraphRows or Layout.AzureLines or Layout.GraphLines:
                throw new InvalidOperationException($"A document of kind {shape.Kind} is not laid out as a whole.");
        }
        return places.ToArray();
    }
}

/// <summary>Collects the places of rows, in the order in which they stand in the text.</summary>
internal sealed class PlaceList(byte[] text)
{
    private readonly List<RowPlace> places = [];
    private int line = 1;
    private int counted;

    /// <returns>The 1-based line on which the row begins.</returns>
    public int Add(JsonElement row, string pointer, string? type, string? name = null)
    {
        var raw = JsonMarshal.GetRawUtf8Value(row);
        var offset = (int)Unsafe.ByteOffset(in text[0], in raw[0]);
        var at = LineAt(offset);
        places.Add(new(offset, raw.Length, at, pointer, type, name));
        return at;
    }

    /// <summary>The 1-based line of a value of the text.</summary>
    public int LineOf(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return 1 + text.AsSpan(0, (int)Unsafe.ByteOffset(in text[0], in raw[0])).Count((byte)'\n');
    }

    public RowPlace[] ToArray() => [.. places];

    private int LineAt(int offset)
    {
        if (offset < counted)
            (line, counted) = (1, 0);
        line += text.AsSpan(counted, offset - counted).Count((byte)'\n');
        counted = offset;
        return line;
    }
}
