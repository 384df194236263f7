using System.Globalization;
using System.Text;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Where a reader stands, as a JSON pointer; and whether an object has had the same name before.</summary>
internal sealed class PointerPath
{
    private readonly Stack<Level> levels = new();

    /// <summary>Whether the property just met occurs for the second time.</summary>
    public bool Repeats { get; private set; }

    /// <summary>The name of the property just met.</summary>
    public string Last => levels.Peek().Name ?? "";

    public void Advance(ref Utf8JsonReader reader)
    {
        Repeats = false;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var name = reader.GetString() ?? "";
                levels.Peek().Name = name;
                Repeats = !(levels.Peek().Names ??= new(StringComparer.Ordinal)).Add(name);
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                Count();
                levels.Push(new() { IsList = reader.TokenType is JsonTokenType.StartArray });
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                levels.Pop();
                break;
            default:
                Count();
                break;
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var level in levels.Reverse())
        {
            if (level.IsList && level.Index >= 0)
                text.Append(CultureInfo.InvariantCulture, $"/{level.Index}");
            else if (level.Name is not null)
                text.Append('/').Append(PointerSegment.Escape(level.Name));
        }
        return text.ToString();
    }

    private void Count()
    {
        if (levels.TryPeek(out var level) && level.IsList)
            level.Index++;
    }

    private sealed class Level
    {
        public bool IsList { get; init; }

        public int Index { get; set; } = -1;

        public string? Name { get; set; }

        public HashSet<string>? Names { get; set; }
    }
}
