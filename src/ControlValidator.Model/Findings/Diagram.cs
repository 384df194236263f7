using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>A picture of steps from one thing to another, without places: whoever draws it says where things stand.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">The same in whole sentences, for those who do not see it.</param>
public sealed record Diagram(string Title, string Description, ImmutableArray<DiagramNode> Nodes, ImmutableArray<DiagramEdge> Edges);

/// <summary>Something that steps lead from or to.</summary>
/// <param name="Kind">What it is, such as <c>user</c>.</param>
public sealed record DiagramNode(string Id, string Kind, string Name, DiagramRole Role);

/// <summary>What part something plays in a picture.</summary>
public enum DiagramRole
{
    Passage,

    /// <summary>Where strangers come in.</summary>
    Entry,

    /// <summary>What must not be reached.</summary>
    Asset,
}

/// <summary>A step.</summary>
/// <param name="From">Index of the node where it begins.</param>
/// <param name="To">Index of the node where it ends.</param>
/// <param name="Note">Why it is open, closed or not known; "" where nothing is to be said.</param>
public sealed record DiagramEdge(int From, int To, string Label, DiagramState State, string Note);

/// <summary>Whether a step can be taken.</summary>
public enum DiagramState
{
    Open,
    Unknown,
    Closed,
}
