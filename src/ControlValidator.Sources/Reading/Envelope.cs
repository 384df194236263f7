using System.Text.Json;
using ControlValidator.Model;

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
        if (document.EnvelopeIsCut)
        {
            document.Report(SourceRules.TooLarge, count, document.TailLine, "", $"More than {SourceLimits.Default.EnvelopeBytes >> 20} MB stand around the rows.");
            document.Break(count, "what its page says of itself is too long to be read", shape.Type);
            return;
        }
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
        if (PageFacts.Misshapen(envelope.RootElement) is { } name)
            Misshapen(document, shape, text, count, name);
    }

    /// <summary>What a page says of itself.</summary>
    public static Page PageOf(JsonElement envelope, int count, Document document)
    {
        if (envelope.TryFind("data", out _))
            return ResourceGraphPage(envelope, count, document);
        var context = envelope.TextOf("@odata.context") ?? "";
        if (context.Length > 0 && GraphTypes.OfContext(context) is { } type and not GraphTypes.Any)
            document.Stated.Add(type);
        return new(context.Length > 0 ? context : Series(document.Path), PageFacts.Total(envelope), PageFacts.Here(envelope),
            PageFacts.NamesNext(envelope), count);
    }

    public static Page ResourceGraphPage(JsonElement envelope, int count, Document document)
    {
        var total = PageFacts.Total(envelope);
        // pages of one answer lie together, and each states how many rows all of them have
        return new($"{Folder(document.Path)} {total}", total, PageFacts.Here(envelope), PageFacts.NamesNext(envelope), count);
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

    private static void Misshapen(Document document, Shape shape, byte[] text, int count, string name)
    {
        var problems = document.IsTold ? SchemaCheck.Explain(shape.Kind, text) : [];
        if (problems.Count == 0)
        {
            document.Report(SourceRules.WrongShape, count, document.TailLine, "/" + PointerSegment.Escape(name),
                $"What the page says of itself under `{name}` cannot be read.");
        }
        foreach (var problem in problems)
            document.Report(problem.Rule, count, LineOf(document, problem), problem.Pointer, problem.Message, problem.Column);
        document.Break(count, "what its page says of itself cannot be read", shape.Type);
    }

    private static int LineOf(Document document, RowProblem problem)
    {
        var headLines = document.Head.AsSpan().Count((byte)'\n');
        return problem.Line <= headLines ? 1 + problem.Line : document.TailLine + problem.Line - headLines;
    }

    private static string Folder(string path) => path[..(path.LastIndexOfAny(['/', '!']) + 1)];

    /// <summary>What the pages of one collection have in common, where nothing else tells: a name that differs by a number only.</summary>
    private static string Series(string path)
    {
        var series = new System.Text.StringBuilder(path.Length).Append(Folder(path));
        foreach (var character in path.AsSpan(series.Length))
        {
            if (!char.IsAsciiDigit(character))
                series.Append(character);
        }
        return series.ToString();
    }
}
