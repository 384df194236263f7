using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>A way from an entry to an asset, step by step.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Steps">In order; none where the entry is the asset.</param>
public sealed record AttackPath(GraphNode Start, ImmutableArray<GraphEdge> Steps)
{
    /// <summary>What it leads to.</summary>
    public GraphNode End => Steps.IsEmpty ? Start : Steps[^1].Target;

    /// <summary>Open where all its steps are; closed where one is closed.</summary>
    public GuardState State => Steps.IsEmpty ? GuardState.Open : Steps.Min(static step => step.Guard.State);

    /// <summary>What keeps it from being open: its first closed step, or else its last that is not known; null where it is open.</summary>
    public GraphEdge? Obstacle =>
        Steps.FirstOrDefault(static step => step.Guard.State is GuardState.Closed) ?? Steps.LastOrDefault(static step => step.Guard.State is GuardState.Unknown);

    /// <summary>All steps in one sentence.</summary>
    public string Sentence => Steps.IsEmpty ? $"`{Start.Name}` is an entry, and critical itself" : string.Concat([$"`{Start.Name}`", .. Steps.Select(static step => $" {step.Label} `{step.Target.Name}`")]);
}

/// <summary>A node that many paths have to pass.</summary>
/// <param name="Assets">How many critical assets it leads to.</param>
/// <param name="CutOff">How many of them no path would lead to any more without it.</param>
public sealed record ChokePoint(GraphNode Node, int Assets, int CutOff);

/// <summary>What somebody who has a node comes to.</summary>
/// <param name="Reached">By distance, nearest first; the node itself is not among them.</param>
public sealed record BlastRadius(GraphNode Node, ImmutableArray<ReachedNode> Reached)
{
    public int CriticalCount(Criticality least) => Reached.Count(reached => reached.Node.Criticality >= least);
}

/// <summary>A node, and how many steps away it is.</summary>
public sealed record ReachedNode(GraphNode Node, int Steps);

/// <summary>What a change would do to paths.</summary>
/// <param name="Before">Paths that are open.</param>
/// <param name="After">Those that would be left.</param>
/// <param name="AssetsBefore">Critical assets that some open path leads to.</param>
public sealed record PathEffect(PathCount Before, PathCount After, int AssetsBefore, int AssetsAfter);
