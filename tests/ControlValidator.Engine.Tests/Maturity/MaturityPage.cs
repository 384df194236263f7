using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests.Maturity;

/// <summary>The tables of docs/maturity.md, which repeat the data file for people.</summary>
internal static class MaturityPage
{
    private const string Begin = "<!-- tables from policies/maturity/exposure-management.json -->\n";
    private const string End = "<!-- end of tables -->";

    internal static string WithTables(string page, MaturityModel model)
    {
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.That(begin, Is.GreaterThanOrEqualTo(Begin.Length));
        Assert.That(end, Is.GreaterThanOrEqualTo(begin));
        return page[..begin] + Tables(model) + page[end..];
    }

    private static string Tables(MaturityModel model)
    {
        var text = new StringBuilder("\n");
        foreach (var pillar in MaturityModel.Pillars)
        {
            text.Append($"### {Title(pillar)}\n\n| Id | Criterion | Met when | Waiver |\n|---|---|---|---|\n");
            foreach (var c in model.Criteria.Where(c => c.Pillar == pillar))
                text.Append($"| {c.Id} | {c.Title} | {string.Join("; ", Conditions(c, model))} | {(c.Waivable ? "possible" : "no")} |\n");
            text.Append('\n');
        }
        text.Append("### What is asked of an export\n\n| Collection | Resource types, of which one complete is enough |\n|---|---|\n");
        foreach (var collection in model.Collections)
            text.Append($"| {collection.Name} | {string.Join(", ", collection.Types.Select(t => $"`{t}`"))} |\n");
        return text.Append('\n').ToString();
    }

    private static IEnumerable<string> Conditions(Criterion c, MaturityModel model)
    {
        var controls = string.Join(" and ", c.Controls.Select(s => $"({s})"));
        var share = c.Coverage == 1 ? "all" : FormattableString.Invariant($"{c.Coverage * 100:0.##} % of the");
        if (Verdicts(c.Rule, share, controls, c.Least) is { } verdicts)
            yield return verdicts;
        if (c.Method is not Method.Inspect)
            yield return $"by {c.Method} or stronger";
        if (c.Completeness is [Criterion.Everything])
            yield return "all collections of the snapshot are complete";
        else if (c.Completeness.Length > 0)
            yield return $"complete: {string.Join(", ", c.Completeness)}";
        if (c.Rule is not CriterionRule.Floor && model.MaxAgeOf(c) is { } days)
            yield return $"snapshot of at most {days} {(days == 1 ? "day" : "days")}";
        if (c.NotApplicable is { } exemption)
            yield return $"does not apply where {exemption.Reason}";
        if (c.Needs.Length > 0)
            yield return $"**not yet**: {string.Join(", ", c.Needs.Select(n => n.What))}";
    }

    private static string? Verdicts(CriterionRule rule, string share, string controls, int least) => rule switch
    {
        CriterionRule.Floor => "always",
        CriterionRule.Complete or CriterionRule.Later => null,
        CriterionRule.Stressed => $"{share} safeguards that are weakened by `--stress` are missed",
        CriterionRule.Replayed => $"at least {least} sign-ins are replayed by `--sign-ins` or `--what-if`, and none contradicts the model on the unsafe side",
        CriterionRule.Decided => $"{share} verdicts of {controls} are decided",
        CriterionRule.Unbroken => $"no verdict of {controls} is an error",
        CriterionRule.Pass => $"{share} verdicts of {controls} pass",
        CriterionRule.InTime => $"{share} verdicts of {controls} pass, or fail for a shorter time than allowed",
    };

    private static string Title(Pillar pillar) => pillar switch
    {
        Pillar.Assets => "Assets",
        Pillar.Identities => "Identities",
        Pillar.CloudPosture => "Cloud posture",
        Pillar.AttackPaths => "Attack paths",
    };
}
