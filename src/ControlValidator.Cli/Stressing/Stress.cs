using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Stressing;

/// <summary>Runs a stress test: the checks of others behind their fences, all others in this process.</summary>
internal static class Stress
{
    /// <summary>Where a check ends its process in the midst of it, all is asked again without that check, so that no half of its answers counts.</summary>
    /// <param name="estate">Has been read.</param>
    internal static StressResult Run(SelectedPack pack, OpenedEstate estate, int most, int parallel)
    {
        while (true)
        {
            var before = pack.Fences.Troubles;
            var result = StressTest.Run(estate.Snapshot, pack.Selected, most, parallel, CancellationToken.None, pack.Fences.Judges);
            if (pack.Fences.Troubles == before)
                return result;
        }
    }

    /// <summary>How it was guarded against the checks that took part.</summary>
    internal static FenceRecord FenceOf(SelectedPack pack) =>
        pack.Fences.Record with { FencedChecks = pack.Selected.Count(check => StressTest.IsProperty(check) && pack.Fences.Holds(check)) };
}
