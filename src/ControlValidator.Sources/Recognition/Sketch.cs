using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>The outline of a document's beginning: names and first elements, a few levels deep.</summary>
internal sealed class Sketch(JsonTokenType kind, int offset)
{
    private const int DeepestLevel = 4;
    private const int MostItems = 8;
    private const int LongestText = 1024;

    public JsonTokenType Kind => kind;

    /// <summary>Index in the window at which the value begins.</summary>
    public int Offset => offset;

    /// <summary>The text of a short string; otherwise null.</summary>
    public string? Text { get; private set; }

    /// <summary>Whether the value's end was seen.</summary>
    public bool Complete { get; private set; }

    public List<Member> Members { get; } = [];

    public List<Sketch> Items { get; } = [];

    /// <summary>The value under a name, ignoring case.</summary>
    public Sketch? this[string name]
    {
        get
        {
            foreach (var member in Members)
            {
                if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                    return member.Value;
            }
            return null;
        }
    }

    public bool Has(string name) => this[name] is not null;

    /// <summary>Draws the outline of a window.</summary>
    /// <param name="whole">Whether the window holds the whole document.</param>
    public static Outline Draw(ReadOnlySpan<byte> window, bool whole)
    {
        var options = new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowMultipleValues = true, MaxDepth = 1000 };
        var reader = new Utf8JsonReader(window, whole, new JsonReaderState(options));
        var roots = new List<Sketch>();
        var open = new Stack<Sketch>();
        string? name = null;
        try
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
                        var sketch = Of(ref reader, open.Count);
                        Attach(sketch, name, open, roots);
                        if (!sketch.Complete)
                            open.Push(sketch);
                        break;
                }
            }
        }
        catch (JsonException problem)
        {
            return new(roots, problem);
        }
        return new(roots, Problem: null);
    }

    private static Sketch Of(ref Utf8JsonReader reader, int level)
    {
        var sketch = new Sketch(reader.TokenType, (int)reader.TokenStartIndex);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            return sketch;
        sketch.Complete = true;
        if (level <= DeepestLevel && reader.TokenType is JsonTokenType.String && reader.ValueSpan.Length <= LongestText)
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

    private static void Attach(Sketch sketch, string? name, Stack<Sketch> open, List<Sketch> roots)
    {
        if (!open.TryPeek(out var parent))
            roots.Add(sketch);
        else if (open.Count > DeepestLevel)
            return;
        else if (parent.Kind is JsonTokenType.StartArray && parent.Items.Count < MostItems)
            parent.Items.Add(sketch);
        else if (parent.Kind is JsonTokenType.StartObject && name is not null)
            parent.Members.Add(new(name, sketch));
    }
}

/// <summary>The outlines of a document's first values.</summary>
/// <param name="Problem">What is wrong with the text, where the window already shows it.</param>
internal sealed record Outline(List<Sketch> Roots, JsonException? Problem);

/// <summary>A property in an outline.</summary>
internal sealed record Member(string Name, Sketch Value);
