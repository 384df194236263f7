using System.Collections.Immutable;
using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Reads the criteria of a model, one after the other.</summary>
internal sealed class CriterionReader(ImmutableArray<CollectionName> collections)
{
    private readonly HashSet<string> ids = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null where the criterion's id, pillar, level or rule cannot be read, which is reported.</summary>
    internal Criterion? Read(ModelNode node)
    {
        if (!node.IsObjectOf(
            "id", "title", "pillar", "level", "rule", "controls", "method", "coverage", "completeness", "maxSnapshotAgeDays", "waivable",
            "least", "needs", "notApplicable"))
        {
            return null;
        }
        var id = Id(node);
        var title = node.Required("title")?.Text() ?? "";
        var pillar = ModelWords.ReadPillar(node.Required("pillar"));
        var level = node.Required("level")?.Level() ?? 0;
        if (ModelWords.ReadRule(node.Required("rule")) is not { } rule)
            return null;
        Reconcile(node, rule, level);
        var criterion = new Criterion(
            id, title, pillar ?? default, level, rule,
            List(node, "controls", Selector),
            ModelWords.ReadMethod(node.Optional("method")) ?? Method.Inspect,
            node.Optional("coverage")?.Share() ?? 1,
            List(node, "completeness", item => Collection(item, Criterion.Everything)),
            node.Optional("maxSnapshotAgeDays")?.Days(),
            node.Optional("waivable")?.Truth() ?? false,
            List(node, "needs", Need),
            node.Optional("notApplicable") is { } exemption ? Exemption(exemption) : null)
        {
            Least = node.Optional("least")?.Count() ?? 0,
        };
        return pillar is null || level == 0 ? null : criterion;
    }

    private static ImmutableArray<T> List<T>(ModelNode node, string name, Func<ModelNode, T?> read)
        where T : class
    {
        var found = new List<T>();
        if (node.Optional(name) is not { } list)
            return [];
        foreach (var item in list.Items())
        {
            if (read(item) is { } value)
                found.Add(value);
        }
        return [.. found];
    }

    private static ControlSelector? Selector(ModelNode node)
    {
        if (node.Json.ValueKind is JsonValueKind.String)
            return node.Pattern() is { } glob ? new(glob, SameAs: null, Pillar: null, Level: null, Severity: null) : null;
        if (!node.IsObjectOf("id", "sameAs", "pillar", "level", "severity"))
            return null;
        if (!node.Json.EnumerateObject().MoveNext())
            node.Report(MaturityRules.WrongValue, "an empty selector stands where a choice of controls is expected", "Write `\"*\"` for all controls");
        return new(
            node.Optional("id")?.Pattern(),
            node.Optional("sameAs")?.Pattern(),
            ModelWords.ReadPillar(node.Optional("pillar")),
            node.Optional("level")?.Level(),
            ModelWords.ReadSeverity(node.Optional("severity")));
    }

    private static Need? Need(ModelNode node) => node.IsObjectOf("what", "missing")
        ? new(node.Required("what")?.Text() ?? "", node.Required("missing")?.Text() ?? "")
        : null;

    private static void Reconcile(ModelNode node, CriterionRule rule, int level)
    {
        if (rule is CriterionRule.Floor != level is MaturityModel.LowestLevel && level > 0)
            node.Report(MaturityRules.Contradiction, "the rule `Floor` stands at level 1, and only there");
        foreach (var name in Required(rule))
        {
            if (!Holds(node, name))
                node.Report(MaturityRules.Contradiction, $"the rule `{ModelWords.Of(rule)}` needs `{name}`");
        }
        foreach (var name in Senseless(rule))
        {
            if (node.Optional(name) is { } member)
                member.Report(MaturityRules.Contradiction, $"`{name}` has no meaning under the rule `{ModelWords.Of(rule)}`");
        }
        if (rule is CriterionRule.Complete && node.Optional("waivable") is { Json.ValueKind: JsonValueKind.True } waivable)
            waivable.Report(MaturityRules.WaivableCompleteness, "a criterion about completeness is marked as waivable");
    }

    private static bool Holds(ModelNode node, string name) =>
        node.Optional(name) is { Json.ValueKind: JsonValueKind.Array } list ? list.Json.GetArrayLength() > 0 : node.Optional(name) is { Json.ValueKind: JsonValueKind.Number };

    private static ImmutableArray<string> Required(CriterionRule rule) => rule switch
    {
        CriterionRule.Floor or CriterionRule.Stressed => [],
        CriterionRule.Complete => ["completeness"],
        CriterionRule.Decided or CriterionRule.Unbroken or CriterionRule.Pass => ["controls"],
        CriterionRule.InTime => ["controls", "needs"],
        CriterionRule.Later => ["needs"],
        CriterionRule.Replayed => ["least"],
    };

    private static ImmutableArray<string> Senseless(CriterionRule rule) => rule switch
    {
        CriterionRule.Floor =>
            ["controls", "method", "coverage", "least", "completeness", "maxSnapshotAgeDays", "waivable", "needs", "notApplicable"],
        CriterionRule.Complete or CriterionRule.Later => ["controls", "method", "coverage", "least"],
        CriterionRule.Unbroken => ["method", "coverage", "least"],
        CriterionRule.Stressed => ["controls", "method", "least"],
        CriterionRule.Replayed => ["controls", "method", "coverage"],
        CriterionRule.Decided or CriterionRule.Pass or CriterionRule.InTime => ["least"],
    };

    private string Id(ModelNode node)
    {
        var id = node.Required("id")?.Text() ?? "";
        if (id.Length > 0 && !ids.Add(id))
            node.Optional("id")?.Report(MaturityRules.Duplicate, $"the criterion `{id}` stands twice");
        return id;
    }

    private Exemption? Exemption(ModelNode node)
    {
        if (!node.IsObjectOf("empty", "reason"))
            return null;
        if (!Holds(node, "empty"))
            node.Report(MaturityRules.MissingMember, "`empty` names no collection, so nothing could be checked");
        return new(List(node, "empty", item => Collection(item, everything: null)), node.Required("reason")?.Text() ?? "");
    }

    private string? Collection(ModelNode node, string? everything)
    {
        var name = node.Text();
        if (name.Length == 0 || name == everything)
            return name;
        if (collections.Any(c => c.Name == name))
            return name;
        var near = NearName.Of(name, collections.Select(c => c.Name));
        node.Report(MaturityRules.UnknownCollection, $"`{name}` is not among `collections`", near is null ? null : $"Did you mean `{near}`?");
        return null;
    }
}
