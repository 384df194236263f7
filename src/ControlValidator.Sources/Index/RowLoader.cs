using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Reads single rows again.</summary>
internal sealed class RowLoader(List<Document> documents, TypeTable types, SourceLimits limits)
{
    private const int MostKept = 4096;
    private const long MostKeptBytes = 16 << 20;

    [ThreadStatic]
    private static RowText? Last;

    private readonly Lock gate = new();
    private readonly Dictionary<string, Resource> kept = new(StringComparer.Ordinal);
    private long keptBytes;

    /// <summary>The row's own bytes in its document.</summary>
    public byte[] TextOf(Origin origin)
    {
        if (Last is { } text && text.Loader == this && text.Document == origin.Document && text.Row == origin.Row)
            return text.Bytes;
        var entry = documents[origin.Document].Index[origin.Row];
        var read = documents[origin.Document].Content.ReadPart(entry.Offset, entry.Length);
        Last = new(this, origin.Document, origin.Row, read);
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

    private Resource LoadRow(Document document, Origin origin)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{origin.Document}/{origin.Row}");
        lock (gate)
        {
            if (kept.TryGetValue(key, out var known))
                return known;
        }
        var row = ReadRow(document, origin);
        lock (gate)
        {
            keptBytes += document.Index[origin.Row].Length;
            if (kept.Count >= MostKept || keptBytes > MostKeptBytes)
            {
                kept.Clear();
                keptBytes = 0;
            }
            kept[key] = row;
        }
        return row;
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

    /// <summary>The row that a thread read last: what is asked for next is mostly in the same.</summary>
    private sealed record RowText(RowLoader Loader, int Document, int Row, byte[] Bytes);
}
