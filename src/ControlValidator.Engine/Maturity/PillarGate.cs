using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Gates one pillar: a level stands on every level below it, and nothing is averaged.</summary>
internal sealed class PillarGate(Pillar pillar, ImmutableArray<JudgedCriterion> criteria)
{
    internal PillarResult Conclude(Func<int, DateTimeOffset?> expiry)
    {
        ImmutableArray<LevelResult> levels =
            [.. Enumerable.Range(MaturityModel.LowestLevel, MaturityModel.HighestLevel).Select(Conclude)];
        var level = levels.Where(l => l.State is LevelState.Reached).Select(l => l.Level).DefaultIfEmpty(MaturityModel.LowestLevel).Max();
        return new(pillar, level, [.. criteria.Select(c => c.Result)])
        {
            Levels = levels,
            Standing = Standing(),
            Blockers = FirstBlocked(MaturityModel.HighestLevel + 1) is { } next ? Blockers(next) : [],
            Expires = expiry(level),
        };
    }

    private LevelResult Conclude(int level)
    {
        var own = OwnState(level);
        var below = FirstBlocked(level);
        var wait = below is { } lower ? $"waits for level {lower} ({Wording.List(Blocked(lower).Select(c => c.Criterion.Id))})" : "";
        return own switch
        {
            LevelState.Reached when below is null => new(level, own, ""),
            LevelState.Reached or LevelState.BlockedBelow => new(level, LevelState.BlockedBelow, $"its criteria are met; {wait}"),
            LevelState.Skipped => new(level, own, $"skipped: {Wording.List(At(level).SelectMany(c => c.Result.Notes))}"),
            LevelState.Failing or LevelState.MissingEvidence =>
                new(level, own, $"{BlockedBy(level)}{(below is null ? "" : $"; {wait}")}"),
        };
    }

    /// <summary>The state of a level as if all below it were reached.</summary>
    private LevelState OwnState(int level)
    {
        var at = At(level).ToList();
        if (at.All(c => c.State is CriterionState.NotApplicable))
            return LevelState.Skipped;
        if (at.Any(c => c.State is CriterionState.Failing))
            return LevelState.Failing;
        return at.Any(c => c.State is CriterionState.MissingEvidence) ? LevelState.MissingEvidence : LevelState.Reached;
    }

    private IEnumerable<JudgedCriterion> At(int level) => criteria.Where(c => c.Criterion.Level == level);

    private IEnumerable<JudgedCriterion> Blocked(int level) => At(level).Where(c => c.Blockers.Length > 0);

    /// <summary>The lowest level below the given one that does not hold by itself.</summary>
    private int? FirstBlocked(int below)
    {
        for (var level = MaturityModel.LowestLevel; level < below; level++)
        {
            if (OwnState(level) is LevelState.Failing or LevelState.MissingEvidence)
                return level;
        }
        return null;
    }

    private string Standing()
    {
        if (FirstBlocked(MaturityModel.HighestLevel + 1) is not { } next)
            return OwnState(MaturityModel.HighestLevel) is LevelState.Skipped ? "no higher level applies" : "the highest level is reached";
        var met =
            from c in criteria
            where c.Criterion.Level > next && c.State is CriterionState.Met
            group c.Criterion.Id by c.Criterion.Level into level
            let ids = level.ToList()
            select $"; level-{level.Key} {(ids.Count == 1 ? "criterion" : "criteria")} {Wording.List(ids)} already met";
        return $"level {next} {BlockedBy(next)}{string.Concat(met)}";
    }

    private string BlockedBy(int level)
    {
        var blockers = Blocked(level).SelectMany(c => c.Blockers).OrderBy(b => b.Kind).ToList();
        var failing = blockers.Where(b => b.Fails).SelectMany(b => b.Subjects).ToList();
        var missing = blockers.Where(b => !b.Fails).SelectMany(b => b.Subjects).ToList();
        var parts = new List<string>();
        if (failing.Count > 0)
            parts.Add($"by {(failing.Distinct().Count() == 1 ? "a failing control" : "failing controls")}: {Wording.List(failing)}");
        if (missing.Count > 0)
            parts.Add($"by missing evidence: {Wording.List(missing)}");
        return $"blocked {string.Join("; and ", parts)}";
    }

    private ImmutableArray<string> Blockers(int level) =>
    [
        .. from c in Blocked(level)
           from b in c.Blockers
           group c.Criterion.Id by (b.Kind, b.Sentence) into same
           orderby same.Key.Kind
           select $"{string.Join(", ", same.Distinct(StringComparer.Ordinal))}: {same.Key.Sentence}",
    ];
}
