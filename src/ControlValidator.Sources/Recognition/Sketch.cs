using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>The outline of a document's beginning: names and first elements, a few levels deep.</summary>
/// <param name="line">1-based line on which the value begins, known of lists near the top.</param>
internal sealed class Sketch(JsonTokenType kind, long offset, int line)
{
    public JsonTokenType Kind => kind;

    /// <summary>Where the value begins in the document.</summary>
    public long Offset => offset;

    public int Line => line;

    /// <summary>The text of a short string; otherwise null.</summary>
    public string? Text { get; set; }

    /// <summary>Whether the value's end was seen.</summary>
    public bool Complete { get; set; }

    public List<Member> Members { get; } = [];

    public List<Sketch> Items { get; } = [];

    /// <summary>The value under a name, ignoring case.</summary>
    public Sketch? this[string name] => Find(name)?.Value;

    /// <summary>The member of a name, ignoring case.</summary>
    public Member? Find(string name)
    {
        foreach (var member in Members)
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
                return member;
        }
        return null;
    }

    public bool Has(string name) => Find(name) is not null;
}

/// <summary>The outlines of a document's first values.</summary>
/// <param name="Problem">What is wrong with the text, where the window already shows it.</param>
internal sealed record Outline(List<Sketch> Roots, JsonException? Problem);

/// <summary>A property in an outline.</summary>
internal sealed record Member(string Name, Sketch Value)
{
    /// <summary>JSON pointer from the object that it belongs to.</summary>
    public string Pointer => "/" + PointerSegment.Escape(Name);
}
