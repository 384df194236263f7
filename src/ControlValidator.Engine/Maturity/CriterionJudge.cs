using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Judges one criterion by the evidence of one run.</summary>
internal static class CriterionJudge
{
    internal static JudgedCriterion Judge(Criterion criterion, RunEvidence evidence)
    {
        ImmutableArray<AssessedCheck> selected = [.. evidence.Checks.Where(c => criterion.Controls.Any(s => s.Selects(c.Control)))];
        var age = criterion.Rule is CriterionRule.Floor ? null : evidence.Age(evidence.Model.MaxAgeOf(criterion));
        if (age is null && criterion.NotApplicable is { } exemption && exemption.Empty.All(evidence.IsEmpty))
            return Conclude(criterion, selected, CriterionState.NotApplicable, [], [Reason(exemption)]);

        var verdicts = VerdictBlockers(criterion, selected, evidence);
        ImmutableArray<Blocker> blockers =
        [
            .. (IEnumerable<Blocker>)[
                .. age is null ? [] : new[] { age },
                .. criterion.Completeness.Distinct(StringComparer.Ordinal).SelectMany(evidence.Gaps),
                .. verdicts,
                .. Needs(criterion, verdicts)],
        ];
        blockers = [.. blockers.OrderBy(b => b.Kind)];
        var state = blockers.IsEmpty ? CriterionState.Met
            : blockers.Any(b => b.Fails) ? CriterionState.Failing
            : CriterionState.MissingEvidence;
        return Conclude(criterion, selected, state, blockers, criterion.Rule is CriterionRule.Floor ? BlindSpots(criterion.Pillar, evidence) : []);
    }

    private static JudgedCriterion Conclude(
        Criterion criterion, ImmutableArray<AssessedCheck> selected, CriterionState state, ImmutableArray<Blocker> blockers, ImmutableArray<string> notes)
    {
        ImmutableArray<string> controls = [.. selected.Select(c => c.Control.Id).Distinct(StringComparer.Ordinal)];
        return new(criterion, state, blockers, new(
            criterion.Id, criterion.Title, criterion.Pillar, criterion.Level, state, controls, [.. blockers.Select(b => b.Sentence)])
        { Notes = notes });
    }

    private static ImmutableArray<Blocker> VerdictBlockers(Criterion criterion, ImmutableArray<AssessedCheck> selected, RunEvidence evidence)
    {
        if (criterion.Controls.IsEmpty)
            return [];
        ImmutableArray<Blocker> uncovered =
        [
            .. criterion.Controls
                .Where(s => !selected.Any(c => s.Selects(c.Control)))
                .Select(s => new Blocker(BlockerKind.NoControl, [$"a control for {s}"], $"no control in this run covers it: {s}")),
        ];
        ImmutableArray<Verdicts> verdicts = [.. selected.Select(c => Verdicts.Of(c, criterion))];
        var applicable = verdicts.Sum(v => v.Applicable);
        if (applicable == 0)
        {
            var ids = Wording.List(selected.Select(c => c.Control.Id));
            return selected.IsEmpty ? uncovered
                : [.. uncovered, new(BlockerKind.Undecided, [$"anything that {ids} could judge"], $"no verdict applies: {ids} found nothing to judge")];
        }
        return [.. uncovered, .. Shortfall(criterion, verdicts, applicable, evidence.Model.Families)];
    }

    private static IEnumerable<Blocker> Shortfall(
        Criterion criterion, ImmutableArray<Verdicts> verdicts, long applicable, ImmutableArray<ControlFamily> families)
    {
        var wording = new VerdictWording(families, verdicts, criterion);
        var required = criterion.Coverage * applicable;
        var holds = verdicts.Sum(v => v.Good) >= required;
        var failsWhateverElse = applicable - verdicts.Sum(v => v.Bad) < required;
        var failing = failsWhateverElse ? wording.Failing() : [];
        return
        [
            .. criterion.Rule is CriterionRule.InTime ? failing.Select(b => OfUnknownAge(b, criterion)) : failing,
            .. wording.Broken(),
            .. holds ? [] : (IEnumerable<Blocker>)[.. wording.Undecided(), .. wording.Unproven(), .. wording.Weak()],
        ];
    }

    // One run sees that something fails, and not since when: whether it is overdue is missing evidence, not a failure.
    private static Blocker OfUnknownAge(Blocker failing, Criterion criterion) => new(
        BlockerKind.Capability, [.. criterion.Needs.Select(n => n.What)], $"{failing.Sentence}, or fail for a shorter time than allowed");

    private static IEnumerable<Blocker> Needs(Criterion criterion, ImmutableArray<Blocker> verdicts) =>
        criterion.Rule is CriterionRule.InTime && !verdicts.Any(b => b.Kind is BlockerKind.Capability)
            ? []
            : criterion.Needs.Select(n => new Blocker(BlockerKind.Capability, [n.What], n.Missing));

    private static string Reason(Exemption exemption) =>
        $"{exemption.Reason.TrimEnd('.')} ({string.Join(", ", exemption.Empty)}: complete and empty)";

    private static ImmutableArray<string> BlindSpots(Pillar pillar, RunEvidence evidence)
    {
        var needed = evidence.Model.Criteria.Where(c => c.Pillar == pillar).SelectMany(c => c.Completeness).Distinct(StringComparer.Ordinal);
        var named = needed
            .SelectMany(n => n == Criterion.Everything ? evidence.Incomplete : [(Name: n, Completeness: evidence.CompletenessOf(n))])
            .Where(n => n.Completeness is not Completeness.Complete)
            .Distinct()
            .GroupBy(n => n.Completeness, n => n.Name)
            .OrderBy(g => g.Key)
            .Select(g => $"{string.Join(", ", g.Order(StringComparer.Ordinal))} {Wording.Describe(g.Key)}");
        var unread = evidence.Manifest.Unrecognised.Length;
        return unread == 0 ? [.. named] : [.. named, $"{Wording.Count(unread, "document was", "documents were")} not recognised"];
    }
}

/// <summary>A criterion, with all that stands in its way, cheapest first.</summary>
internal sealed record JudgedCriterion(Criterion Criterion, CriterionState State, ImmutableArray<Blocker> Blockers, CriterionResult Result);
