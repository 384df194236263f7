using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Draws the outline of a document, from one stretch of its text or from several in a row.</summary>
internal sealed class Drawing
{
    /// <summary>So many items of a list are drawn.</summary>
    public const int MostItems = 8;

    private const int DeepestLevel = 4;
    private const int MostMembers = 4096;
    private const int LongestText = 1024;

    private readonly List<Sketch> roots = [];
    private readonly Stack<Sketch> open = new();
    private string? name;
    private int members;

    public static JsonReaderOptions Options { get; } = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        AllowMultipleValues = true,
        MaxDepth = 1000,
    };

    /// <summary>Draws the outline of a window.</summary>
    /// <param name="whole">Whether the window holds the whole document.</param>
    public static Outline Of(ReadOnlySpan<byte> window, bool whole)
    {
        var drawing = new Drawing();
        var reader = new Utf8JsonReader(window, whole, new JsonReaderState(Options));
        try
        {
            drawing.Add(ref reader, window, start: 0, line: 1);
        }
        catch (JsonException problem)
        {
            return new(drawing.roots, problem);
        }
        return drawing.Outline;
    }

    public Outline Outline => new(roots, Problem: null);

    /// <summary>Goes on as far as the reader can read.</summary>
    /// <param name="text">What the reader reads.</param>
    /// <param name="start">Where the text begins in the document.</param>
    /// <param name="line">1-based line on which the text begins.</param>
    public void Add(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, long start, int line)
    {
        while (roots.Count <= 2 && reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = open.Count <= DeepestLevel && reader.ValueSpan.Length <= LongestText ? Read(ref reader) : null;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    open.Pop().Complete = true;
                    break;
                default:
                    var sketch = Of(ref reader, text, start, line);
                    Attach(sketch);
                    if (!sketch.Complete)
                        open.Push(sketch);
                    break;
            }
        }
    }

    private Sketch Of(ref Utf8JsonReader reader, ReadOnlySpan<byte> text, long start, int line)
    {
        var at = (int)reader.TokenStartIndex;
        var lines = reader.TokenType is JsonTokenType.StartArray && open.Count <= 1 ? text[..at].Count((byte)'\n') : 0;
        var sketch = new Sketch(reader.TokenType, start + at, line + lines);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            return sketch;
        sketch.Complete = true;
        if (open.Count <= DeepestLevel && reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length <= LongestText)
            sketch.Text = Read(ref reader);
        return sketch;
    }

    private static string? Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // bytes that are no UTF-8, which reading the row will report
            return null;
        }
    }

    private void Attach(Sketch sketch)
    {
        if (!open.TryPeek(out var parent))
            roots.Add(sketch);
        else if (open.Count > DeepestLevel)
            return;
        else if (parent.Kind is JsonTokenType.StartArray && parent.Items.Count < MostItems)
            parent.Items.Add(sketch);
        else if (parent.Kind is JsonTokenType.StartObject && name is not null && members++ < MostMembers)
            parent.Members.Add(new(name, sketch));
    }
}
