using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>A resource with another text. Names of properties are found as they are spelled in the export, in whatever case.</summary>
internal sealed class ResourceEdit
{
    private readonly Resource resource;
    private readonly JsonObject root;

    private ResourceEdit(Resource resource)
    {
        this.resource = resource;
        root = JsonObject.Create(resource.Root.Json.Clone()) ?? [];
    }

    /// <summary>The resource after an edit of its object; its place, name and id stay.</summary>
    internal static Resource Of(Resource resource, Action<JsonObject> change)
    {
        var edit = new ResourceEdit(resource);
        change(edit.root);
        return edit.Finish();
    }

    /// <summary>The object at a path of names; made where it is missing.</summary>
    internal static JsonObject Section(JsonObject owner, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var own = Spelled(owner, name);
            if (owner[own] is not JsonObject next)
                owner[own] = next = [];
            owner = next;
        }
        return owner;
    }

    internal static JsonNode? Get(JsonObject owner, string name) => owner[Spelled(owner, name)];

    internal static void Set(JsonObject owner, string name, JsonNode? value) => owner[Spelled(owner, name)] = value;

    internal static void Remove(JsonObject owner, string name) => owner.Remove(Spelled(owner, name));

    /// <summary>Adds a text to a list, which is made where it is missing.</summary>
    internal static void Add(JsonObject owner, string name, string item)
    {
        if (Get(owner, name) is not JsonArray list)
            Set(owner, name, list = []);
        list.Add(item);
    }

    internal static bool Says(JsonObject owner, string name, string text) =>
        Get(owner, name) is JsonValue value && value.TryGetValue<string>(out var own) && string.Equals(own, text, StringComparison.OrdinalIgnoreCase);

    private static string Spelled(JsonObject owner, string name)
    {
        if (owner.ContainsKey(name))
            return name;
        foreach (var (own, _) in owner)
        {
            if (string.Equals(own, name, StringComparison.OrdinalIgnoreCase))
                return own;
        }
        return name;
    }

    private Resource Finish()
    {
        var identity = new ResourceIdentity(resource.Id, resource.Name, resource.Parent);
        using var document = JsonDocument.Parse(root.ToJsonString());
        return new(resource.Type, document.RootElement.Clone(), resource.Origin, _ => identity);
    }
}
