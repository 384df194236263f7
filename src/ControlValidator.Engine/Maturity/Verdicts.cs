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
        var (tally, rule) = (check.Tally, criterion.Rule);
        var good = GoodOf(tally, rule);
        var bad = rule is CriterionRule.Pass or CriterionRule.InTime ? tally.Fail : 0;
        var all = new Verdicts(check, good, bad, rule is CriterionRule.Unbroken ? 0 : tally.Unknown, tally.Error, 0, 0);
        if (rule is CriterionRule.Unbroken)
            return all;
        if (!check.Proof.Proven)
        {
            return criterion.Level >= FirstLevelOfProof
                ? all with { Good = 0, Bad = 0, Unproven = good + bad }
                : all with { Good = 0, Unproven = good };
        }
        return check.Control.Method < criterion.Method ? all with { Good = 0, Weak = good } : all;
    }

    internal static long Sum(List<Verdicts> verdicts, Func<Verdicts, long> count)
    {
        var sum = 0L;
        foreach (var of in verdicts)
            sum += count(of);
        return sum;
    }

    private static long GoodOf(Tally tally, CriterionRule rule) => rule switch
    {
        CriterionRule.Pass or CriterionRule.InTime => tally.Pass,
        CriterionRule.Decided => tally.Pass + tally.Fail,
        CriterionRule.Unbroken => tally.Total - tally.Error,
        CriterionRule.Floor or CriterionRule.Complete or CriterionRule.Stressed or CriterionRule.Replayed or CriterionRule.Later => 0,
    };
}

/// <summary>Puts what verdicts lack into sentences, one for each family of controls.</summary>
internal sealed class VerdictWording(ImmutableArray<ControlFamily> families, List<Verdicts> verdicts, Criterion criterion)
{
    private List<Verdicts>[]? byFamily;

    private string Required => criterion.Rule is CriterionRule.Decided ? "be decided" : "pass";

    internal List<Blocker> Failing() => Sentences(
        BlockerKind.Failing, v => v.Bad, id => id,
        (n, of, ids, _) => $"{n} of {Wording.Count(of, "verdict fails", "verdicts fail")} in {ids}; {Requirement()}");

    internal List<Blocker> Undecided() => Sentences(
        BlockerKind.Undecided, v => v.Open, id => $"data for {id}",
        (n, of, ids, _) => $"{n} of {Wording.Count(of, "verdict is unknown", "verdicts are unknown")} in {ids}, since data is missing; {Requirement()}");

    internal List<Blocker> Broken() => Sentences(
        BlockerKind.Broken, v => v.Broken, id => $"working policy of {id}",
        (n, of, ids, _) => $"{n} of {Wording.Count(of, "verdict is an error", "verdicts are errors")} in {ids}, and none may be");

    internal List<Blocker> Unproven() => Sentences(
        BlockerKind.Unproven, v => v.Unproven, id => $"proof of {id}",
        (n, of, ids, some) => $"{n} of {Wording.Count(of, "verdict counts", "verdicts count")} for nothing, since the checks of {ids} are not proven{Shortcoming(some)}");

    internal List<Blocker> Weak() => Sentences(
        BlockerKind.WeakMethod, v => v.Weak, id => $"{id} by {ModelWords.Of(criterion.Method)}",
        (n, of, ids, some) =>
            $"{n} of {Wording.Count(of, "verdict rests", "verdicts rest")} on {string.Join(" and ", MethodsOf(some))}"
            + $" in {ids}; at least {ModelWords.Of(criterion.Method)} is needed");

    private static string Shortcoming(List<Verdicts> some) =>
        some is [{ Check.Proof.Shortcoming: { } why }] ? $" ({why.TrimEnd('.')})" : "";

    /// <summary>Weakest first.</summary>
    private static List<string> MethodsOf(List<Verdicts> some)
    {
        var methods = new List<string>();
        for (var method = Method.Inspect; method <= Method.Observe; method++)
        {
            if (some.Exists(v => v.Check.Control.Method == method))
                methods.Add(ModelWords.Of(method));
        }
        return methods;
    }

    private List<Blocker> Sentences(
        BlockerKind kind, Func<Verdicts, long> count, Converter<string, string> subject, Func<long, long, string, List<Verdicts>, string> sentence)
    {
        var blockers = new List<Blocker>();
        if (verdicts.TrueForAll(v => count(v) == 0))
            return blockers;
        byFamily ??= ByFamily();
        for (var family = 0; family < byFamily.Length; family++)
        {
            var members = byFamily[family];
            var affected = members.FindAll(v => count(v) > 0);
            if (affected.Count == 0)
                continue;
            var ids = Wording.EachOnce(affected.ConvertAll(v => v.Check.Control.Id));
            var text = sentence(Verdicts.Sum(affected, count), Verdicts.Sum(members, v => v.Applicable), Wording.List(ids), affected);
            blockers.Add(new(kind, [.. ids.ConvertAll(subject)], NameOf(family) + text));
        }
        return blockers;
    }

    private string Requirement()
    {
        if (criterion.Coverage == 1)
            return $"all must {Required}";
        var (good, all) = (Verdicts.Sum(verdicts, v => v.Good), Verdicts.Sum(verdicts, v => v.Applicable));
        return FormattableString.Invariant($"{good} of all {all} {(criterion.Rule is CriterionRule.Decided ? "are decided" : "pass")}, at least {Wording.Percent(criterion.Coverage)} must");
    }

    /// <summary>In the order of the families; last those of none.</summary>
    private List<Verdicts>[] ByFamily()
    {
        var grouped = new List<Verdicts>[families.Length + 1];
        for (var i = 0; i < grouped.Length; i++)
            grouped[i] = [];
        foreach (var of in verdicts)
            grouped[FamilyOf(of.Check.Control)].Add(of);
        return grouped;
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
