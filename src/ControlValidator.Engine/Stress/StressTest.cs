using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>
/// Weakens each safeguard of an estate, one at a time, and asks which of the properties that hold is lost. Properties are what checks say that
/// prove or simulate; a check that reads a setting says nothing of effects.
/// </summary>
public sealed class StressTest
{
    private readonly Snapshot snapshot;
    private readonly ImmutableArray<StressedProperty> properties;
    private readonly ImmutableArray<ImmutableHashSet<string>> typesRead;
    private readonly int parallel;

    private StressTest(Snapshot snapshot, ImmutableArray<Check> checks, int parallel)
    {
        this.snapshot = snapshot;
        this.parallel = parallel;
        var found = ImmutableArray.CreateBuilder<StressedProperty>();
        var read = ImmutableArray.CreateBuilder<ImmutableHashSet<string>>();
        foreach (var check in checks.Where(IsProperty))
        {
            var watched = new WatchedSnapshot(snapshot);
            foreach (var (subject, resource) in SubjectsOf(check))
                found.Add(new(found.Count, check, subject, check.Invoke(resource, watched).Outcome));
            var types = watched.Types.Union(found.Skip(read.Count).Select(p => p.Subject.Type));
            while (read.Count < found.Count)
                read.Add(types);
        }
        properties = found.ToImmutable();
        typesRead = read.ToImmutable();
    }

    /// <summary>Whether a check says what the configuration does, and so may notice that something is weakened.</summary>
    public static bool IsProperty(Check check) => check.Control.Method is Method.Simulate or Method.Prove && check.Kind is not CheckKind.Resource;

    /// <param name="most">How many weakenings are tried at most.</param>
    /// <param name="parallel">Threads; the result is the same for any number.</param>
    public static StressResult Run(Snapshot snapshot, ImmutableArray<Check> checks, int most, int parallel, CancellationToken cancellation)
    {
        var test = new StressTest(snapshot, checks, parallel);
        var all = Safeguards.WeakeningsIn(snapshot).ToList();
        return new(test.properties, test.Weigh(all[..Math.Min(most, all.Count)], cancellation), Math.Max(0, all.Count - most));
    }

    private ImmutableArray<SafeguardLoad> Weigh(List<Weakening> weakenings, CancellationToken cancellation)
    {
        var lost = new ImmutableArray<int>[weakenings.Count];
        Parallel.For(0, lost.Length, new() { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation }, i => lost[i] = LostIn(weakenings[i].In(snapshot), weakenings[i].Safeguard));
        var loads = weakenings.Select((weakening, i) => (weakening, lost: lost[i])).GroupBy(w => w.weakening.Safeguard).Select(group => new SafeguardLoad(
            group.Key,
            group.Any(w => !w.lost.IsEmpty) ? Weight.Alone : Weight.None,
            [.. group.Where(w => !w.lost.IsEmpty).Select(w => new Loss(w.weakening.Kind, w.lost))])).ToImmutableArray();
        return WithShared(loads, weakenings, cancellation);
    }

    /// <summary>Tells those that stand in for each other from those on which nothing rests: without any of them, does one alone save something?</summary>
    private ImmutableArray<SafeguardLoad> WithShared(ImmutableArray<SafeguardLoad> loads, List<Weakening> weakenings, CancellationToken cancellation)
    {
        var unmissed = loads.Where(l => l.Weight is Weight.None).Select(l => l.Safeguard).ToHashSet();
        var idle = weakenings.Where(w => unmissed.Remove(w.Safeguard)).ToImmutableArray();
        var missed = idle.Length < 2 ? [] : LostIn(Without(idle), safeguard: null);
        if (missed.IsEmpty)
            return loads;
        var saves = new bool[idle.Length];
        Parallel.For(0, idle.Length, new() { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation }, i =>
            saves[i] = LostIn(Without(idle.RemoveAt(i)), safeguard: null).Length < missed.Length);
        var shared = idle.Where((_, i) => saves[i]).Select(w => w.Safeguard).ToHashSet();
        return [.. loads.Select(l => shared.Contains(l.Safeguard) ? l with { Weight = Weight.Shared } : l)];
    }

    /// <summary>The properties that held and do no more, ascending.</summary>
    /// <param name="safeguard">What alone is weakened; null for several.</param>
    private ImmutableArray<int> LostIn(Snapshot weakened, Safeguard? safeguard) =>
    [
        .. properties.Where(p => p.Holds && (safeguard is null || typesRead[p.Index].Contains(safeguard.Resource.Type)) && IsLost(p, weakened)).Select(p => p.Index),
    ];

    private static bool IsLost(StressedProperty property, Snapshot weakened)
    {
        var resource = property.Check.Kind is CheckKind.Snapshot ? null : weakened.Find(property.Subject.Id);
        if (resource is null && property.Check.Kind is not CheckKind.Snapshot)
            return false;
        return property.Check.Invoke(resource, weakened).Outcome is Outcome.Fail or Outcome.Unknown or Outcome.Error;
    }

    private Snapshot Without(ImmutableArray<Weakening> weakenings) => weakenings.Aggregate(snapshot, static (below, weakening) => weakening.In(below));

    private IEnumerable<(Subject Subject, Resource? Resource)> SubjectsOf(Check check)
    {
        if (check.Kind is CheckKind.Snapshot)
            return [(Subject.WholeSnapshot, null)];
        var resources = check.Types.IsEmpty ? snapshot.Resources : check.Types.SelectMany(type => snapshot.All(type).Known);
        return resources.Select(r => (new Subject(r.Id, r.Name, r.Type), (Resource?)r));
    }
}
