using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Pillars by levels: what is reached, and what blocks the rest.</summary>
public static class MaturityGrid
{
    /// <summary>The levels of a pillar, lowest first, each with its criteria.</summary>
    public static IEnumerable<MaturityCell> Cells(PillarResult pillar) =>
        pillar.Levels.Select(level => new MaturityCell(level, [.. pillar.Criteria.Where(c => c.Level == level.Level)]));

    /// <summary>The levels that the model has, lowest first.</summary>
    public static IEnumerable<int> Levels(MaturityResult maturity) =>
        maturity.Pillars.SelectMany(p => p.Levels).Select(l => l.Level).Distinct().Order();
}

/// <summary>One level of one pillar.</summary>
public sealed record MaturityCell(LevelResult Level, ImmutableArray<CriterionResult> Criteria)
{
    public int Met => Criteria.Count(c => c.State is CriterionState.Met);

    /// <summary>Criteria that say something about this estate; the others are not asked for.</summary>
    public int Asked => Criteria.Count(c => c.State is not CriterionState.NotApplicable);
}
