using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A setting that a check read in a case, and how it read it.</summary>
/// <param name="Type">The resource type that holds it.</param>
/// <param name="Setting">Its path, with <c>*</c> for the numbers of items; "" for the resources of the type.</param>
/// <param name="Pointer">JSON pointer from the case's list of resources, spelled as there.</param>
/// <param name="ReadAs">The type of the plain value; <see cref="Node"/> where only presence was asked for.</param>
/// <param name="Value">What stands there; undefined where nothing does.</param>
/// <param name="AsksPresence">Whether the check asks, too, if anything stands there at all.</param>
/// <param name="IsItem">Whether it is an item of a list, which cannot be taken away without shortening the list.</param>
internal sealed record Site(
    string Type, string Setting, string Pointer, Type ReadAs, bool NamesAbsence, bool IsCompared, bool AsksPresence, JsonElement Value, bool IsItem, int Line)
{
    internal bool IsList => ReadAs == typeof(Items) || (ReadAs == typeof(Node) && Value.ValueKind is JsonValueKind.Array);

    /// <summary>Whether nothing stands there.</summary>
    internal bool IsMissing => Value.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null;

    internal bool IsCollection => ReadAs == typeof(ResourceSet);

    /// <summary>The text that stands there; null where it is none.</summary>
    internal string? Text => Value.ValueKind is JsonValueKind.String ? Value.GetString() : null;
}
