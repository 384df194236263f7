using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Reads what stands around the rows of a streamed document.</summary>
internal static class Envelope
{
    public static void Read(Document document, Shape shape, RowsAt rows, int count)
    {
        if (document.Tail.Length == 0)
            return;
        if (rows.Pointer.Length == 0)
            Bare(document, shape);
        else
            Page(document, shape, count);
    }

    private static void Page(Document document, Shape shape, int count)
    {
        byte[] text = [.. document.Head, .. document.Tail];
        var problem = RowInspector.FindProblem(text, SourceLimits.Default);
        if (problem is not null)
        {
            document.Report(problem.Rule, count, LineOf(document, problem), problem.Pointer, problem.Message, problem.Column);
            if (!problem.IsHarmless)
            {
                document.Break(count, "what stands around its rows cannot be read", shape.Type);
                return;
            }
        }
        using var envelope = JsonDocument.Parse(text);
        document.Pages.Add(PageOf(envelope.RootElement, count, document));
        if (IsMisshapen(envelope.RootElement))
            Misshapen(document, shape, text, count);
    }

    /// <summary>What a page says of itself.</summary>
    public static Page PageOf(JsonElement envelope, int count, Document document)
    {
        if (envelope.TryGetProperty("data"u8, out _))
            return ResourceGraphPage(envelope, count, document);
        var context = envelope.TryGetProperty("@odata.context"u8, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString() ?? ""
            : "";
        if (context.Length > 0 && GraphTypes.OfContext(context) is { } type and not GraphTypes.Any)
            document.Stated.Add(type);
        return new(context.Length > 0 ? context : document.Path, Number(envelope, "@odata.count"u8), null,
            IsText(envelope, "@odata.nextLink"u8) || IsText(envelope, "nextLink"u8), count);
    }

    public static Page ResourceGraphPage(JsonElement envelope, int count, Document document)
    {
        var total = Number(envelope, "totalRecords"u8) ?? Number(envelope, "total_records"u8);
        var here = Number(envelope, "count"u8);
        var more = IsText(envelope, "skipToken"u8) || IsText(envelope, "$skipToken"u8) || IsText(envelope, "skip_token"u8)
            || (envelope.TryGetProperty("resultTruncated"u8, out var cut) && cut.ValueKind is JsonValueKind.String && cut.ValueEquals("true"u8));
        // pages of one answer lie together, and each states how many rows all of them have
        return new($"{Folder(document.Path)} {total}", total, here, more, count);
    }

    private static void Bare(Document document, Shape shape)
    {
        var rest = document.Tail.AsSpan(1);
        var blank = Blank.Before(rest);
        if (blank == rest.Length)
            return;
        var line = document.TailLine + rest[..blank].Count((byte)'\n');
        document.Report(SourceRules.Trailing, int.MaxValue, line, "", "The list of rows has ended, and more follows.");
        document.Break(int.MaxValue, "its list of rows ends before its file does", shape.Type);
    }

    /// <summary>Whether a fact about the page is of a kind that cannot be read.</summary>
    private static bool IsMisshapen(JsonElement envelope)
    {
        foreach (var member in envelope.EnumerateObject())
        {
            var expected = member.Name switch
            {
                "@odata.count" or "count" or "totalRecords" or "total_records" => JsonValueKind.Number,
                "@odata.context" or "@odata.nextLink" or "nextLink" or "skipToken" or "$skipToken" or "skip_token" => JsonValueKind.String,
                _ => member.Value.ValueKind,
            };
            if (member.Value.ValueKind != expected && member.Value.ValueKind is not JsonValueKind.Null)
                return true;
        }
        return false;
    }

    private static void Misshapen(Document document, Shape shape, byte[] text, int count)
    {
        foreach (var problem in SchemaCheck.Explain(shape.Kind, text))
            document.Report(problem.Rule, count, LineOf(document, problem), problem.Pointer, problem.Message, problem.Column);
        document.Break(count, "what its page says of itself cannot be read", shape.Type);
    }

    private static int LineOf(Document document, RowProblem problem)
    {
        var headLines = document.Head.AsSpan().Count((byte)'\n');
        return problem.Line <= headLines ? 1 + problem.Line : document.TailLine + problem.Line - headLines;
    }

    private static string Folder(string path) => path[..(path.LastIndexOfAny(['/', '!']) + 1)];

    private static bool IsText(JsonElement envelope, ReadOnlySpan<byte> name) =>
        envelope.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String && !value.ValueEquals(""u8);

    private static long? Number(JsonElement envelope, ReadOnlySpan<byte> name) =>
        envelope.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;
}
