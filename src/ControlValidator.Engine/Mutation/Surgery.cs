using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ControlValidator.Engine;

/// <summary>Carries out edits on the resources of a case; each one on a text of its own.</summary>
internal sealed class Surgery(JsonElement resources)
{
    private readonly JsonArray original = JsonArray.Create(resources) ?? [];

    /// <summary>The resources after the edit; null where it has nothing to hold on to.</summary>
    internal JsonDocument? Perform(Edit edit)
    {
        var copy = original.DeepClone().AsArray();
        var done = edit.Unread is { } type ? RemoveAll(copy, type) : Perform(copy, edit);
        return done ? JsonDocument.Parse(copy.ToJsonString()) : null;
    }

    private static bool RemoveAll(JsonArray resources, string type)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            if (resources[i] is JsonObject resource && string.Equals(TypeOf(resource), type, StringComparison.OrdinalIgnoreCase))
                resources.RemoveAt(i);
        }
        return true;
    }

    private static string? TypeOf(JsonObject resource) => resource["type"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : null;

    private static bool Perform(JsonArray resources, Edit edit)
    {
        var segments = Pointers.Split(edit.Pointer);
        JsonNode at = resources;
        foreach (var segment in segments.AsSpan(0, segments.Length - 1))
        {
            if (Enter(at, segment, edit.Json is not null) is not { } next)
                return false;
            at = next;
        }
        return at switch
        {
            JsonArray list when Index(segments[^1]) is { } index && index < list.Count => Apply(list, index, edit),
            JsonObject owner => Apply(owner, segments[^1], edit),
            _ => false,
        };
    }

    /// <summary>The value below; where it is missing and wanted, an object is put there.</summary>
    private static JsonNode? Enter(JsonNode at, string segment, bool wanted)
    {
        if (at is JsonArray list)
            return Index(segment) is { } index && index < list.Count ? list[index] : null;
        if (at is not JsonObject owner)
            return null;
        if (owner[segment] is null && wanted)
            owner[segment] = new JsonObject();
        return owner[segment];
    }

    private static bool Apply(JsonArray list, int index, Edit edit)
    {
        for (var copies = edit.Copies; copies > 0; copies--)
            list.Insert(index + 1, Copy(list[index], copies));
        if (edit.Copies > 0)
            return true;
        if (edit.Json is { } json)
            list[index] = JsonNode.Parse(json);
        else
            list.RemoveAt(index);
        return true;
    }

    private static bool Apply(JsonObject owner, string name, Edit edit)
    {
        if (edit.Json is not { } json)
            return owner.Remove(name);
        owner[name] = JsonNode.Parse(json);
        return true;
    }

    /// <summary>A copied resource is another one: it has a name and an id of its own.</summary>
    private static JsonNode? Copy(JsonNode? item, int number)
    {
        var copy = item?.DeepClone();
        if (copy is JsonObject owner)
        {
            foreach (var name in new[] { "id", "name", "Id", "Name" })
            {
                if (owner[name] is JsonValue value && value.TryGetValue<string>(out var text))
                    owner[name] = string.Create(CultureInfo.InvariantCulture, $"{text}-copy{number}");
            }
        }
        return copy;
    }

    private static int? Index(string segment) => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
}
