using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Exports from PowerShell write objects that are not there as objects full of nulls.</summary>
internal static class Blankness
{
    private const int MostDepth = 16;

    internal static bool IsBlank(Node node) => node.Gap is Gap.Absent || (node.Gap is Gap.None && IsBlank(node.Json, MostDepth));

    private static bool IsBlank(JsonElement json, int depth) => depth > 0 && json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.Object => json.EnumerateObject().All(p => IsAnnotation(p.Name) || IsBlank(p.Value, depth - 1)),
        JsonValueKind.Array => json.GetArrayLength() == 0,
        JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => false,
    };

    /// <summary>What exporters and the protocol add to an object, such as <c>@odata.type</c> and <c>#microsoft.graph.restore</c>.</summary>
    internal static bool IsAnnotation(string name) => name.Contains('@', StringComparison.Ordinal) || name.StartsWith('#');
}
