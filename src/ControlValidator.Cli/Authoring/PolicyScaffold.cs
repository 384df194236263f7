using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Authoring;

/// <summary>The texts of a new policy: a check that compiles, and cases on which it fails and passes.</summary>
internal sealed class PolicyScaffold(NewPolicy policy, ViewOutline view, SensibleSetting sensible, JsonObject? real)
{
    private const string Subscription = "/subscriptions/00000000-0000-4000-8000-000000000001";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    private string Path => sensible.Setting.Pointer[1..];

    internal string Policy() =>
        $"""
        // Begun by `cval new`. Say in the title what must hold, why it matters and what to do; then make the check say the same.
        [Control("{policy.ControlId}", "{policy.Title}",
            Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
        [Why("Say in a sentence or two what goes wrong where this does not hold.")]
        [Fix("Set `{Path}` to `{sensible.Good.Trim('"')}`.")]
        {Method()}

        """;

    /// <summary>One resource that fails and one that passes; for a check over the snapshot, one bad among good ones.</summary>
    internal string Cases()
    {
        var bad = Resource(sensible.Bad, "a");
        var good = Resource(sensible.Good, "a");
        var first = Case($"`{Path}` is {sensible.Bad.Trim('"')}", "Fail", policy.OverSnapshot ? [Resource(sensible.Good, "b"), bad] : [bad]);
        var second = Case($"`{Path}` is {sensible.Good.Trim('"')}", "Pass", policy.OverSnapshot ? [Resource(sensible.Good, "b"), good] : [good]);
        return new JsonObject { ["cases"] = new JsonArray(first, second) }.ToJsonString(Indented) + "\n";
    }

    private string Method()
    {
        var setting = $"{sensible.Setting.Access}{sensible.Comparison}";
        return policy.OverSnapshot
            ? $"Verdict {policy.Method}(Snapshot snapshot) =>\n    snapshot.All<{view.Name}>().All(resource => resource.{setting});"
            : $"Verdict {policy.Method}({view.Name} resource) => resource.{setting};";
    }

    private static JsonObject Case(string name, string expect, JsonNode[] resources) =>
        new() { ["name"] = name, ["expect"] = expect, ["resources"] = new JsonArray(resources) };

    private JsonObject Resource(string json, string suffix)
    {
        var resource = real?.DeepClone().AsObject() ?? Made(suffix);
        if (real is not null && suffix != "a")
        {
            resource["name"] = $"{resource["name"]?.GetValue<string>()}-{suffix}";
            resource["id"] = $"{resource["id"]?.GetValue<string>()}-{suffix}";
        }
        Put(resource, sensible.Setting.Pointer[1..].Split('/'), json);
        return resource;
    }

    /// <summary>A resource as the platform would give it, with what every resource has.</summary>
    private JsonObject Made(string suffix)
    {
        var parts = view.ResourceType.Split('/');
        var id = $"{Subscription}/resourceGroups/rg-example/providers/{parts[0]}";
        for (var i = 1; i < parts.Length; i++)
            id += $"/{parts[i]}/{(i == parts.Length - 1 ? $"example-{suffix}" : "example")}";
        return new() { ["type"] = view.ResourceType, ["name"] = $"example-{suffix}", ["id"] = id, ["location"] = "westeurope" };
    }

    private static void Put(JsonObject resource, string[] path, string json)
    {
        var at = resource;
        foreach (var name in path.AsSpan(0, path.Length - 1))
        {
            if (at[name] is not JsonObject next)
                at[name] = next = [];
            at = next;
        }
        at[path[^1]] = JsonNode.Parse(json);
    }
}
