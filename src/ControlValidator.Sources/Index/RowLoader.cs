using System.Collections.Concurrent;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Reads single rows again.</summary>
internal sealed class RowLoader(List<Document> documents, TypeTable types, SourceLimits limits) : IDisposable
{
    private const int MostKept = 4096;
    private const long MostKeptBytes = 16 << 20;

    private readonly ConcurrentDictionary<Origin, Resource> kept = new();
    private readonly ThreadLocal<(Origin Row, byte[] Text)> last = new();
    private long keptBytes;

    /// <summary>The row's own bytes in its document.</summary>
    public byte[] TextOf(Origin origin)
    {
        var row = origin with { Part = 0 };
        if (last.Value is { Text: { } text } kept && kept.Row == row)
            return text;
        var document = documents[origin.Document];
        var entry = document.Index[origin.Row];
        var read = document.Content.ReadPart(entry.Offset, entry.Length);
        last.Value = (row, read);
        return read;
    }

    public Resource Load(Origin origin)
    {
        var document = documents[origin.Document];
        var row = LoadRow(document, origin with { Part = 0 });
        if (origin.Part == 0)
            return row;
        var steps = PartWalk.Through(row, AzureRow.Read(row.Root.Json).Resources, types, limits.PartDepth);
        return steps[origin.Part - 1].Resource ?? throw new ArgumentException("No resource stands there.", nameof(origin));
    }

    /// <summary>JSON pointer from the row's own object to a part of it.</summary>
    public string PointerOf(Origin origin)
    {
        if (origin.Part == 0)
            return "";
        var row = LoadRow(documents[origin.Document], origin with { Part = 0 });
        return PartWalk.Through(row, AzureRow.Read(row.Root.Json).Resources, types, limits.PartDepth)[origin.Part - 1].Pointer;
    }

    public void Dispose() => last.Dispose();

    private Resource LoadRow(Document document, Origin origin)
    {
        if (kept.TryGetValue(origin, out var known))
            return known;
        var row = ReadRow(document, origin);
        if (kept.Count >= MostKept || Interlocked.Add(ref keptBytes, document.Index[origin.Row].Length) > MostKeptBytes)
        {
            kept.Clear();
            keptBytes = 0;
        }
        return kept.GetOrAdd(origin, row);
    }

    private Resource ReadRow(Document document, Origin origin)
    {
        var type = types[document.Index[origin.Row].Type];
        ReadOnlySpan<byte> text = TextOf(origin);
        if (document.Columns is { } columns)
            text = TableRow.ToObject(text, columns);
        var json = JsonElement.Parse(text, new JsonDocumentOptions { MaxDepth = limits.Depth });
        var name = document.Places?[origin.Row].Name;
        return new(type.Name, json, origin, name is null ? type.Identify : value => Identity.OfKey(value, type.Name, name));
    }
}
