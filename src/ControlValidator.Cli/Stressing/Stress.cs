using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Running;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Stressing;

/// <summary>Runs a stress test with the checks that may run in this process.</summary>
internal static class Stress
{
    /// <param name="estate">Has been read.</param>
    internal static StressRun Run(SelectedPack pack, OpenedEstate estate, int most, int parallel)
    {
        var properties = pack.Selected.Where(StressTest.IsProperty).ToLookup(pack.Fences.Holds);
        var result = StressTest.Run(estate.Snapshot, [.. properties[false]], most, parallel, CancellationToken.None);
        return new(result, [.. properties[true].Select(c => FenceRules.OnlyUnfenced.At(new(c.Policy, c.Line), $"`{c.Control.Id}` is no part of the stress test: its policy is not of the shipped pack"))]);
    }
}

/// <summary>A stress test, and what could take no part in it.</summary>
internal sealed record StressRun(StressResult Result, ImmutableArray<Diagnostic> LeftOut);
