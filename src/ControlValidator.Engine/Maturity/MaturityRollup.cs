using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Derives maturity levels from verdicts. Pure: the same arguments give the same result, and nothing can be typed in.</summary>
public static class MaturityRollup
{
    /// <param name="checks">Every check that took part in the run.</param>
    /// <param name="asOf">The instant for which the levels are to hold; without one, no claim that expires can be made.</param>
    public static MaturityResult Derive(MaturityModel model, ImmutableArray<AssessedCheck> checks, Manifest manifest, DateTimeOffset? asOf)
    {
        var evidence = new RunEvidence(model, checks, manifest, asOf);
        ImmutableArray<JudgedCriterion> judged = [.. model.Criteria.Select(c => CriterionJudge.Judge(c, evidence))];
        ImmutableArray<PillarResult> pillars =
        [
            .. MaturityModel.Pillars.Select(pillar =>
            {
                ImmutableArray<JudgedCriterion> own = [.. judged.Where(c => c.Criterion.Pillar == pillar)];
                return new PillarGate(pillar, own).Conclude(level => Expiry(own, level, evidence));
            }),
        ];
        var lowest = pillars.Min(p => p.Level);
        return new(model.Id, model.Title, lowest, Complete: checks.All(c => c.Tally.Error == 0), pillars)
        {
            LevelNames = [.. model.Levels.Select(l => l.Name)],
            AsOf = asOf,
            Expires = Expiry(judged, lowest, evidence),
        };
    }

    /// <summary>A level lives as long as the shortest-lived claim that it stands on.</summary>
    private static DateTimeOffset? Expiry(ImmutableArray<JudgedCriterion> judged, int level, RunEvidence evidence)
    {
        var days = judged
            .Where(c => c.Criterion.Level <= level && c.Criterion.Rule is not CriterionRule.Floor)
            .Select(c => evidence.Model.MaxAgeOf(c.Criterion))
            .Min();
        return days is { } d && evidence.Manifest.CollectedAt is { } collected && DateTimeOffset.MaxValue - collected > TimeSpan.FromDays(d)
            ? collected.AddDays(d)
            : null;
    }
}
