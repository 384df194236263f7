using ControlValidator.Analysis.Graph;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Comparing;

/// <summary>Critical assets that a path from some kind of entry leads to in one snapshot and not in the other.</summary>
public static class PathComparison
{
    /// <summary>What changed from one snapshot to the other.</summary>
    public static Difference Between(Snapshot before, Snapshot after)
    {
        var (missing, unseen) = Difference.Gaps(before.Graph.Missing, after.Graph.Missing);
        var found = Enum.GetValues<EntryClass>().SelectMany(entry => Changed(entry, Ways.Of(before.Graph, entry), Ways.Of(after.Graph, entry)));
        return new([.. Grouped(found).OrderBy(static change => change.Kind)], missing, unseen, PathProof.Assumptions);
    }

    private static IEnumerable<PathChange> Changed(EntryClass entry, Ways before, Ways after)
    {
        foreach (var asset in after.Assets.Concat(before.Assets).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var (was, now) = (before.To(asset), after.To(asset));
            var isAlike = string.Equals(was?.Sentence, now?.Sentence, StringComparison.Ordinal) && string.Equals(was?.Obstacle?.Guard.Sentence, now?.Obstacle?.Guard.Sentence, StringComparison.Ordinal);
            foreach (var kind in ChangeKinds.Of(State(was), State(now), isAlike))
                yield return new(kind, entry, (kind.IsOpening() ? now ?? was : was ?? now)!);
        }
    }

    private static Truth State(AttackPath? path) => path is null ? Truth.No : path.State switch
    {
        GuardState.Closed => Truth.No,
        GuardState.Unknown => Truth.Unknown,
        GuardState.Open => Truth.Yes,
    };

    /// <summary>Paths that begin with the same step are one set of assets.</summary>
    private static IEnumerable<Change> Grouped(IEnumerable<PathChange> found) =>
        from one in found
        group one.Path by (one.Kind, one.Entry, Step: one.Path.Steps.IsEmpty ? "" : one.Path.Steps[0].ToString()) into same
        let first = same.MinBy(static path => path.Steps.Length)
        select new Change(
            same.Key.Kind,
            [
                ChangeRespect.Of("from", $"from {GraphWords.NameOf(same.Key.Entry)}"),
                ChangeRespect.Named("to", [.. same.Select(static path => path.End.Name)], "critical assets") with { Values = [.. same.Select(static path => path.End.Id)] },
            ],
            Why(same.Key.Kind, first),
            [.. first.Steps.SelectMany(static step => step.Evidence).Select(static evidence => evidence.ResourceId).Append(first.End.Id).Distinct(StringComparer.OrdinalIgnoreCase)]);

    private static string Why(ChangeKind kind, AttackPath path) => kind switch
    {
        ChangeKind.Opened => path.Sentence,
        ChangeKind.Closed => $"before: {path.Sentence}",
        ChangeKind.MayOpen or ChangeKind.MayClose => path.Obstacle is { } obstacle ? $"{path.Sentence}; {obstacle.Guard.Sentence}" : path.Sentence,
    };

    private sealed record PathChange(ChangeKind Kind, EntryClass Entry, AttackPath Path);

    /// <summary>The surest path to each asset that is not closed.</summary>
    private sealed class Ways
    {
        private readonly Dictionary<string, AttackPath> paths = new(StringComparer.OrdinalIgnoreCase);

        public IEnumerable<string> Assets => paths.Keys;

        public static Ways Of(ExposureGraph graph, EntryClass entry)
        {
            var ways = new Ways();
            var question = new PathQuestion { From = [entry] };
            foreach (var path in graph.PathToEach(question).Concat(graph.PathToEach(question, GuardState.Unknown)))
                ways.paths.TryAdd(path.End.Id, path);
            return ways;
        }

        public AttackPath? To(string asset) => paths.GetValueOrDefault(asset);
    }
}
