using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources;

/// <summary>Shows the resources that are nested in another, depth first.</summary>
internal sealed class PartReader(TypeTable types, SourceLimits limits, Action<Resource> visit)
{
    private List<Part> parts = [];

    /// <summary>The parts met since the last call.</summary>
    public List<Part> Take()
    {
        if (parts.Count == 0)
            return parts;
        var taken = parts;
        parts = [];
        return taken;
    }

    public void Read(Document document, Resource row, JsonElement resources, int number, int line, RowPlace? place)
    {
        var pointer = place is { } known ? known.Pointer : $"{document.Shape?.Rows?.Pointer}/{number}";
        foreach (var step in PartWalk.Through(row, resources, types, limits.PartDepth))
        {
            if (step.Resource is not { } part)
            {
                if (step.IsObject)
                {
                    document.Report(SourceRules.MissingType, number, line, $"{pointer}{step.Pointer}",
                        $"The resource at `{step.Pointer}` in `{row.Name}` has no `type`.");
                }
                else
                {
                    document.Report(SourceRules.WrongShape, number, line, $"{pointer}{step.Pointer}",
                        $"A resource is expected at `{step.Pointer}` in `{row.Name}`, and what stands there is no object.");
                }
                document.Break(number, "a nested resource of it could not be read", type: null);
                continue;
            }
            parts.Add(new(number, part.Origin.Part, step.Type));
            visit(part);
        }
    }
}

/// <summary>Goes through the resources that are nested in another.</summary>
internal static class PartWalk
{
    /// <param name="row">The resource that they are nested in.</param>
    /// <param name="resources">Its list of resources.</param>
    public static List<PartStep> Through(Resource row, JsonElement resources, TypeTable types, int deepest)
    {
        var steps = new List<PartStep>();
        Walk(row, resources, types, deepest, row.Origin, "", steps);
        return steps;
    }

    private static void Walk(
        Resource parent, JsonElement resources, TypeTable types, int deepest, Origin row, string above, List<PartStep> steps)
    {
        var list = $"{above}/{ListName(parent)}";
        if (resources.ValueKind is not JsonValueKind.Array)
        {
            // PowerShell writes a list of one as its only item
            Visit(parent, resources, types, deepest, row, list, steps);
            return;
        }
        var place = 0;
        foreach (var json in resources.EnumerateArray())
            Visit(parent, json, types, deepest, row, $"{list}/{place++}", steps);
    }

    private static void Visit(
        Resource parent, JsonElement json, TypeTable types, int deepest, Origin row, string pointer, List<PartStep> steps)
    {
        if (json.ValueKind is JsonValueKind.Null)
            return;
        var facts = json.ValueKind is JsonValueKind.Object ? AzureRow.Read(json) : default;
        if (json.ValueKind is not JsonValueKind.Object || TypeOf(facts, parent) is not { } name)
        {
            steps.Add(new(null, 0, pointer, json.ValueKind is JsonValueKind.Object));
            return;
        }
        var type = types.Of(name);
        var parentId = parent.Id;
        var part = new Resource(type.Name, json, row with { Part = steps.Count + 1 }, value => Identity.OfPart(value, type.Name, parentId));
        steps.Add(new(part, type.Number, pointer));
        if (HasItems(facts.Resources) && deepest > 1)
            Walk(part, facts.Resources, types, deepest - 1, row, pointer, steps);
    }

    /// <summary>Whether a resource says something of resources nested in it.</summary>
    public static bool HasItems(JsonElement resources) => resources.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    private static string ListName(Resource parent) => parent.Root.Json.TryGetProperty("resources"u8, out _) ? "resources" : "Resources";

    private static string? TypeOf(AzureRow facts, Resource parent)
    {
        var stated = facts.Type.ValueKind is JsonValueKind.String ? facts.Type.GetString()?.Trim() : null;
        if (stated is not { Length: > 0 })
            return ArmId.TypeOf(facts.Id);
        var slash = stated.IndexOf('/', StringComparison.Ordinal);
        var provider = slash < 0 ? stated : stated[..slash];
        return provider.Contains('.', StringComparison.Ordinal) ? stated : $"{parent.Type}/{stated}";
    }
}

/// <summary>A nested resource met on the way.</summary>
/// <param name="Resource">Null where it has no type.</param>
/// <param name="Type">Number of its type in the type table.</param>
/// <param name="Pointer">JSON pointer from the row's own object.</param>
/// <param name="IsObject">Whether it is an object at all.</param>
internal sealed record PartStep(Resource? Resource, int Type, string Pointer, bool IsObject = true);
