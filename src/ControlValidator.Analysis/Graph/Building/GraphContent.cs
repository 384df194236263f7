using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>A graph as it was built, with the words for its numbers.</summary>
/// <param name="Labels">By the number of an edge's label.</param>
/// <param name="Facts">By the number of an edge's evidence.</param>
/// <param name="Missing">What the export would have to hold, so that there is no further edge.</param>
/// <param name="Sources">How many rows each kind of source has, and how many of them became an edge.</param>
internal sealed record GraphContent(
    CompactGraph Graph,
    ImmutableArray<GraphNode> Nodes,
    ImmutableArray<string> Labels,
    IReadOnlyList<EdgeFacts> Facts,
    ImmutableArray<string> Missing,
    ImmutableArray<EdgeSource> Sources,
    IReadOnlyDictionary<string, int> Numbers);

/// <summary>Where edges come from.</summary>
/// <param name="What">Such as <c>role assignments</c>.</param>
/// <param name="Rows">How many the export has.</param>
/// <param name="Edges">How many of them became at least one edge.</param>
/// <param name="Loose">Those that name something the export does not hold.</param>
public sealed record EdgeSource(string What, int Rows, int Edges, ImmutableArray<string> Loose)
{
    /// <summary>Where the first of those stands; null where that is not known.</summary>
    internal Proof? LoosePlace { get; init; }
}
