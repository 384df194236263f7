using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Reads the answer to a request that was refused: a collection that the exporter could not read.</summary>
internal static class ErrorAnswer
{
    public static void Read(Document document, JsonElement root, PlaceList places)
    {
        _ = root.TryFind("error", out var answer);
        var code = answer.Value.TextOf("code") ?? "an error";
        var message = answer.Value.TextOf("message");
        var reason = message is null ? code : $"{code}: {FirstLine(message)}";
        var (line, pointer) = (places.LineOf(answer.Value), "/" + PointerSegment.Escape(answer.Name));
        if (TypeOf(document, root) is { } type)
        {
            document.Unread.Add(new(type, $"the exporter got {reason}"));
            document.Report(SourceRules.NotRead, 0, line, pointer, $"The exporter could not read `{type}`; it got {reason}");
        }
        else
        {
            document.Report(SourceRules.NotRead, 0, line, pointer,
                $"The exporter got an error in place of a collection, and nothing tells of which: {reason}");
        }
    }

    /// <summary>What the request was for: said by the answer itself or, since answers seldom do, by the name of file or folder.</summary>
    private static string? TypeOf(Document document, JsonElement root)
    {
        if (root.TextOf("@odata.context") is { } context && GraphTypes.OfContext(context) is { } stated)
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
}
