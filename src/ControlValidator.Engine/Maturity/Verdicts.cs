using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>One check's verdicts, sorted by what they are worth to one criterion.</summary>
/// <param name="Good">They count for the criterion.</param>
/// <param name="Bad">They count against it.</param>
/// <param name="Open">The data to decide them is not there.</param>
/// <param name="Unproven">They would count, had the check been seen to fail on a known-bad case.</param>
/// <param name="Weak">They would count, were the check's method stronger.</param>
internal sealed record Verdicts(AssessedCheck Check, long Good, long Bad, long Open, long Broken, long Unproven, long Weak)
{
    private const int FirstLevelOfProof = 4;

    internal long Applicable => Good + Bad + Open + Broken + Unproven + Weak;

    internal static Verdicts Of(AssessedCheck check, Criterion criterion)
    {
        var (good, bad) = Sides(check.Tally, criterion.Rule);
        var all = new Verdicts(check, good, bad, criterion.Rule is CriterionRule.Unbroken ? 0 : check.Tally.Unknown, check.Tally.Error, 0, 0);
        if (criterion.Rule is CriterionRule.Unbroken)
            return all;
        if (!check.Proof.Proven)
        {
            return criterion.Level >= FirstLevelOfProof
                ? all with { Good = 0, Bad = 0, Unproven = good + bad }
                : all with { Good = 0, Unproven = good };
        }
        return check.Control.Method < criterion.Method ? all with { Good = 0, Weak = good } : all;
    }

    private static (long Good, long Bad) Sides(Tally tally, CriterionRule rule) => rule switch
    {
        CriterionRule.Pass or CriterionRule.InTime => (tally.Pass, tally.Fail),
        CriterionRule.Decided => (tally.Pass + tally.Fail, 0),
        CriterionRule.Unbroken => (tally.Total - tally.Error, 0),
        CriterionRule.Floor or CriterionRule.Complete or CriterionRule.Later => (0, 0),
    };
}

/// <summary>Puts what verdicts lack into sentences, one for each family of controls.</summary>
internal sealed class VerdictWording(ImmutableArray<ControlFamily> families, ImmutableArray<Verdicts> verdicts, Criterion criterion)
{
    private string Required => criterion.Rule is CriterionRule.Decided ? "be decided" : "pass";

    internal IEnumerable<Blocker> Failing() => Sentences(
        BlockerKind.Failing, v => v.Bad, id => id,
        (n, of, ids, _) => $"{n} of {Wording.Count(of, "verdict fails", "verdicts fail")} in {ids}; {Requirement()}");

    internal IEnumerable<Blocker> Undecided() => Sentences(
        BlockerKind.Undecided, v => v.Open, id => $"data for {id}",
        (n, of, ids, _) => $"{n} of {Wording.Count(of, "verdict is unknown", "verdicts are unknown")} in {ids}, since data is missing; {Requirement()}");

    internal IEnumerable<Blocker> Broken() => Sentences(
        BlockerKind.Broken, v => v.Broken, id => $"working policy of {id}",
        (n, of, ids, _) => $"{n} of {Wording.Count(of, "verdict is an error", "verdicts are errors")} in {ids}, and none may be");

    internal IEnumerable<Blocker> Unproven() => Sentences(
        BlockerKind.Unproven, v => v.Unproven, id => $"proof of {id}",
        (n, of, ids, some) => $"{n} of {Wording.Count(of, "verdict counts", "verdicts count")} for nothing, since the checks of {ids} are not proven{Shortcoming(some)}");

    internal IEnumerable<Blocker> Weak() => Sentences(
        BlockerKind.WeakMethod, v => v.Weak, id => $"{id} by {criterion.Method}",
        (n, of, ids, some) =>
            $"{n} of {Wording.Count(of, "verdict rests", "verdicts rest")} on {string.Join(" and ", some.Select(v => v.Check.Control.Method).Distinct().Order())}"
            + $" in {ids}; at least {criterion.Method} is needed");

    private static string Shortcoming(List<Verdicts> some) =>
        some is [{ Check.Proof.Shortcoming: { } why }] ? $" ({why.TrimEnd('.')})" : "";

    private IEnumerable<Blocker> Sentences(
        BlockerKind kind, Func<Verdicts, long> count, Func<string, string> subject, Func<long, long, string, List<Verdicts>, string> sentence) =>
        from v in verdicts
        group v by FamilyOf(v.Check.Control) into family
        orderby family.Key
        let affected = family.Where(v => count(v) > 0).ToList()
        where affected.Count > 0
        let ids = affected.Select(v => v.Check.Control.Id).Distinct(StringComparer.Ordinal).ToList()
        let text = sentence(affected.Sum(count), family.Sum(v => v.Applicable), Wording.List(ids), affected)
        select new Blocker(kind, [.. ids.Select(subject)], NameOf(family.Key) + text);

    private string Requirement()
    {
        if (criterion.Coverage == 1)
            return $"all must {Required}";
        var (good, all) = (verdicts.Sum(v => v.Good), verdicts.Sum(v => v.Applicable));
        return FormattableString.Invariant($"{good} of all {all} {(criterion.Rule is CriterionRule.Decided ? "are decided" : "pass")}, at least {Wording.Percent(criterion.Coverage)} must");
    }

    private int FamilyOf(Control control)
    {
        for (var i = 0; i < families.Length; i++)
        {
            if (families[i].Ids.Matches(control.Id))
                return i;
        }
        return families.Length;
    }

    private string NameOf(int family) => family < families.Length ? $"{families[family].Name}: " : "";
}
