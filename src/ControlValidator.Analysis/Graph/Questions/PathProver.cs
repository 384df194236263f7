using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>Decides one question about paths, from both sides: what is open for sure, and what may be.</summary>
internal sealed class PathProver(GraphContent content, GraphReader reader, PathQuestion question)
{
    private const int MostClosed = 5;
    private const int MostNamed = 5;

    private readonly PathFinder finder = new(content, question);

    public PathProof ProveNoPath()
    {
        if (Empty() is { } empty)
            return empty;
        var (open, distances) = finder.Reach(GuardState.Open);
        if (open.Count > 0)
        {
            // an entry that is an asset itself shows less than a way
            var shown = open.FindIndex(goal => distances[goal] > 0);
            var path = Noted(open[Math.Max(shown, 0)], distances, GuardState.Open);
            var more = open.Count > 1 ? $", and paths to {open.Count - 1} more" : "";
            return new(Outcome.Fail, $"a path is open: {path.Sentence}{more}", path, Closed(open), At(open), content.Missing);
        }
        var (perhaps, far) = finder.Reach(GuardState.Unknown);
        if (perhaps.Count > 0)
        {
            var path = Noted(perhaps[0], far, GuardState.Unknown);
            var why = path.Obstacle?.Guard.Sentence ?? "";
            return new(Outcome.Unknown, $"a path may be open: {path.Sentence}; {why}", path, Closed(perhaps), At(perhaps), [why]);
        }
        var closed = Closed([]);
        foreach (var path in closed)
            reader.Note(path);
        return content.Missing.IsEmpty
            ? new(Outcome.Pass, Proved(closed), null, closed, [], [])
            : new(Outcome.Unknown, $"no path is open, but there may be more: {content.Missing[0]}", null, closed, [], content.Missing);
    }

    public PathProof ProveNoChokePoint()
    {
        if (ProveNoPath() is not { Outcome: Outcome.Fail } proof)
            return ProveNoPath();
        var cut = finder.Cut(GuardState.Open);
        if (cut.IsEmpty)
            return proof with { Outcome = Outcome.Pass, Sentence = $"nothing stands between the ends of open paths {question}" };
        var named = cut.Take(MostNamed).Select(one => $"`{content.Nodes[one.Node].Name}` (cuts off {one.CutOff} of {proof.Assets.Length})");
        var more = cut.Length > MostNamed ? $" and {cut.Length - MostNamed} more" : "";
        return proof with { Sentence = $"{(cut.Length == 1 ? "one node stands" : $"{cut.Length} nodes stand")} on all open paths {question}: {string.Join(", ", named)}{more}" };
    }

    /// <summary>Ids of the nodes on all open paths; null where they may be more than are looked for.</summary>
    public ImmutableArray<string>? AllChokePoints => finder.Cut(GuardState.Open) is { Length: < PathFinder.MostCut } cut ? [.. cut.Select(one => content.Nodes[one.Node].Id)] : null;

    public PathProof ProveEvidence()
    {
        if (Empty() is { } empty)
            return empty;
        var assets = finder.Reach(GuardState.Unknown).Goals;
        if (assets.Count == 0)
            return new(Outcome.NotApplicable, $"no path is open or may be {question}", null, [], [], []);
        foreach (var least in new[] { GuardState.Open, GuardState.Unknown })
        {
            var (reached, distances) = finder.Reach(least);
            foreach (var path in reached.Select(goal => Noted(goal, distances, least)))
            {
                if (path.Steps.FirstOrDefault(static step => step.Evidence.IsEmpty && step.Guard.Kind is GuardKind.None) is { } bare)
                    return new(Outcome.Fail, $"that `{bare.Source.Name}` {bare.Label} `{bare.Target.Name}` rests on nothing that can be looked up", path, [], At(assets), []);
            }
        }
        return new(Outcome.Pass, $"each step of the shortest paths to {assets.Count} assets says where it is configured", null, [], At(assets), []);
    }

    private PathProof? Empty() =>
        finder.GoalCount == 0 ? new(Outcome.NotApplicable, "nothing is that critical by any rule", null, [], [], [])
        : finder.EntryCount == 0 && content.Missing.IsEmpty ? new(Outcome.NotApplicable, $"there is no entry of the kind: {question}", null, [], [], [])
        : null;

    private AttackPath Noted(int goal, int[] distances, GuardState least)
    {
        var path = reader.Path(finder.PathTo(goal, distances, least));
        reader.Note(path);
        return path;
    }

    // What a guard keeps away: the nearest assets that only closed steps would lead to.
    private ImmutableArray<AttackPath> Closed(List<int> reached)
    {
        var (all, distances) = finder.Reach(GuardState.Closed);
        return [.. all.Except(reached).Take(MostClosed).Select(goal => reader.Path(finder.PathTo(goal, distances, GuardState.Closed)))
            .Where(static path => path.State is GuardState.Closed)];
    }

    private ImmutableArray<GraphNode> At(List<int> numbers) => [.. numbers.Select(number => content.Nodes[number])];

    private string Proved(ImmutableArray<AttackPath> closed) =>
        $"no path leads {question}: {finder.EntryCount} entries, {finder.GoalCount} assets, {content.Graph.EdgeCount} steps"
        + (closed.IsEmpty ? "" : $"; the nearest is closed, since {closed[0].Obstacle?.Guard.Sentence}");
}
