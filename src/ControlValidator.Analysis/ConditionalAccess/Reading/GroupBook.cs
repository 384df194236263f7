using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Who belongs to groups, directly and through other groups. Groups that contain each other are taken as they come.</summary>
internal sealed class GroupBook
{
    private readonly Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, ImmutableArray<string>?> members = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool isComplete;

    internal GroupBook(ResourceSet<Resource> groups)
    {
        isComplete = groups.Completeness is Completeness.Complete;
        foreach (var group in groups.Known)
        {
            members[group.Id] = Members(group.Root);
            names[group.Id] = string.Equals(group.Name, group.Id, StringComparison.OrdinalIgnoreCase) ? $"`{group.Id}`" : $"`{group.Name}` ({group.Id})";
        }
    }

    internal bool Has(string id) => members.ContainsKey(id);

    /// <summary>Everything in a group, nested groups unfolded.</summary>
    /// <param name="mayHaveMore">Why there may be more; null where this is all. A group that a complete export does not have any more holds nobody.</param>
    internal HashSet<string> Unfold(string group, out string? mayHaveMore)
    {
        mayHaveMore = null;
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<string>([group]);
        while (waiting.TryPop(out var id))
        {
            if (!members.TryGetValue(id, out var direct))
            {
                if (!isComplete && (id == group || !found.Contains(id)))
                    mayHaveMore ??= $"the group `{id}` is not in the export";
                continue;
            }
            if (direct is null)
                mayHaveMore ??= $"who is in the group {names[id]} is not in the export";
            foreach (var member in direct ?? [])
            {
                if (found.Add(member) && members.ContainsKey(member))
                    waiting.Push(member);
            }
        }
        return found;
    }

    /// <summary>Null where the export did not expand the members, or only their first page.</summary>
    private static ImmutableArray<string>? Members(Node group)
    {
        var list = group["members"].Items();
        if (list.Node.Gap is not Gap.None || list.Node.Json.ValueKind is not JsonValueKind.Array || group["members@odata.nextLink"].Gap is Gap.None)
            return null;
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var member in list)
        {
            var id = member.Json.ValueKind is JsonValueKind.String ? member : member["id"];
            if (!id.As<string>().TryGet(out var text))
                return null;
            ids.Add(text);
        }
        return ids.ToImmutable();
    }
}
