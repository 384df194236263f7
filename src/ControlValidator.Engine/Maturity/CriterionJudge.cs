using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Judges one criterion by the evidence of one run.</summary>
internal static class CriterionJudge
{
    internal static JudgedCriterion Judge(Criterion criterion, RunEvidence evidence)
    {
        var selected = evidence.Checks.FindAll(c => criterion.Selects(c.Control));
        var age = criterion.Rule is CriterionRule.Floor ? null : evidence.Age(evidence.Model.MaxAgeOf(criterion));
        if (age is null && criterion.NotApplicable is { } exemption && exemption.Empty.All(evidence.IsEmpty))
            return Conclude(criterion, selected, CriterionState.NotApplicable, [], [Reason(exemption)]);

        var blockers = new List<Blocker>();
        if (age is not null)
            blockers.Add(age);
        foreach (var name in Wording.EachOnce([.. criterion.Completeness]))
            blockers.AddRange(evidence.Gaps(name));
        var verdicts = VerdictBlockers(criterion, selected, evidence);
        blockers.AddRange(verdicts);
        if (criterion.Rule is CriterionRule.Stressed && StressJudge.Blocker(criterion, evidence.Stress) is { } unnoticed)
            blockers.Add(unnoticed);
        if (criterion.Rule is CriterionRule.Replayed && ReplayJudge.Blocker(criterion, evidence.Replays) is { } contradicted)
            blockers.Add(contradicted);
        blockers.AddRange(Needs(criterion, verdicts));
        var state = blockers.Count == 0 ? CriterionState.Met
            : blockers.Exists(b => b.Fails) ? CriterionState.Failing
            : CriterionState.MissingEvidence;
        return Conclude(
            criterion, selected, state, Blocker.CheapestFirst(blockers), criterion.Rule is CriterionRule.Floor ? BlindSpots(criterion.Pillar, evidence) : []);
    }

    private static JudgedCriterion Conclude(
        Criterion criterion, List<AssessedCheck> selected, CriterionState state, List<Blocker> blockers, List<string> notes)
    {
        var controls = Wording.EachOnce(selected.ConvertAll(c => c.Control.Id));
        return new(criterion, state, [.. blockers], new(
            criterion.Id, criterion.Title, criterion.Pillar, criterion.Level, state, [.. controls], [.. blockers.ConvertAll(b => b.Sentence)])
        { Notes = [.. notes] });
    }

    private static List<Blocker> VerdictBlockers(Criterion criterion, List<AssessedCheck> selected, RunEvidence evidence)
    {
        var blockers = new List<Blocker>();
        if (criterion.Controls.IsEmpty)
            return blockers;
        foreach (var selector in criterion.Controls)
        {
            if (!selected.Exists(c => selector.Selects(c.Control)))
                blockers.Add(new(BlockerKind.NoControl, [$"a control for {selector}"], $"no control in this run covers it: {selector}"));
        }
        var verdicts = selected.ConvertAll(c => Verdicts.Of(c, criterion));
        var applicable = Verdicts.Sum(verdicts, v => v.Applicable);
        if (applicable > 0)
        {
            blockers.AddRange(Shortfall(criterion, verdicts, applicable, evidence.Model.Families));
        }
        else if (selected.Count > 0)
        {
            var ids = Wording.List(selected.ConvertAll(c => c.Control.Id));
            blockers.Add(new(BlockerKind.Undecided, [$"anything that {ids} could judge"], $"no verdict applies: {ids} found nothing to judge"));
        }
        return blockers;
    }

    private static List<Blocker> Shortfall(
        Criterion criterion, List<Verdicts> verdicts, long applicable, ImmutableArray<ControlFamily> families)
    {
        var wording = new VerdictWording(families, verdicts, criterion);
        var required = criterion.Coverage * applicable;
        var holds = Verdicts.Sum(verdicts, v => v.Good) >= required;
        var failsWhateverElse = applicable - Verdicts.Sum(verdicts, v => v.Bad) < required;
        var blockers = failsWhateverElse ? wording.Failing() : [];
        if (criterion.Rule is CriterionRule.InTime)
            blockers = blockers.ConvertAll(b => OfUnknownAge(b, criterion));
        blockers.AddRange(wording.Broken());
        if (!holds)
        {
            blockers.AddRange(wording.Undecided());
            blockers.AddRange(wording.Unproven());
            blockers.AddRange(wording.Weak());
        }
        return blockers;
    }

    // One run sees that something fails, and not since when: whether it is overdue is missing evidence, not a failure.
    private static Blocker OfUnknownAge(Blocker failing, Criterion criterion) => new(
        BlockerKind.Capability, [.. criterion.Needs.Select(n => n.What)], $"{failing.Sentence}, or fail for a shorter time than allowed");

    private static IEnumerable<Blocker> Needs(Criterion criterion, List<Blocker> verdicts) =>
        criterion.Rule is CriterionRule.InTime && !verdicts.Exists(b => b.Kind is BlockerKind.Capability)
            ? []
            : criterion.Needs.Select(n => new Blocker(BlockerKind.Capability, [n.What], n.Missing));

    private static string Reason(Exemption exemption) =>
        $"{exemption.Reason.TrimEnd('.')} ({string.Join(", ", exemption.Empty)}: complete and empty)";

    private static List<string> BlindSpots(Pillar pillar, RunEvidence evidence)
    {
        var needed = new List<string>();
        foreach (var criterion in evidence.Model.Criteria)
        {
            if (criterion.Pillar == pillar)
                needed.AddRange(criterion.Completeness);
        }
        needed = Wording.EachOnce(needed);
        var spots = new List<string>();
        for (var completeness = Completeness.NotExported; completeness < Completeness.Complete; completeness++)
        {
            var names = new List<string>();
            foreach (var name in needed)
            {
                if (name == Criterion.Everything)
                    names.AddRange(evidence.NamesOf(completeness));
                else if (evidence.CompletenessOf(name) == completeness)
                    names.Add(name);
            }
            names.Sort(StringComparer.Ordinal);
            if (names.Count > 0)
                spots.Add($"{string.Join(", ", Wording.EachOnce(names))} {Wording.Describe(completeness)}");
        }
        var unread = evidence.Manifest.Unrecognised.Length;
        if (unread > 0)
            spots.Add($"{Wording.Count(unread, "document was", "documents were")} not recognised");
        return spots;
    }
}

/// <summary>A criterion, with all that stands in its way, cheapest first.</summary>
internal sealed record JudgedCriterion(Criterion Criterion, CriterionState State, ImmutableArray<Blocker> Blockers, CriterionResult Result);
