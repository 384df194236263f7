using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Runs the checks that need the whole snapshot: over single resources in its light, and over itself.</summary>
internal sealed class SnapshotJudge(Snapshot snapshot, ImmutableArray<Check> checks, Predicate<int> wanted, int parallel, Func<Ballot> newBallot)
{
    /// <summary>Below this many rows, starting threads costs more than they save.</summary>
    private const long FewRows = 1000;

    private readonly Routes routes = new(checks, CheckKind.ResourceInSnapshot, wanted);

    internal void Judge(CancellationToken cancellation)
    {
        if (parallel == 1 || Rows() < FewRows)
            JudgeInTurn(newBallot(), cancellation);
        else
            JudgeSideBySide(cancellation);
    }

    private void JudgeInTurn(Ballot ballot, CancellationToken cancellation)
    {
        if (routes.TakesEveryType)
        {
            JudgeInTurn(snapshot.Resources, ballot, cancellation);
        }
        else
        {
            foreach (var type in routes.Types)
                JudgeInTurn(snapshot.All(type).Known, ballot, cancellation);
        }
        for (var i = 0; i < checks.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            JudgeSnapshot(i, ballot);
        }
    }

    private void JudgeInTurn(IEnumerable<Resource> resources, Ballot ballot, CancellationToken cancellation)
    {
        foreach (var resource in resources)
        {
            cancellation.ThrowIfCancellationRequested();
            JudgeResource(resource, ballot);
        }
    }

    private void JudgeSideBySide(CancellationToken cancellation)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellation };
        Parallel.ForEach(Resources(), options, newBallot, (resource, _, ballot) =>
        {
            JudgeResource(resource, ballot);
            return ballot;
        }, static _ => { });
        Parallel.For(0, checks.Length, options, newBallot, (i, _, ballot) =>
        {
            JudgeSnapshot(i, ballot);
            return ballot;
        }, static _ => { });
    }

    private void JudgeResource(Resource resource, Ballot ballot)
    {
        foreach (var index in routes.For(resource.Type))
            ballot.Judge(checks[index], index, resource, snapshot, resource.Origin);
    }

    private void JudgeSnapshot(int index, Ballot ballot)
    {
        if (checks[index].Kind is CheckKind.Snapshot && wanted(index))
            ballot.Judge(checks[index], index, resource: null, snapshot, Judged.WholeSnapshot);
    }

    private IEnumerable<Resource> Resources() =>
        routes.IsEmpty ? []
        : routes.TakesEveryType ? snapshot.Resources
        : routes.Types.SelectMany(type => snapshot.All(type).Known);

    private long Rows()
    {
        var rows = 0L;
        foreach (var collection in snapshot.Manifest.Collections)
            rows += collection.Rows;
        return rows;
    }
}
