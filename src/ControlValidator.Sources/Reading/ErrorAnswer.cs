using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Reads the answer to a request that was refused: a collection that the exporter could not read.</summary>
internal static class ErrorAnswer
{
    public static void Read(Document document, JsonElement root)
    {
        var error = root.GetProperty("error"u8);
        var code = Text(error, "code"u8) ?? "an error";
        var message = Text(error, "message"u8);
        var reason = message is null ? code : $"{code}: {FirstLine(message)}";
        if (TypeOf(document, root) is { } type)
        {
            document.Unread.Add(new(type, $"the exporter got {reason}"));
            document.Report(SourceRules.NotRead, 0, 1, "/error", $"The exporter could not read `{type}`; it got {reason}");
        }
        else
        {
            document.Report(SourceRules.NotRead, 0, 1, "/error",
                $"The exporter got an error in place of a collection, and nothing tells of which: {reason}");
        }
    }

    /// <summary>What the request was for: said by the answer itself or, since answers seldom do, by the name of file or folder.</summary>
    private static string? TypeOf(Document document, JsonElement root)
    {
        if (Text(root, "@odata.context"u8) is { } context && GraphTypes.OfContext(context) is { } stated)
            return stated;
        var segments = document.Path.Split('/', '!');
        var file = segments[^1];
        var stem = file.Contains('.', StringComparison.Ordinal) ? file[..file.IndexOf('.', StringComparison.Ordinal)] : file;
        return GraphTypes.OfFileName(stem) ?? (segments.Length > 1 ? GraphTypes.OfFileName(FirstLower(segments[^2])) : null);
    }

    private static string FirstLower(string name) => name.Length == 0 ? name : char.ToLowerInvariant(name[0]) + name[1..];

    private static string FirstLine(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? message : message[..end];
    }

    private static string? Text(JsonElement json, ReadOnlySpan<byte> name) =>
        json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String
            ? value.GetString()
            : null;
}
