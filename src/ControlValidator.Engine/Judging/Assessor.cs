using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>Judges a snapshot: one pass over all resources, then the checks that need the whole.</summary>
public static class Assessor
{
    /// <summary>So many of a thread's first resources are looked at for types whose checks are yet to be made ready.</summary>
    private const int FirstResources = 100;

    /// <param name="checks">In the order of control ids.</param>
    /// <param name="remotes">Judges in other processes, for those of the checks that are theirs.</param>
    public static JudgedEstate Judge(
        OpenedEstate estate, ImmutableArray<Check> checks, JudgingOptions options, CancellationToken cancellation, IReadOnlyList<IRemoteJudge>? remotes = null)
    {
        var ballots = new List<Ballot>();
        var hearing = remotes is { Count: > 0 } ? new Hearing(checks, remotes) : null;
        hearing?.Begin(options.KeepPasses, estate.KeepLog());
        Ballot NewBallot()
        {
            var ballot = new Ballot(checks.Length, options.KeepPasses, options.Clock);
            lock (ballots)
                ballots.Add(ballot);
            return ballot;
        }

        Predicate<int> here = hearing is null ? static _ => true : hearing.IsLocal;
        var routes = new Routes(checks, CheckKind.Resource, here);
        using var vanguard = Vanguard.Begin(checks, here, options);
        // where no check of a single resource is judged here, none has to be seen here
        estate.Read(routes.IsEmpty ? null : () => Visitor(checks, routes, NewBallot(), vanguard), cancellation);
        new SnapshotJudge(estate.Snapshot, checks, here, options.Parallel, NewBallot).Judge(cancellation);
        hearing?.Conclude(estate, options, NewBallot());
        if (!options.IsRemote)
            CountMissingCollections(estate.Snapshot.Manifest, checks, NewBallot());
        return new(estate, checks, ballots, options.Parallel, hearing);
    }

    private static Action<Resource> Visitor(ImmutableArray<Check> checks, Routes routes, Ballot ballot, Vanguard? vanguard)
    {
        var seen = 0;
        return resource =>
        {
            if (seen++ < FirstResources)
                vanguard?.Meet(resource.Type);
            foreach (var index in routes.For(resource.Type))
                ballot.Judge(checks[index], index, resource, snapshot: null, resource.Origin);
        };
    }

    /// <summary>Where rows of a collection are missing, each check over them says so once: what it did not see, it cannot pass.</summary>
    private static void CountMissingCollections(Manifest manifest, ImmutableArray<Check> checks, Ballot ballot)
    {
        for (var collection = 0; collection < manifest.Collections.Length; collection++)
        {
            var entry = manifest.Collections[collection];
            if (entry.Completeness is not (Completeness.Partial or Completeness.NotRead))
                continue;
            for (var i = 0; i < checks.Length; i++)
            {
                if (checks[i].Kind is not CheckKind.Snapshot && checks[i].Judges(entry.Type))
                    ballot.Count(i, Outcome.Unknown, Judged.Collection(collection));
            }
        }
    }
}
