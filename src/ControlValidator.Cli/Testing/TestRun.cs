using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>All that <c>cval test</c> found out.</summary>
internal sealed record TestRun(ImmutableArray<TestedCheck> Checks, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>How the run was guarded against the policies.</summary>
    internal FenceRecord Fence { get; init; } = FenceRecord.Off;

    internal IEnumerable<TestedCase> Cases => Checks.SelectMany(c => c.Cases);

    /// <summary>Of all checks together; null where nothing was changed.</summary>
    internal MutationScore? Score => Checks.Select(c => c.Mutation?.Score).OfType<MutationScore>().Aggregate((MutationScore?)null, static (sum, s) => sum is null ? s : sum + s);

    internal static TestRun Execute(TestOptions options)
    {
        var paths = PackFolder.Resolve(options.Paths);
        var absent = paths.Where(p => !Directory.Exists(p) && !File.Exists(p))
            .Select(p => CliRules.NoPolicies.At(new(p), $"there is no folder or file `{p}`")).ToImmutableArray();
        if (!absent.IsEmpty)
            return new([], absent);
        using var standby = options.StandbyFor(paths);
        var pack = PolicyPacks.Load(paths, PackFolder.Options(PackFolder.Cache(options.NoCache), options.Parallel) with { Safeguards = options.Safeguards, Limits = options.Fence.Limits, ShowsFiles = options.IsDebugged });
        using var fences = Fences.Around(pack.Policies, paths, options.Fence, standby);
        return Execute(options, paths, pack, fences);
    }

    /// <summary>Of one policy that is loaded already, with all that changes of settings show.</summary>
    internal static TestRun Of(LoadedPolicy policy, FenceOptions fence)
    {
        using var standby = StandbyChild.For(fence, [policy.Path]);
        using var fences = Fences.Around([policy], [policy.Path], fence, standby);
        var options = new TestOptions([], [], Mutate: true, WriteScores: false, fence.Parallel, NoCache: true) { Fence = fence };
        return Execute(options, [], new([policy], []), fences);
    }

    private static TestRun Execute(TestOptions options, ImmutableArray<string> paths, PolicyPack pack, Fences fences)
    {
        ImmutableArray<PolicyCases> cases = [.. pack.Policies.Select(PolicyCases.Of)];
        var runs = new CaseRuns(fences, options.Parallel);
        var traces = runs.Trace(cases);
        ImmutableArray<PolicyTest> tested = [.. cases.Select(c => PolicyTest.Of(c, traces, options.Filter))];
        if (options.Mutate)
        {
            var mutations = runs.Mutate([.. tested.SelectMany(t => t.Measurable)]);
            tested = [.. tested.Select(t => t.With(mutations))];
        }
        var checks = tested.SelectMany(t => t.Checks).Where(c => options.Filter.IsEmpty || !c.Cases.IsEmpty).ToImmutableArray();
        var diagnostics = pack.Diagnostics.AddRange(tested.SelectMany(t => t.Diagnostics)).AddRange(fences.Diagnostics);
        if (options.Mutate)
            diagnostics = diagnostics.AddRange(paths.SelectMany(p => ScoreKeeping.Settle(p, tested, options.WriteScores)));
        if (checks.IsEmpty && !options.Filter.IsEmpty && pack.Policies.Length > 0)
            diagnostics = diagnostics.Add(CliRules.NothingMatches.At(new("command line"), $"`{string.Join(' ', options.Filter)}` matches no case"));
        return new(checks, diagnostics) { Fence = fences.Record };
    }
}
