using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// Reads the fields of rules past the recorder: thousands of them are read to find the few that decide, and only those are evidence.
/// </summary>
internal static class RuleFields
{
    extension(Node node)
    {
        /// <summary>The text that stands here; numbers too, since some exporters write ports as such.</summary>
        public string? Word => node.Gap is not Gap.None ? null : WordOf(node.Json);

        /// <summary>Why nothing can be read here, as the end of a sentence; null where it can, or nothing is there.</summary>
        public string? Unread => node.Gap switch
        {
            Gap.None or Gap.Absent => null,
            Gap.NotExported => "is not in the export",
            Gap.NotRead => "could not be read by the exporter",
            Gap.KnownAfterApply => "is known only after apply",
            Gap.WrongKind => "is of another kind than expected",
        };

        public int? Number => node.Gap is not Gap.None ? null
            : node.Json.ValueKind is JsonValueKind.Number && node.Json.TryGetInt32(out var number) ? number
            : node.Word is { } word && int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out number)
                ? number : null;

        /// <summary>The objects of a list; one object stands for a list of one, as PowerShell writes it.</summary>
        public IEnumerable<Node> Each
        {
            get
            {
                if (node.Gap is not Gap.None)
                    return [];
                return node.Json.ValueKind is JsonValueKind.Array ? node.Items().OrEmpty() : [node];
            }
        }

        /// <summary>The texts of a field and of its plural, which are read as one; null, with a reason, where one of them is unreadable.</summary>
        public List<string>? Words(ReadOnlySpan<byte> singular, ReadOnlySpan<byte> plural, out string? reason)
        {
            var words = new List<string>();
            reason = Add(node.Property(singular), words) ?? Add(node.Property(plural), words);
            return reason is null ? words : null;
        }
    }

    private static string? Add(Node field, List<string> words)
    {
        if (field.Gap is not Gap.None)
            return field.Unread;
        if (field.Json.ValueKind is not JsonValueKind.Array)
            return Add(field.Json, words);
        foreach (var item in field.Json.EnumerateArray())
        {
            if (Add(item, words) is { } reason)
                return reason;
        }
        return null;
    }

    private static string? Add(JsonElement json, List<string> words)
    {
        if (json.ValueKind is JsonValueKind.Null)
            return null;
        if (WordOf(json) is not { } word)
            return "is of another kind than expected";
        if (word.Trim() is { Length: > 0 } text)
            words.Add(text);
        return null;
    }

    private static string? WordOf(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetRawText(),
        _ => null,
    };
}
