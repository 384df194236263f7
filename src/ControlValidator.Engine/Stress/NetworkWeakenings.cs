using System.Text.Json.Nodes;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>The ways in which a rule of a network security group could be lost. Taking away a rule that allows weakens nothing.</summary>
internal static class NetworkWeakenings
{
    /// <summary>Of the rules that stand in their group; known by their names, since places move when one is gone.</summary>
    internal static IEnumerable<Weakening> OfGroup(Resource group)
    {
        var index = 0;
        foreach (var rule in group["properties/securityRules"].Each)
        {
            var name = rule["name"].Word ?? "";
            var safeguard = new Safeguard(SafeguardKind.NetworkRule, group, $"/properties/securityRules/{index++}", $"{group.Name}/{name}");
            foreach (var weakening in OfRule(rule, safeguard, Without, change => own => ResourceEdit.Of(own, root => change(Find(root)))))
                yield return weakening;

            Resource Without(Resource own) => ResourceEdit.Of(own, root => Rules(root).Remove(Find(root)));
            JsonObject Find(JsonObject root) => Rules(root).OfType<JsonObject>().FirstOrDefault(r => ResourceEdit.Says(r, "name", name)) ?? [];
        }
    }

    /// <summary>Of a rule that stands beside its group.</summary>
    internal static IEnumerable<Weakening> OfRule(Resource rule) => OfRule(
        rule.Root, new(SafeguardKind.NetworkRule, rule, "", rule.Name), static _ => null, static change => own => ResourceEdit.Of(own, change));

    private static IEnumerable<Weakening> OfRule(
        Node rule, Safeguard safeguard, Func<Resource, Resource?> without, Func<Action<JsonObject>, Func<Resource, Resource?>> edited)
    {
        if (rule["properties/access"].Says("Deny"))
        {
            yield return new(safeguard, WeakeningKind.Deleted, without);
            yield return new(safeguard, WeakeningKind.Allowing, edited(static json => ResourceEdit.Set(ResourceEdit.Section(json, "properties"), "access", "Allow")));
        }
        else if (rule["properties/direction"].Says("Inbound") && !rule["properties/sourceAddressPrefix"].Says("*"))
        {
            yield return new(safeguard, WeakeningKind.AnySource, edited(Open));
        }
    }

    private static JsonArray Rules(JsonObject group) => ResourceEdit.Get(ResourceEdit.Section(group, "properties"), "securityRules") as JsonArray ?? [];

    private static void Open(JsonObject rule)
    {
        var properties = ResourceEdit.Section(rule, "properties");
        ResourceEdit.Remove(properties, "sourceAddressPrefixes");
        ResourceEdit.Remove(properties, "sourceApplicationSecurityGroups");
        ResourceEdit.Set(properties, "sourceAddressPrefix", "*");
    }
}
