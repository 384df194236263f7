using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Judges a criterion that asks whether the loss of a safeguard would be noticed.</summary>
internal static class StressJudge
{
    /// <summary>Null where enough safeguards of the pillar would be missed.</summary>
    internal static Blocker? Blocker(Criterion criterion, StressResult? stress)
    {
        if (stress is null)
            return new(BlockerKind.NoInstant, ["a stress test"], "safeguards were not weakened one by one in this run: run `cval maturity --stress`");
        if (stress.NotTried > 0)
            return new(BlockerKind.NoInstant, ["a whole stress test"], $"{Wording.Count(stress.NotTried, "weakening was", "weakenings were")} not tried, and all must be");
        var kinds = KindsOf(criterion.Pillar);
        var score = stress.ScoreFor(kinds);
        if (score.Total == 0)
            return new(BlockerKind.Undecided, ["a safeguard"], "no safeguard was found that could be weakened");
        if (score.Killed >= criterion.Coverage * score.Total)
            return null;
        var idle = stress.Loads.Where(l => l.Weight is Weight.None && Array.IndexOf(kinds, l.Safeguard.Kind) >= 0).Select(l => $"`{l.Safeguard.Name}`").ToList();
        return new(BlockerKind.Failing, idle is [] ? ["safeguards"] : [.. idle],
            $"{score.Killed} of {score.Total} safeguards would be missed, and {Wording.Percent(criterion.Coverage)} must be; no property notices the loss of {Wording.List(idle)}");
    }

    private static SafeguardKind[] KindsOf(Pillar pillar) => pillar switch
    {
        Pillar.Identities => [SafeguardKind.ConditionalAccessPolicy, SafeguardKind.RoleRestriction, SafeguardKind.DenyAssignment],
        Pillar.CloudPosture => [SafeguardKind.NetworkRule],
        Pillar.Assets or Pillar.AttackPaths => Enum.GetValues<SafeguardKind>(),
    };
}
