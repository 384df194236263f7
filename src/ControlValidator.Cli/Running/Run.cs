using System.Collections.Immutable;
using System.Diagnostics;
using System.Runtime.InteropServices;
using ControlValidator.Cli.Conforming;
using ControlValidator.Cli.Stressing;
using ControlValidator.Engine;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Cli.Running;

/// <summary>From paths to an assessment.</summary>
internal static class Run
{
    internal static EngineIdentity Engine { get; } = new("ControlValidator", OwnVersion.Text);

    internal static RunResult Execute(RunOptions options, Preparation preparation, OpenedEstate estate)
    {
        if (preparation.IsUnderWay)
            Rehearsal.Conclude(preparation);
        var stages = new List<TimeSpent>();
        var pack = Timed(stages, "policies", () => preparation.Pack);
        if (pack.IsEmpty)
            return new(Assess(options, estate, preparation, judged: null, [.. pack.Diagnostics, .. estate.Diagnostics]), null, null);
        var judging = new JudgingOptions(options.Parallel, options.KeepPasses, options.Profile ? Stopwatch.GetTimestamp : null) { Meanwhile = pack.Prove };
        var judged = Timed(stages, "reading and judging", () =>
            Assessor.Judge(estate, pack.Selected, judging, CancellationToken.None, pack.Fences.Judges));
        var diagnostics = pack.Diagnostics.AddRange(estate.Diagnostics).AddRange(pack.Fences.Diagnostics);
        if (pack.Selected.Any(StressTest.IsProperty))
            diagnostics = diagnostics.AddRange(OddityDiagnostics.Of(estate));
        if (NothingIsJudged(judged, estate.Snapshot.Manifest))
            diagnostics = diagnostics.Add(EngineRules.NothingJudged.At(new(string.Join(", ", options.Paths)), "nothing in the snapshot is judged by any selected check"));
        var assessment = Timed(stages, "maturity", () => Assess(options, estate, preparation, judged, diagnostics));
        return new(assessment, judged, options.Profile ? ProfileOf(pack, judged, stages) : null);
    }

    /// <summary>Whether no check had a subject, or all that could be said of an export without a single row is that data is missing.</summary>
    private static bool NothingIsJudged(JudgedEstate judged, Manifest manifest)
    {
        var undecided = true;
        var none = true;
        foreach (var tally in judged.Tallies)
        {
            none &= tally.Total == 0;
            undecided &= tally.Pass + tally.Fail + tally.Error == 0;
        }
        if (none || !undecided)
            return none;
        foreach (var document in manifest.Documents)
            undecided &= document.Rows == 0;
        foreach (var collection in manifest.Collections)
            undecided &= collection.Completeness is Completeness.Complete;
        return undecided;
    }

    private static Assessment Assess(
        RunOptions options, OpenedEstate estate, Preparation preparation, JudgedEstate? judged, ImmutableArray<Diagnostic> diagnostics)
    {
        var pack = preparation.Pack;
        if (judged is null)
            return new(Engine, options.AsOf, Manifest.Empty, pack.Policies, [], [], diagnostics, null);
        var assessed = new AssessedCheck[pack.Checks.Length];
        for (var i = 0; i < assessed.Length; i++)
            assessed[i] = pack.Checks[i].Assessed(judged.Tallies[i]);
        var checks = ImmutableCollectionsMarshal.AsImmutableArray(assessed);
        var asOf = estate.Snapshot.AsOf;
        if (preparation.Model is not var (model, problems))
            return new(Engine, asOf, estate.Snapshot.Manifest, pack.Policies, checks, judged.Findings, diagnostics, Maturity: null) { Fence = pack.Fences.Record };
        var stress = options.Stress ? Stress.Run(pack, estate, int.MaxValue, options.Parallel) : null;
        if (stress is not null)
            diagnostics = [.. diagnostics.Union(pack.Fences.Diagnostics)];
        var replays = options.SignIns.IsEmpty && options.WhatIf.IsEmpty ? null : Replay(options, estate.Snapshot);
        if (replays is not null)
            diagnostics = diagnostics.AddRange(replays.Problems);
        var maturity = model is null ? null : MaturityRollup.Derive(model, checks, estate.Snapshot.Manifest, asOf, stress, replays?.ToEvidence());
        return new(Engine, asOf, estate.Snapshot.Manifest, pack.Policies, checks, judged.Findings, [.. diagnostics, .. problems], maturity) { Fence = pack.Fences.Record };
    }

    private static Replays Replay(RunOptions options, Snapshot snapshot)
    {
        var replays = new Replays(snapshot);
        replays.AddLogs(options.SignIns);
        replays.AddWhatIf(options.WhatIf);
        return replays;
    }

    private static RunProfile ProfileOf(SelectedPack pack, JudgedEstate judged, List<TimeSpent> stages) =>
        new([.. stages], [.. pack.Checks.Select((c, i) => new TimeSpent(c.Check.Control.Id, Stopwatch.GetElapsedTime(0, judged.Ticks[i]).TotalMilliseconds, judged.Tallies[i].Total))]);

    private static T Timed<T>(List<TimeSpent> stages, string name, Func<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        var result = work();
        stages.Add(new(name, Stopwatch.GetElapsedTime(start).TotalMilliseconds, 0));
        return result;
    }
}
