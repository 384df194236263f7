using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>What an Azure resource id tells.</summary>
internal static class ArmId
{
    private const string Providers = "/providers/";

    /// <summary>The resource type that an id implies; null where it is no resource's id.</summary>
    public static string? TypeOf(JsonElement id) => id.ValueKind is JsonValueKind.String ? TypeOf(id.GetString() ?? "") : null;

    public static string? TypeOf(string id)
    {
        var at = id.LastIndexOf(Providers, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return null;
        var segments = id[(at + Providers.Length)..].Split('/');
        if (segments.Length < 3)
            return null;
        var type = segments[0];
        for (var i = 1; i < segments.Length - 1; i += 2)
            type += "/" + segments[i];
        return type;
    }

    /// <summary>The ids of everything that a resource is below of, from the nearest on.</summary>
    public static IEnumerable<string> ParentsOf(string id)
    {
        var provider = id.LastIndexOf(Providers, StringComparison.OrdinalIgnoreCase);
        if (provider < 0)
            yield break;
        var names = id.AsSpan(provider + Providers.Length).Count('/');
        var parent = id;
        for (; names >= 4; names -= 2)
        {
            parent = parent[..parent.LastIndexOf('/')];
            parent = parent[..parent.LastIndexOf('/')];
            yield return parent;
        }
        if (provider > 0)
            yield return id[..provider];
    }
}
