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
    private readonly Dictionary<string, Strength> byId = new(StringComparer.OrdinalIgnoreCase);

    internal StrengthBook(IEnumerable<Resource> exported)
    {
        foreach (var resource in exported)
            byId.TryAdd(resource.Id, new(resource.Id, resource.Name, TextList.Read(resource.Root, "allowedCombinations")));
    }

    /// <summary>Null where none is demanded.</summary>
    internal Strength? Resolve(Node node)
    {
        if (Blankness.IsBlank(node))
            return null;
        var id = node["id"].As<string>().TryGet(out var text) ? text : "";
        var name = node["displayName"].As<string>().OrDefault(id).TryGet(out var displayed) ? displayed : id;
        var own = TextList.Read(node, "allowedCombinations");
        return own.HasValues ? new(id, name, own)
            : byId.TryGetValue(id, out var known) ? known
            : new(id, name, TextList.NotKnown);
    }
}
