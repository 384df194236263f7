using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Checks that are asked again about weakened snapshots, in the process that runs them.</summary>
public sealed class StressedChecks
{
    private readonly Snapshot snapshot;
    private readonly ImmutableArray<Weakening> weakenings;
    private readonly int parallel;
    private readonly ImmutableArray<StressedProperty> properties;
    private readonly ImmutableArray<ImmutableHashSet<string>> typesRead;

    internal StressedChecks(Snapshot snapshot, ImmutableArray<Weakening> weakenings, ImmutableArray<Check> checks, int parallel)
    {
        this.snapshot = snapshot;
        this.weakenings = weakenings;
        this.parallel = parallel;
        var found = ImmutableArray.CreateBuilder<StressedProperty>();
        var read = ImmutableArray.CreateBuilder<ImmutableHashSet<string>>();
        foreach (var check in checks)
        {
            var watched = new WatchedSnapshot(snapshot);
            foreach (var (subject, resource) in SubjectsOf(check, snapshot))
                found.Add(new(found.Count, check, subject, check.Invoke(resource, watched).Outcome));
            var types = watched.Types.Union(found.Skip(read.Count).Select(p => p.Subject.Type));
            while (read.Count < found.Count)
                read.Add(types);
        }
        properties = found.ToImmutable();
        typesRead = read.ToImmutable();
    }

    /// <param name="parallel">Threads; what they say is the same for any number.</param>
    public static StressedChecks Of(Snapshot snapshot, ImmutableArray<Check> checks, int parallel) => new(snapshot, [.. Safeguards.WeakeningsIn(snapshot)], checks, parallel);

    public StressTestimony Answer(StressQuestion question, CancellationToken cancellation)
    {
        var lost = new ImmutableArray<int>[question.Snapshots];
        Parallel.For(0, lost.Length, new() { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation }, i => lost[i] = question.Together switch
        {
            Together.Each => LostIn(weakenings[question.Weakenings[i]]),
            Together.All => LostIn(Without(question.Weakenings)),
            Together.AllButEach => LostIn(Without(question.Weakenings.RemoveAt(i))),
        });
        return new([.. properties.Select(p => p.Outcome)], [.. lost]);
    }

    /// <summary>What a check has to say something of, in document order.</summary>
    internal static IEnumerable<(Subject Subject, Resource? Resource)> SubjectsOf(Check check, Snapshot snapshot)
    {
        if (check.Kind is CheckKind.Snapshot)
            return [(Subject.WholeSnapshot, null)];
        var resources = check.Types.IsEmpty ? snapshot.Resources : check.Types.SelectMany(type => snapshot.All(type).Known);
        return resources.Select(r => (new Subject(r.Id, r.Name, r.Type), (Resource?)r));
    }

    /// <summary>Nobody notices who has not read a resource of that type.</summary>
    private ImmutableArray<int> LostIn(Weakening weakening) =>
        LostIn(weakening.In(snapshot), properties.Where(p => typesRead[p.Index].Contains(weakening.Safeguard.Resource.Type)));

    private ImmutableArray<int> LostIn(Snapshot weakened) => LostIn(weakened, properties);

    private static ImmutableArray<int> LostIn(Snapshot weakened, IEnumerable<StressedProperty> asked) =>
        [.. asked.Where(p => p.Holds && IsLost(p, weakened)).Select(p => p.Index)];

    private static bool IsLost(StressedProperty property, Snapshot weakened)
    {
        var resource = property.Check.Kind is CheckKind.Snapshot ? null : weakened.Find(property.Subject.Id);
        if (resource is null && property.Check.Kind is not CheckKind.Snapshot)
            return false;
        return property.Check.Invoke(resource, weakened).Outcome is Outcome.Fail or Outcome.Unknown or Outcome.Error;
    }

    private Snapshot Without(ImmutableArray<int> places) => places.Aggregate(snapshot, (below, place) => weakenings[place].In(below));
}
