using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis;

/// <summary>Reads texts and lists past the recorder: evidence is only what decided.</summary>
internal static class PlainFields
{
    extension(Node node)
    {
        /// <summary>The text that stands here; null where none does.</summary>
        public string? Word => node is { Gap: Gap.None, Json.ValueKind: JsonValueKind.String } ? node.Json.GetString() : null;

        /// <summary>The items of a list with their places; of one object, as PowerShell writes a list of one, itself.</summary>
        public IEnumerable<Node> Each => node.Gap is not Gap.None ? []
            : node.Json.ValueKind is JsonValueKind.Array ? node.Items().OrEmpty()
            : [node];
    }
}
