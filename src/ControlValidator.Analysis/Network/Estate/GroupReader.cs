using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>Reads network security groups: the rules that they list, and those that stand beside them.</summary>
internal static class GroupReader
{
    private const string Rules = "Microsoft.Network/networkSecurityGroups/securityRules";

    /// <param name="place">What the group is attached to: an object with <c>networkSecurityGroup</c>.</param>
    /// <param name="where">The same, for sentences.</param>
    /// <param name="group">Finds a group's rules by its id.</param>
    public static Layer Attached(Node place, string where, Func<string, Layer> group)
    {
        var reference = place.Property("networkSecurityGroup"u8);
        return reference.Gap is Gap.Absent ? Layer.Without(where)
            : reference.Property("id"u8).Word is { } id ? group(id)
            : new(where, null, $"the network security group of {where} {reference.Unread ?? "has no id"}");
    }

    public static Layer Read(Snapshot snapshot, string id)
    {
        var name = $"`{id[(id.LastIndexOf('/') + 1)..]}`";
        if (snapshot.Find(id) is not { } group)
            return new(name, null, $"the network security group {name} is not in the export");
        var listed = group.Root.Section("properties"u8).Property("securityRules"u8);
        var beside = snapshot.ChildrenOf(group, Rules).Known.Select(rule => rule.Root).ToList();
        if (listed.Gap is not Gap.None && beside.Count == 0)
            return new(name, null, $"the rules of network security group {name} {listed.Unread ?? "are not in the export"}");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rules = new List<FilterRule>();
        foreach (var rule in listed.Each.Concat(beside).Select(RuleReader.Read))
        {
            // the same rule, listed and beside
            if (names.Add(rule.Name[(rule.Name.LastIndexOf('/') + 1)..]))
                rules.Add(rule);
        }
        return new(name, new(name, [.. rules, .. DefaultRules.All]));
    }
}
