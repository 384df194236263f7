using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Derives maturity levels from verdicts. Pure: the same arguments give the same result, and nothing can be typed in.</summary>
public static class MaturityRollup
{
    /// <param name="checks">Every check that took part in the run.</param>
    /// <param name="asOf">The instant for which the levels are to hold; without one, no claim that expires can be made.</param>
    /// <param name="stress">What became of the properties when safeguards were weakened; null where that was not tried.</param>
    /// <param name="replays">What became of recorded sign-ins that were replayed; null where none were.</param>
    public static MaturityResult Derive(
        MaturityModel model, ImmutableArray<AssessedCheck> checks, Manifest manifest, DateTimeOffset? asOf, StressResult? stress = null, ReplayResult? replays = null)
    {
        var evidence = new RunEvidence(model, checks, manifest, asOf, stress, replays);
        var judged = new List<JudgedCriterion>();
        foreach (var criterion in model.Criteria)
            judged.Add(CriterionJudge.Judge(criterion, evidence));
        var pillars = new List<PillarResult>();
        var lowest = MaturityModel.HighestLevel;
        for (var pillar = MaturityModel.FirstPillar; pillar <= MaturityModel.LastPillar; pillar++)
        {
            var own = judged.FindAll(c => c.Criterion.Pillar == pillar);
            var result = new PillarGate(pillar, own).Conclude(level => Expiry(own, level, evidence));
            pillars.Add(result);
            lowest = Math.Min(lowest, result.Level);
        }
        return new(model.Id, model.Title, lowest, Complete: checks.All(c => c.Tally.Error == 0), [.. pillars])
        {
            LevelNames = [.. model.Levels.Select(l => l.Name)],
            AsOf = asOf,
            Expires = Expiry(judged, lowest, evidence),
        };
    }

    /// <summary>A level lives as long as the shortest-lived claim that it stands on.</summary>
    private static DateTimeOffset? Expiry(List<JudgedCriterion> judged, int level, RunEvidence evidence)
    {
        int? shortest = null;
        foreach (var judgedCriterion in judged)
        {
            var criterion = judgedCriterion.Criterion;
            if (criterion.Level > level || criterion.Rule is CriterionRule.Floor || evidence.Model.MaxAgeOf(criterion) is not { } days)
                continue;
            if (shortest is null || days < shortest)
                shortest = days;
        }
        return shortest is { } d && evidence.Manifest.CollectedAt is { } collected && DateTimeOffset.MaxValue - collected > TimeSpan.FromDays(d)
            ? collected.AddDays(d)
            : null;
    }
}
