using System.Text.Json;

namespace ControlValidator.Editor.Tests;

/// <summary>Answers of the server as lines that people can read; places are counted from 1.</summary>
internal static class Shown
{
    internal static string Diagnostic(JsonElement diagnostic) =>
        $"{Range(diagnostic.GetProperty("range"))} {diagnostic.GetProperty("severity").GetInt32() switch { 1 => "error", 2 => "warning", _ => "info" }} "
        + $"{diagnostic.GetProperty("code").GetString()} {diagnostic.GetProperty("message").GetString()?.Split('\n')[0]}";

    internal static string Range(JsonElement range)
    {
        var (start, end) = (range.GetProperty("start"), range.GetProperty("end"));
        var first = $"{start.GetProperty("line").GetInt32() + 1}:{start.GetProperty("character").GetInt32() + 1}";
        var last = end.GetProperty("character").GetInt32() + 1;
        return start.GetProperty("line").GetInt32() == end.GetProperty("line").GetInt32() ? $"{first}-{last}" : $"{first}-{end.GetProperty("line").GetInt32() + 1}:{last}";
    }

    /// <summary>One to a line: the last two parts of the file's path, and the place.</summary>
    internal static string Locations(JsonElement locations) => string.Join('\n', locations.EnumerateArray().Select(l => $"{File(l.GetProperty("uri").GetString())} {Range(l.GetProperty("range"))}"));

    /// <summary>One to a line: file, place and the new text.</summary>
    internal static string Edits(JsonElement edit) => string.Join('\n',
        from file in edit.GetProperty("changes").EnumerateObject()
        from change in file.Value.EnumerateArray()
        select $"{File(file.Name)} {Range(change.GetProperty("range"))} {change.GetProperty("newText").GetString()}");

    internal static string Markdown(JsonElement answer, string property) => answer.GetProperty(property).GetProperty("value").GetString() ?? "";

    internal static string File(string? uri) => string.Join('/', (uri ?? "").Split('/')[^2..]);

    /// <summary>The text after the edits.</summary>
    internal static string Apply(string text, JsonElement edits)
    {
        var lines = text.Split('\n');
        var starts = new int[lines.Length];
        for (var i = 1; i < lines.Length; i++)
            starts[i] = starts[i - 1] + lines[i - 1].Length + 1;
        foreach (var edit in edits.EnumerateArray().Reverse())
        {
            var start = Offset(edit.GetProperty("range").GetProperty("start"));
            text = text.Remove(start, Offset(edit.GetProperty("range").GetProperty("end")) - start).Insert(start, edit.GetProperty("newText").GetString() ?? "");
        }
        return text;

        int Offset(JsonElement position) => starts[position.GetProperty("line").GetInt32()] + position.GetProperty("character").GetInt32();
    }
}
