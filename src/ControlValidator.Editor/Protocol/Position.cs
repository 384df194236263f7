namespace ControlValidator.Editor.Protocol;

// The words of the Language Server Protocol 3.17, as far as they are used here; its specification says what they mean.

/// <summary>Both 0-based; characters are UTF-16 code units.</summary>
internal sealed record Position(int Line, int Character);

/// <summary>The end is not part of it.</summary>
internal sealed record TextRange(Position Start, Position End);

internal sealed record Location(string Uri, TextRange Range);

internal sealed record TextEdit(TextRange Range, string NewText);

internal sealed record WorkspaceEdit(IReadOnlyDictionary<string, TextEdit[]> Changes);

internal sealed record Command(string Title, string Name, object?[] Arguments)
{
    [System.Text.Json.Serialization.JsonPropertyName("command")]
    public string Name { get; init; } = Name;
}

internal sealed record MarkupContent(string Value)
{
    public string Kind { get; } = "markdown";
}
