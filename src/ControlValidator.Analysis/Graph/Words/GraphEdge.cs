using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>A step that whoever has power over one node may take to another.</summary>
/// <param name="Label">The label as the source spells it.</param>
/// <param name="Evidence">Where it is configured; empty where only somebody else's graph says so.</param>
public sealed record GraphEdge(GraphNode Source, GraphNode Target, EdgeKind Kind, string Label, Guard Guard, ImmutableArray<EvidencePointer> Evidence)
{
    public override string ToString() => $"{Source.Name} {Label} {Target.Name}";
}

/// <summary>What must be possible for a step.</summary>
/// <param name="Sentence">Why it is, is not, or cannot be told; "" where nothing is needed.</param>
public sealed record Guard(GuardKind Kind, GuardState State, string Sentence)
{
    /// <summary>Nothing stands in the way.</summary>
    public static Guard None { get; } = new(GuardKind.None, GuardState.Open, "");
}

/// <summary>What kind of thing a step needs.</summary>
public enum GuardKind
{
    None,

    /// <summary>A sign-in with a password and no more.</summary>
    SignIn,

    /// <summary>A packet from the internet.</summary>
    Packet,

    /// <summary>A role or membership that has to be activated first.</summary>
    Activation,

    /// <summary>A role that allows enough.</summary>
    Role,

    /// <summary>That nothing denies it, or a lock.</summary>
    Denial,

    /// <summary>That somebody is what the export does not say.</summary>
    Export,
}

/// <summary>Where something is configured.</summary>
/// <param name="File">Path of the document, as in the manifest.</param>
/// <param name="Sha256">Of the document.</param>
/// <param name="Row">0-based place among the document's rows.</param>
/// <param name="ResourceId">The resource.</param>
/// <param name="Pointer">JSON pointer from the resource's own object.</param>
public sealed record EvidencePointer(string File, string Sha256, int Row, string ResourceId, string Pointer);
