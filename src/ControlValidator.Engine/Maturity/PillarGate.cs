using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Gates one pillar: a level stands on every level below it, and nothing is averaged.</summary>
internal sealed class PillarGate(Pillar pillar, List<JudgedCriterion> criteria)
{
    internal PillarResult Conclude(Func<int, DateTimeOffset?> expiry)
    {
        var levels = new List<LevelResult>();
        var reached = MaturityModel.LowestLevel;
        for (var level = MaturityModel.LowestLevel; level <= MaturityModel.HighestLevel; level++)
        {
            var result = Conclude(level);
            levels.Add(result);
            if (result.State is LevelState.Reached)
                reached = level;
        }
        return new(pillar, reached, [.. criteria.Select(c => c.Result)])
        {
            Levels = [.. levels],
            Standing = Standing(),
            Blockers = FirstBlocked(MaturityModel.HighestLevel + 1) is { } next ? Blockers(next) : [],
            Expires = expiry(reached),
        };
    }

    private LevelResult Conclude(int level)
    {
        var own = OwnState(level);
        var below = FirstBlocked(level);
        var wait = below is { } lower ? $"waits for level {lower} ({Wording.List(IdsOf(Blocked(lower)))})" : "";
        return own switch
        {
            LevelState.Reached when below is null => new(level, own, ""),
            LevelState.Reached or LevelState.BlockedBelow => new(level, LevelState.BlockedBelow, $"its criteria are met; {wait}"),
            LevelState.Skipped => new(level, own, $"skipped: {Wording.List([.. At(level).SelectMany(c => c.Result.Notes)])}"),
            LevelState.Failing or LevelState.MissingEvidence =>
                new(level, own, $"{BlockedBy(level)}{(below is null ? "" : $"; {wait}")}"),
        };
    }

    /// <summary>The state of a level as if all below it were reached.</summary>
    private LevelState OwnState(int level)
    {
        var at = At(level);
        if (at.TrueForAll(c => c.State is CriterionState.NotApplicable))
            return LevelState.Skipped;
        if (at.Exists(c => c.State is CriterionState.Failing))
            return LevelState.Failing;
        return at.Exists(c => c.State is CriterionState.MissingEvidence) ? LevelState.MissingEvidence : LevelState.Reached;
    }

    private List<JudgedCriterion> At(int level) => criteria.FindAll(c => c.Criterion.Level == level);

    private List<JudgedCriterion> Blocked(int level) => At(level).FindAll(c => c.Blockers.Length > 0);

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
        var standing = $"level {next} {BlockedBy(next)}";
        for (var level = next + 1; level <= MaturityModel.HighestLevel; level++)
        {
            var met = IdsOf(At(level).FindAll(c => c.State is CriterionState.Met));
            if (met.Count > 0)
                standing += $"; level-{level} {(met.Count == 1 ? "criterion" : "criteria")} {Wording.List(met)} already met";
        }
        return standing;
    }

    private string BlockedBy(int level)
    {
        var blockers = CheapestFirst(Blocked(level));
        var failing = new List<string>();
        var missing = new List<string>();
        foreach (var blocker in blockers)
            (blocker.Fails ? failing : missing).AddRange(blocker.Subjects);
        var parts = new List<string>();
        if (failing.Count > 0)
            parts.Add($"by {(Wording.EachOnce(failing).Count == 1 ? "a failing control" : "failing controls")}: {Wording.List(failing)}");
        if (missing.Count > 0)
            parts.Add($"by missing evidence: {Wording.List(missing)}");
        return $"blocked {string.Join("; and ", parts)}";
    }

    private ImmutableArray<string> Blockers(int level)
    {
        var blocked = Blocked(level);
        var said = new List<Blocker>();
        var sentences = new List<string>();
        foreach (var blocker in CheapestFirst(blocked))
        {
            if (said.Exists(blocker.SaysTheSameAs))
                continue;
            said.Add(blocker);
            var sharers = IdsOf(blocked.FindAll(c => c.Blockers.Any(blocker.SaysTheSameAs)));
            sentences.Add($"{string.Join(", ", Wording.EachOnce(sharers))}: {blocker.Sentence}");
        }
        return [.. sentences];
    }

    private static List<string> IdsOf(List<JudgedCriterion> criteria) => criteria.ConvertAll(c => c.Criterion.Id);

    private static List<Blocker> CheapestFirst(List<JudgedCriterion> blocked)
    {
        var blockers = new List<Blocker>();
        foreach (var criterion in blocked)
            blockers.AddRange(criterion.Blockers);
        return Blocker.CheapestFirst(blockers);
    }
}
