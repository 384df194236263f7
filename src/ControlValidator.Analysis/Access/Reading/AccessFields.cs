using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads fields past the recorder: evidence is only what decided.</summary>
internal static class AccessFields
{
    extension(Node node)
    {
        public bool IsTrue => node is { Gap: Gap.None, Json.ValueKind: JsonValueKind.True };
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
