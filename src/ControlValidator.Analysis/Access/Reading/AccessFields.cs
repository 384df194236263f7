using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads fields past the recorder: evidence is only what decided.</summary>
internal static class AccessFields
{
    extension(Node node)
    {
        public string? Word => node is { Gap: Gap.None, Json.ValueKind: JsonValueKind.String } ? node.Json.GetString() : null;

        public bool IsTrue => node is { Gap: Gap.None, Json.ValueKind: JsonValueKind.True };

        /// <summary>The items of a list; of one object, as PowerShell writes a list of one, itself.</summary>
        public IEnumerable<Node> Each => node.Gap is not Gap.None ? []
            : node.Json.ValueKind is JsonValueKind.Array ? node.Items().OrEmpty()
            : [node];
    }

    extension(Resource resource)
    {
        /// <summary>A field as the resource manager writes it, below <c>properties</c>, or as PowerShell does, by itself.</summary>
        public Node Field(ReadOnlySpan<byte> arm, ReadOnlySpan<byte> flat)
        {
            var nested = resource.Root.Property("properties"u8).Property(arm);
            return nested.Gap is Gap.None ? nested : resource.Root.Property(flat);
        }
    }

    public static string LastPart(string id) => id[(id.LastIndexOf('/') + 1)..];
}
