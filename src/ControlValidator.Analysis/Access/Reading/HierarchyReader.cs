using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads which management group is above what, from groups and from what subscriptions say of their ancestors.</summary>
internal static class HierarchyReader
{
    private const string Groups = "Microsoft.Management/managementGroups";

    private static readonly string[] Subscriptions = ["Microsoft.Resources/subscriptions", "Microsoft.Subscription"];

    public static Hierarchy Read(Snapshot snapshot)
    {
        var parents = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var roots = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in snapshot.All(Groups).Known)
        {
            var properties = group.Root.Property("properties"u8);
            if (properties.Property("tenantId"u8).Word is { } tenant)
                roots.Add(tenant);
            var parent = properties.Property("details"u8).Property("parent"u8).Property("id"u8).Word;
            if (parent is { Length: > 0 })
                parents.TryAdd(AccessFields.LastPart(group.Id), AccessFields.LastPart(parent));
            foreach (var child in properties.Property("children"u8).Each)
            {
                if (child.Property("id"u8).Word is { } id)
                    parents.TryAdd(AccessFields.LastPart(id), AccessFields.LastPart(group.Id));
            }
        }
        foreach (var subscription in Subscriptions.SelectMany(type => snapshot.All(type).Known))
            AddChain(subscription, parents, roots);
        return new(parents, roots);
    }

    // The nearest ancestor comes first.
    private static void AddChain(Resource subscription, Dictionary<string, string> parents, HashSet<string> roots)
    {
        if ((subscription.Root.Property("tenantId"u8).Word ?? subscription.Root.Property("properties"u8).Property("tenantId"u8).Word) is { } tenant)
            roots.Add(tenant);
        var below = AccessFields.LastPart(subscription.Id);
        foreach (var ancestor in subscription.Root.Property("properties"u8).Property("managementGroupAncestorsChain"u8).Each)
        {
            if (ancestor.Property("name"u8).Word is not { } name)
                return;
            parents.TryAdd(below, name);
            below = name;
        }
    }
}
