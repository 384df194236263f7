using System.Runtime.InteropServices;
using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>What has to be known of an Azure resource to route it, read in one go through its properties, whatever their casing.</summary>
internal ref struct AzureRow
{
    /// <summary>The type as the object gives it; undefined where it gives none.</summary>
    public JsonElement Type { get; private set; }

    public JsonElement Id { get; private set; }

    /// <summary>The nested resources; undefined where there are none.</summary>
    public JsonElement Resources { get; private set; }

    public static AzureRow Read(JsonElement json)
    {
        var row = new AzureRow();
        JsonElement type = default, resourceType = default, extensionType = default, id = default, resourceId = default, assignment = default;
        foreach (var property in json.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            switch (name.Length)
            {
                case 2 when Is(name, "id"u8):
                    id = property.Value;
                    break;
                case 4 when Is(name, "type"u8):
                    type = property.Value;
                    break;
                case 9 when Is(name, "resources"u8):
                    row.Resources = property.Value;
                    break;
                case 10 when Is(name, "resourceId"u8):
                    resourceId = property.Value;
                    break;
                case 12 when Is(name, "resourceType"u8):
                    resourceType = property.Value;
                    break;
                case 16 when Is(name, "roleAssignmentId"u8):
                    assignment = property.Value;
                    break;
                case 21 when Is(name, "extensionResourceType"u8):
                    extensionType = property.Value;
                    break;
            }
        }
        // an extension resource's own type stands apart from that of what it extends
        row.Type = First(extensionType, First(type, resourceType));
        row.Id = First(resourceId, First(id, assignment));
        return row;
    }

    private static JsonElement First(JsonElement one, JsonElement other) =>
        one.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null ? other : one;

    private static bool Is(ReadOnlySpan<byte> name, ReadOnlySpan<byte> expected) =>
        name.SequenceEqual(expected) || System.Text.Ascii.EqualsIgnoreCase(name, expected);
}
