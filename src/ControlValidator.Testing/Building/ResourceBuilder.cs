using System.Text.Json;
using System.Text.Json.Nodes;

namespace ControlValidator.Testing;

/// <summary>A resource as an export would have it. Each call gives a new one, so that one can be the start of many.</summary>
public sealed class ResourceBuilder
{
    private const string Group = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-test/providers/";
    private const string Graph = "microsoft.graph.";

    private readonly JsonObject json;

    private ResourceBuilder(JsonObject json) => this.json = json;

    /// <summary>Sets a setting, making the objects on the way to it.</summary>
    /// <param name="path">As in policies: names with strokes between them, such as <c>properties/networkAcls/defaultAction</c>, and numbers for items of
    /// lists; a stroke within a name is written <c>~1</c>.</param>
    /// <param name="value">A text, a truth value, a number, null, a list, a JSON node, or an object whose members are such.</param>
    /// <exception cref="ArgumentException">The path leads through a value that has no members, or past the end of a list.</exception>
    public ResourceBuilder With(string path, object? value)
    {
        var copy = Copy();
        SettingPath.Parse(path).Set(copy, JsonSerializer.SerializeToNode(value));
        return new(copy);
    }

    /// <summary>Leaves a setting out. Nothing happens where it is not there.</summary>
    public ResourceBuilder Without(string path)
    {
        var copy = Copy();
        SettingPath.Parse(path).Remove(copy);
        return new(copy);
    }

    /// <summary>The resource in JSON.</summary>
    public override string ToString() => json.ToJsonString();

    internal static ResourceBuilder New(string type, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var isGraph = type.StartsWith(Graph, StringComparison.OrdinalIgnoreCase);
        return new(isGraph
            ? new() { ["type"] = type, ["id"] = name, ["displayName"] = name }
            : new() { ["type"] = type, ["name"] = name, ["id"] = IdOf(type, name) });
    }

    /// <summary>An id in the platform's shape: a child's holds the names of those that it stands in.</summary>
    private static string IdOf(string type, string name)
    {
        var types = type.Split('/');
        var names = name.Split('/');
        if (types.Length - 1 != names.Length)
            return Group + type + "/" + name;
        return Group + types[0] + string.Concat(types.Skip(1).Zip(names, static (t, n) => $"/{t}/{n}"));
    }

    private JsonObject Copy() => json.DeepClone().AsObject();
}
