using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Reads the few settings by which a safeguard is known.</summary>
internal static class NodeWords
{
    extension(Node node)
    {
        /// <summary>The text that stands here; null where none does.</summary>
        internal string? Word => node is { Gap: Gap.None, Json.ValueKind: JsonValueKind.String } ? node.Json.GetString() : null;

        internal IEnumerable<Node> Each => node.Gap is Gap.None && node.Json.ValueKind is JsonValueKind.Array ? node.Items() : Enumerable.Empty<Node>();

        internal bool Says(string word) => string.Equals(node.Word, word, StringComparison.OrdinalIgnoreCase);
    }
}
