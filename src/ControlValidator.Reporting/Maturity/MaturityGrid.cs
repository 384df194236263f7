using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Pillars by levels: what is reached, and what blocks the rest.</summary>
public static class MaturityGrid
{
    public const int HighestLevel = 5;

    /// <summary>The five levels of a pillar, lowest first.</summary>
    public static ImmutableArray<MaturityCell> Cells(PillarResult pillar) =>
        [.. Enumerable.Range(1, HighestLevel).Select(level => Cell(pillar, level))];

    /// <summary>All levels in one line: <c>A3 I2 C4 P2</c>.</summary>
    public static string Vector(MaturityResult maturity) =>
        string.Join(' ', maturity.Pillars.Select(p => $"{Labels.Letter(p.Pillar)}{p.Level}"));

    private static MaturityCell Cell(PillarResult pillar, int level)
    {
        ImmutableArray<CriterionResult> criteria = [.. pillar.Criteria.Where(c => c.Level == level)];
        var state = level <= pillar.Level ? LevelState.Reached
            : criteria.IsEmpty ? LevelState.Undefined
            : criteria.Any(c => c.State is CriterionState.Failing) ? LevelState.Failing
            : criteria.Any(c => c.State is CriterionState.MissingEvidence) ? LevelState.MissingEvidence
            : LevelState.Waiting;
        return new(level, state, criteria);
    }
}

/// <summary>One level of one pillar.</summary>
/// <param name="Level">1 to 5.</param>
public sealed record MaturityCell(int Level, LevelState State, ImmutableArray<CriterionResult> Criteria)
{
    public int Met => Criteria.Count(c => c.State is CriterionState.Met);

    /// <summary>Criteria that say nothing about this estate; they are not asked for, and shown so.</summary>
    public int NotApplicable => Criteria.Count(c => c.State is CriterionState.NotApplicable);

    /// <summary>Criteria that must be met before the level can be reached.</summary>
    public IEnumerable<CriterionResult> Blocking =>
        Criteria.Where(c => c.State is CriterionState.Failing or CriterionState.MissingEvidence);
}

/// <summary>How a level of a pillar stands.</summary>
public enum LevelState
{
    /// <summary>Its criteria, and those of all levels below, are met.</summary>
    Reached,

    /// <summary>A control that it needs fails.</summary>
    Failing,

    /// <summary>No control fails; evidence is missing, or too weak.</summary>
    MissingEvidence,

    /// <summary>Its own criteria are met, those of a lower level are not.</summary>
    Waiting,

    /// <summary>The model has no criteria for it.</summary>
    Undefined,
}
