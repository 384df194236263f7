using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Reads what a policy demands.</summary>
internal sealed class GrantReader(StrengthBook strengths)
{
    private static readonly string[] Members =
        ["operator", "builtInControls", "customAuthenticationFactors", "termsOfUse", "authenticationStrength"];

    internal Grant Read(Node grant)
    {
        if (Blankness.IsBlank(grant))
            return Grant.Nothing;
        bool? isAnd = grant["operator"].As<string>().TryGet(out var word)
            ? word.ToUpperInvariant() switch
            {
                "AND" => true,
                "OR" => false,
                _ => null,
            }
            : null;
        return new(
            isAnd,
            TextList.Read(grant, "builtInControls"),
            strengths.Resolve(grant["authenticationStrength"]),
            TextList.Read(grant, "termsOfUse"),
            TextList.Read(grant, "customAuthenticationFactors"),
            grant.Gap is not Gap.None || Known.HasForeign(grant, Members));
    }
}

/// <summary>The authentication strengths of the tenant, for policies that name one by its id only.</summary>
internal sealed class StrengthBook
{
    private readonly Lazy<Dictionary<string, Strength>> byId;

    /// <param name="exported">Read when a policy names one by its id.</param>
    internal StrengthBook(IEnumerable<Resource> exported) => byId = new(() => ReadAll(exported));

    /// <summary>Null where none is demanded.</summary>
    internal Strength? Resolve(Node node)
    {
        if (Blankness.IsBlank(node))
            return null;
        var own = TextList.Read(node, "allowedCombinations");
        var name = Plain(node["displayName"]);
        if (own.HasValues)
            return new(Plain(node["id"]), name, own);
        return node["id"].As<string>().TryGet(out var id) && byId.Value.TryGetValue(id, out var known) ? known : new(Plain(node["id"]), name, TextList.NotKnown);
    }

    private static Dictionary<string, Strength> ReadAll(IEnumerable<Resource> exported)
    {
        var found = new Dictionary<string, Strength>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in exported)
            found.TryAdd(resource.Id, new(resource.Id, resource.Name, TextList.Read(resource.Root, "allowedCombinations")));
        return found;
    }

    // What it is called decides nothing, and is no evidence.
    private static string Plain(Node node) => node.Gap is Gap.None && node.Json.ValueKind is JsonValueKind.String ? node.Json.GetString() ?? "" : "";
}
