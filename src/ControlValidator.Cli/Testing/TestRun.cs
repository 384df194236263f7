using System.Collections.Concurrent;
using System.Collections.Immutable;
using ControlValidator.Cli.Running;
using ControlValidator.Model;
using ControlValidator.Scripting;

namespace ControlValidator.Cli.Testing;

/// <summary>All that <c>cval test</c> found out.</summary>
internal sealed record TestRun(ImmutableArray<TestedCheck> Checks, ImmutableArray<Diagnostic> Diagnostics)
{
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
        var pack = PolicyPacks.Load(paths, new(PackFolder.Cache(options.NoCache), options.Parallel) { Limits = options.Limits });
        return Execute(options, paths, pack);
    }

    private static TestRun Execute(TestOptions options, ImmutableArray<string> paths, PolicyPack pack)
    {
        var tested = new PolicyTest[pack.Policies.Length];
        // one at a time to each thread: a few policies take as long as all others
        var places = Partitioner.Create(Enumerable.Range(0, tested.Length), EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(places, new() { MaxDegreeOfParallelism = options.Parallel }, i => tested[i] = new(pack.Policies[i], options));
        var checks = tested.SelectMany(t => t.Checks).Where(c => options.Filter.IsEmpty || !c.Cases.IsEmpty).ToImmutableArray();
        var diagnostics = pack.Diagnostics.AddRange(tested.SelectMany(t => t.Diagnostics));
        if (options.Mutate)
            diagnostics = diagnostics.AddRange(paths.SelectMany(p => ScoreKeeping.Settle(p, tested, options.WriteScores)));
        if (checks.IsEmpty && !options.Filter.IsEmpty && pack.Policies.Length > 0)
            diagnostics = diagnostics.Add(CliRules.NothingMatches.At(new("command line"), $"`{string.Join(' ', options.Filter)}` matches no case"));
        return new(checks, diagnostics);
    }
}
