using System.Collections.Concurrent;
using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;
using ControlValidator.Model;

namespace ControlValidator.Cli.Testing;

/// <summary>Runs cases: of policies of others in their fenced processes, of all others here.</summary>
internal sealed class CaseRuns(Fences fences, int parallel)
{
    /// <summary>What each check gives on each of its cases.</summary>
    internal IReadOnlyDictionary<Check, ImmutableArray<CaseTrace>> Trace(IReadOnlyList<PolicyCases> policies)
    {
        var traces = New<ImmutableArray<CaseTrace>>();
        foreach (var (own, session) in fences.Share(policies))
        {
            foreach (var (check, said) in session.Test(own))
            {
                var cases = own.First(p => p.Policy.Checks.Contains(check));
                traces[check] = [.. cases.Of(check).Select((c, i) => CaseRunner.Hear(check, c, cases.File!.Path, said[i]))];
            }
        }
        SideBySide(Here(policies), p =>
        {
            foreach (var check in p.Policy.Checks)
                traces[check] = [.. p.Of(check).Select(c => CaseRunner.Trace(check, c, p.File!.Path))];
        });
        return traces;
    }

    /// <summary>Whether each of the checks would notice if a setting were changed.</summary>
    internal IReadOnlyDictionary<Check, CheckMutation> Mutate(IReadOnlyList<(PolicyCases Cases, Check Check)> wanted)
    {
        var mutations = New<CheckMutation>();
        foreach (var (own, session) in fences.Share([.. wanted.Select(w => w.Cases).Distinct()]))
        {
            foreach (var (check, tried) in session.Mutate(own, [.. wanted.Select(w => w.Check)]))
                mutations[check] = Mutator.Excuse(tried, own.First(p => p.Policy.Checks.Contains(check)).File!.Tolerances);
        }
        SideBySide([.. wanted.Where(w => !fences.Hold(w.Cases.Policy))], w => mutations[w.Check] = Mutator.Measure(w.Check, w.Cases.Policy.Checks.Length, w.Cases.File!));
        return mutations;
    }

    private static ConcurrentDictionary<Check, T> New<T>() => new(ReferenceEqualityComparer.Instance);

    private ImmutableArray<PolicyCases> Here(IReadOnlyList<PolicyCases> policies) => [.. policies.Where(p => p.File is not null && !fences.Hold(p.Policy))];

    /// <summary>One at a time to each thread: a few take as long as all others.</summary>
    private void SideBySide<T>(ImmutableArray<T> items, Action<T> work) =>
        Parallel.ForEach(Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering), new() { MaxDegreeOfParallelism = parallel }, work);
}
