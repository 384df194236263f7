namespace ControlValidator.Engine;

/// <summary>Judges a criterion that asks whether the model says what happened.</summary>
internal static class ReplayJudge
{
    /// <summary>Null where enough sign-ins, which speak of every policy, were replayed, and none came in with less than the model demands.</summary>
    internal static Blocker? Blocker(Criterion criterion, ReplayResult? replays)
    {
        if (replays is null)
            return new(BlockerKind.NoInstant, ["replayed sign-ins"], "no sign-ins were replayed in this run: run `cval maturity --sign-ins` or `--what-if`");
        if (replays.Unsafe > 0)
        {
            return new(BlockerKind.Failing, ["the sign-in model"],
                $"{Wording.Count(replays.Unsafe, "replayed sign-in", "replayed sign-ins")} came in with less than the model demands: see `cval conform`");
        }
        if (replays.Decided < criterion.Least)
        {
            return new(BlockerKind.Undecided, ["replayed sign-ins"],
                $"{Wording.Count(replays.Decided, "replayed sign-in", "replayed sign-ins")} could be held against the model, and {criterion.Least} must be");
        }
        return replays.Unseen.IsEmpty ? null : new(BlockerKind.Undecided, ["replayed sign-ins"],
            $"no replayed sign-in says anything of {Wording.List([.. replays.Unseen.Select(static name => $"`{name}`")])}");
    }
}
