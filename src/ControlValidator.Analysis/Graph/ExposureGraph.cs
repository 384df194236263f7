using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Graph;

/// <summary>
/// Who can get to what: identities, resources and the internet, and the steps between them, each with what must be possible for it and where it
/// is configured. What it covers and assumes is in <c>docs/semantics/graph.md</c>.
/// </summary>
public sealed class ExposureGraph
{
    private const int MostCounted = 10_000;
    private const int LongestCounted = 12;

    private readonly GraphContent content;
    private readonly GraphReader reader;

    internal ExposureGraph(GraphContent content, Snapshot snapshot)
    {
        this.content = content;
        reader = new(content, snapshot);
    }

    public ImmutableArray<GraphNode> Nodes => content.Nodes;

    /// <summary>All steps, closed ones too, by where they begin.</summary>
    public IEnumerable<GraphEdge> Edges => Enumerable.Range(0, content.Graph.EdgeCount).Select(reader.Edge);

    public int EdgeCount => content.Graph.EdgeCount;

    /// <summary>What the export would have to hold, so that there is no further step.</summary>
    public ImmutableArray<string> Missing => content.Missing;

    /// <summary>Where steps come from, with how many rows of each kind became one, and which name something that is not there.</summary>
    public ImmutableArray<EdgeSource> Sources => content.Sources;

    /// <summary>Where strangers come in.</summary>
    public ImmutableArray<GraphNode> EntryPoints => [.. content.Nodes.Where(static node => node.Entry is not null)];

    /// <summary>What is at least so critical.</summary>
    public ImmutableArray<GraphNode> CriticalAssets(Criticality least = Criticality.VeryHigh) =>
        [.. content.Nodes.Where(node => node.Criticality >= least && node.Criticality > Criticality.None)];

    /// <summary>The node of an id, ignoring case; null where there is none.</summary>
    public GraphNode? Find(string id) => content.Numbers.TryGetValue(id, out var number) ? content.Nodes[number] : null;

    /// <summary>Tells whoever records what decides where a step is configured, of which a finding speaks.</summary>
    public void Cite(GraphEdge step) => reader.Cite(step.Evidence);

    /// <summary>The same of all steps that lead on from a node.</summary>
    public void Cite(GraphNode node)
    {
        foreach (var step in EdgesAt(node.Id).Where(step => string.Equals(step.Source.Id, node.Id, StringComparison.OrdinalIgnoreCase)))
            Cite(step);
    }

    /// <summary>Steps that begin or end at a node.</summary>
    public IEnumerable<GraphEdge> EdgesAt(string id)
    {
        if (!content.Numbers.TryGetValue(id, out var node))
            yield break;
        var (first, end) = content.Graph.Out(node);
        for (var edge = first; edge < end; edge++)
            yield return reader.Edge(edge);
        (first, end) = content.Graph.In(node);
        for (var place = first; place < end; place++)
        {
            if (content.Graph.Sources[place] != node)
                yield return reader.Edge(content.Graph.IncomingEdges[place]);
        }
    }

    /// <summary>
    /// Whether no path leads from entries to assets. A path counts as open if all its guards are; where only paths are left that hang on what is not
    /// known, or where the export lacks something that may give steps, it is not decided.
    /// </summary>
    public PathProof ProveNoPath(PathQuestion question)
    {
        ProofLog.Note(id => Script(id, question));
        return new PathProver(content, reader, question).ProveNoPath();
    }

    /// <summary>The same, with a text by which anybody can check it.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript Script(string id, PathQuestion question) => PathScript.Of(id, this, question, new PathProver(content, reader, question).ProveNoPath());

    /// <summary>Whether no node stands between entries and assets on open paths; where some do, those of <see cref="ChokePoints"/> are named.</summary>
    public PathProof ProveNoChokePoint(PathQuestion question)
    {
        ProofLog.Note(id => ChokePointScript(id, question));
        return new PathProver(content, reader, question).ProveNoChokePoint();
    }

    /// <summary>The same, with a text by which anybody can check it. That fewer nodes would not do is not in it.</summary>
    /// <param name="id">What the question is called.</param>
    public ProofScript ChokePointScript(string id, PathQuestion question)
    {
        var prover = new PathProver(content, reader, question);
        return PathScript.OfChokePoints(id, this, question, prover.ProveNoPath(), prover.ProveNoChokePoint(), prover.AllChokePoints);
    }

    /// <summary>Whether each step of the shortest paths to each asset, open ones or those that may be, says where it is configured.</summary>
    public PathProof ProveEvidence(PathQuestion question) => new PathProver(content, reader, question).ProveEvidence();

    /// <summary>Whether every assignment, membership and association became a step, and none names what the export does not hold.</summary>
    public PathProof ProveComplete() => GraphAudit.Complete(content, reader);

    /// <summary>The shortest paths that are at least so far open, shortest first; of equal length in the order of the snapshot.</summary>
    public IEnumerable<AttackPath> ShortestPaths(PathQuestion question, GuardState least = GuardState.Open) =>
        new PathFinder(content, question).Paths(least).Select(reader.Path);

    /// <summary>For each asset that can be reached, the shortest path to it, nearest first.</summary>
    public IEnumerable<AttackPath> PathToEach(PathQuestion question, GuardState least = GuardState.Open)
    {
        var finder = new PathFinder(content, question);
        var (reached, distances) = finder.Reach(least);
        return reached.Select(goal => reader.Path(finder.PathTo(goal, distances, least)));
    }

    /// <summary>
    /// The smallest set of nodes whose removal leaves no path but those of one step, ranked by how many assets each alone would cut off. The first
    /// 256 of them.
    /// </summary>
    public ImmutableArray<ChokePoint> ChokePoints(PathQuestion question, GuardState least = GuardState.Open) =>
        [.. new PathFinder(content, question).Cut(least).Select(cut => new ChokePoint(content.Nodes[cut.Node], cut.Assets, cut.CutOff))];

    /// <summary>Everything that somebody who has a node comes to.</summary>
    public BlastRadius BlastRadius(string id, GuardState least = GuardState.Open)
    {
        if (!content.Numbers.TryGetValue(id, out var start))
            throw new ArgumentException($"There is no node `{id}`.", nameof(id));
        var distances = BreadthFirst.From(content.Graph, [start], least);
        return new(content.Nodes[start], [.. Enumerable.Range(0, distances.Length).Where(node => distances[node] > 0)
            .OrderBy(node => distances[node]).ThenBy(static node => node).Select(node => new ReachedNode(content.Nodes[node], distances[node]))]);
    }

    /// <summary>How many paths of at most twelve steps are open; counting stops at ten thousand.</summary>
    public PathCount CountPaths(PathQuestion question) =>
        new PathCounting(new PathFinder(content, question).Space(GuardState.Open), Math.Min(question.Within, LongestCounted), MostCounted).Count();

    /// <summary>What it would do to paths if some nodes were gone.</summary>
    public PathEffect EffectOfRemoving(PathQuestion question, params string[] ids)
    {
        var after = question with { Without = [.. question.Without, .. ids] };
        return new(CountPaths(question), CountPaths(after), AssetsOf(question), AssetsOf(after));
    }

    /// <summary>Critical assets that are reached here, and were not in an earlier snapshot.</summary>
    public ImmutableArray<AttackPath> NewSince(ExposureGraph before, PathQuestion question)
    {
        var known = before.PathToEach(question).Select(static path => path.End.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. PathToEach(question).Where(path => !known.Contains(path.End.Id))];
    }

    private int AssetsOf(PathQuestion question) => new PathFinder(content, question).Reach(GuardState.Open).Goals.Count;
}
