using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Marks nodes as critical by rules: the predefined ones, and those that the snapshot brings along as <see cref="RuleType"/>, which come first.
/// </summary>
internal sealed class CriticalAssets(Snapshot snapshot, GraphBuilder graph)
{
    /// <summary>The resource type of rules of one's own.</summary>
    public const string RuleType = "controlvalidator.criticalAssetRule";

    public void Mark()
    {
        var content = graph.Build();
        foreach (var rule in Rules())
        {
            var holders = Holders(rule, content);
            for (var node = 0; node < content.Nodes.Length; node++)
            {
                if (holders?[node] is false || !IsOf(rule, content.Nodes[node]))
                    continue;
                if (Has(rule, content.Nodes[node]) is not { } has)
                    graph.Missing.Add($"whether `{content.Nodes[node].Name}` is critical by `{rule.Id}` the export does not say");
                else if (has)
                    graph.Change(node, old => Marked(old, rule));
            }
        }
    }

    private static GraphNode Marked(GraphNode node, CriticalityRule rule) => node with
    {
        Criticality = rule.Criticality > node.Criticality ? rule.Criticality : node.Criticality,
        CriticalBy = node.CriticalBy.Add(rule.Id),
    };

    private List<CriticalityRule> Rules()
    {
        var rules = new List<CriticalityRule>();
        var ids = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var resource in snapshot.All(RuleType).Known)
        {
            try
            {
                ids.Add(resource.Root.Property("id"u8).Word ?? "");
                if (CriticalityRule.Read(resource.Root.Json) is { Criticality: not Graph.Criticality.None } rule)
                    rules.Add(rule);
            }
            catch (FormatException problem)
            {
                graph.Missing.Add($"{problem.Message}, so that it is not known what is critical");
            }
        }
        return [.. rules, .. CriticalityRule.Predefined.Where(rule => !ids.Contains(rule.Id))];
    }

    private static bool IsOf(CriticalityRule rule, GraphNode node) =>
        (rule.Label is null || string.Equals(rule.Label, node.Label, StringComparison.OrdinalIgnoreCase))
        && (rule.Name is null || new Access.ActionPattern(rule.Name) is var pattern && (pattern.Matches(node.Name) || pattern.Matches(node.Id)))
        && ((rule.DirectoryRole is null && !rule.AssignsRoles) || node.Label is not ("group" or "directory role" or "not in the export"));

    /// <summary>Null where the export does not say.</summary>
    private bool? Has(CriticalityRule rule, GraphNode node)
    {
        if (rule.IsLocked && !IsLocked(node))
            return false;
        if (rule.Settings.IsEmpty)
            return true;
        if (snapshot.Find(node.Id) is not { } resource)
            return null;
        foreach (var (path, value) in rule.Settings)
        {
            var setting = resource[path];
            if (setting.Gap is Gap.NotExported or Gap.NotRead || (path.StartsWith("properties/", StringComparison.Ordinal) && resource["properties"].Gap is not Gap.None))
                return null;
            if (setting.Gap is not Gap.None || !string.Equals(setting.Word ?? setting.ToString(), value, StringComparison.OrdinalIgnoreCase))
                return false;
        }
        return true;
    }

    private bool IsLocked(GraphNode node) =>
        snapshot.All("Microsoft.Authorization/locks").Known.Any(@lock => @lock.Id.StartsWith($"{node.Id}/", StringComparison.OrdinalIgnoreCase));

    /// <summary>Who comes by a role, directly or through groups, now or after activating it; null where the rule asks for none.</summary>
    private static bool[]? Holders(CriticalityRule rule, GraphContent content)
    {
        if (rule.DirectoryRole is null && !rule.AssignsRoles)
            return null;
        var held = new bool[content.Nodes.Length];
        var waiting = new Stack<int>();
        for (var node = 0; node < held.Length; node++)
        {
            if (rule.DirectoryRole is { } role ? string.Equals(content.Nodes[node].Id, DirectoryRoleEdges.IdOf(role), StringComparison.OrdinalIgnoreCase) : IsHigh(content.Nodes[node]))
                waiting.Push(node);
        }
        while (waiting.TryPop(out var node))
        {
            var (first, end) = content.Graph.In(node);
            for (var place = first; place < end; place++)
            {
                var (edge, source) = (content.Graph.IncomingEdges[place], content.Graph.Sources[place]);
                var kind = (EdgeKind)content.Graph.LabelOf(edge);
                if (held[source] || kind is not (EdgeKind.HasRoleOn or EdgeKind.MemberOf) || content.Graph.StateOf(edge) is GuardState.Closed || content.Nodes[source].Id == Entries.UnseenId)
                    continue;
                held[source] = true;
                waiting.Push(source);
            }
        }
        return held;
    }

    private static bool IsHigh(GraphNode node) => node.Label is "azure root" or "microsoft.management/managementgroups" or "microsoft.resources/subscriptions";
}
