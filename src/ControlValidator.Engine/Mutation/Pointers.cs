using System.Globalization;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>JSON pointers (RFC 6901), taken apart and followed.</summary>
internal static class Pointers
{
    internal static string[] Split(string pointer) => pointer.Length == 0
        ? []
        : [.. pointer[1..].Split('/').Select(PointerSegment.Unescape)];

    /// <summary>What stands at a pointer; undefined where nothing does. <paramref name="inList"/> says whether it is an item of a list.</summary>
    internal static JsonElement Follow(JsonElement root, string pointer, out bool inList)
    {
        inList = false;
        var at = root;
        foreach (var segment in Split(pointer))
        {
            inList = at.ValueKind is JsonValueKind.Array;
            if (inList)
                at = Index(segment) is { } index && index < at.GetArrayLength() ? at[index] : default;
            else if (at.ValueKind is not JsonValueKind.Object || !at.TryGetProperty(segment, out at))
                at = default;
        }
        return at;
    }

    /// <summary>A path as people write it, with a star for each number of an item, and for each id that stands as a name.</summary>
    internal static string Starred(JsonElement resource, string pointer)
    {
        var at = resource;
        var path = new List<string>();
        foreach (var segment in Split(pointer))
        {
            path.Add(at.ValueKind is JsonValueKind.Array || Guid.TryParse(segment, out _) ? "*" : segment);
            at = Step(at, segment);
        }
        return string.Join('/', path);
    }

    private static JsonElement Step(JsonElement at, string segment) =>
        at.ValueKind is JsonValueKind.Array ? Index(segment) is { } index && index < at.GetArrayLength() ? at[index] : default
        : at.ValueKind is not JsonValueKind.Object ? default
        : at.TryGetProperty(segment, out var exact) ? exact
        : at.EnumerateObject().FirstOrDefault(p => string.Equals(p.Name, segment, StringComparison.OrdinalIgnoreCase)).Value;

    private static int? Index(string segment) => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
