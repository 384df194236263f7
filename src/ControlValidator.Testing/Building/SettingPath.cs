using System.Globalization;
using System.Text.Json.Nodes;
using ControlValidator.Model;

namespace ControlValidator.Testing;

/// <summary>The way to a setting, as tests write it.</summary>
internal sealed record SettingPath(string Text, IReadOnlyList<string> Names)
{
    internal static SettingPath Parse(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        return new(text, [.. text.TrimStart('/').Split('/').Select(PointerSegment.Unescape)]);
    }

    /// <summary>The same as a JSON pointer.</summary>
    internal string Pointer =>
        string.Concat(Names.Select(n => "/" + PointerSegment.Escape(n)));

    internal void Set(JsonObject root, JsonNode? value)
    {
        JsonNode at = root;
        for (var i = 0; i < Names.Count - 1; i++)
            at = Member(at, i) ?? Make(at, i);
        Put(at, Names.Count - 1, value);
    }

    internal void Remove(JsonObject root)
    {
        JsonNode? at = root;
        for (var i = 0; i < Names.Count - 1 && at is not null; i++)
            at = at is JsonObject or JsonArray ? Member(at, i) : null;
        if (at is JsonObject members)
            members.Remove(Names[^1]);
        else if (at is JsonArray items && IndexIn(items, Names[^1]) is { } index && index < items.Count)
            items.RemoveAt(index);
    }

    private JsonNode? Member(JsonNode at, int i) => at switch
    {
        JsonObject members => members[Names[i]],
        JsonArray items when IndexIn(items, Names[i]) is { } index => index < items.Count ? items[index] : null,
        JsonArray items => throw new ArgumentException($"`{Text}`: the list before `{Names[i]}` has {items.Count} items; name one of them, or the next by {items.Count}.", nameof(at)),
        _ => throw new ArgumentException($"`{Text}`: what stands before `{Names[i]}` is the value {at.ToJsonString()}, which has no members.", nameof(at)),
    };

    private JsonObject Make(JsonNode at, int i)
    {
        var made = new JsonObject();
        Put(at, i, made);
        return made;
    }

    private void Put(JsonNode at, int i, JsonNode? value)
    {
        _ = Member(at, i);
        if (at is JsonObject members)
        {
            members[Names[i]] = value;
        }
        else if (at is JsonArray items && IndexIn(items, Names[i]) is { } index)
        {
            if (index == items.Count)
                items.Add(value);
            else
                items[index] = value;
        }
    }

    private static int? IndexIn(JsonArray items, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index <= items.Count ? index : null;
}
