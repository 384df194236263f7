using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What became possible or impossible from one snapshot to another, question by question.</summary>
public sealed record Comparison(
    EngineIdentity Engine, Manifest Before, Manifest After, ImmutableArray<ComparedAnswer> Answers, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Fails where something opened, and is unknown where something may have.</summary>
    public Outcome Outcome =>
        Answers.Any(static answer => answer.Outcome is Outcome.Fail) ? Outcome.Fail
        : Answers.IsEmpty || Answers.Any(static answer => answer.Outcome is Outcome.Unknown) ? Outcome.Unknown
        : Outcome.Pass;

    /// <summary>How many sets of a kind there are.</summary>
    public int Count(ComparedKind kind) => Answers.Sum(answer => answer.Changes.Count(change => change.Kind == kind));

    /// <summary><c>2 sets newly open, 1 may be, 0 newly closed, 0 may be</c>.</summary>
    public string Summary =>
        $"{Labels.Count(Count(ComparedKind.Opened), "set")} newly open, {Count(ComparedKind.MayOpen)} may be; {Labels.Count(Count(ComparedKind.Closed), "set")} newly closed, {Count(ComparedKind.MayClose)} may be";
}

/// <summary>The answer to one question.</summary>
/// <param name="Missing">What one side lacks and the other has, so that the answer is not complete.</param>
/// <param name="Unseen">What both lack alike.</param>
public sealed record ComparedAnswer(
    ComparedQuestion Question, ImmutableArray<ComparedChange> Changes, ImmutableArray<string> Missing, ImmutableArray<string> Unseen, ImmutableArray<string> Assumptions)
{
    /// <summary>Fails where something opened; where something may have, or one side lacks what the other has, it is unknown.</summary>
    public Outcome Outcome =>
        Changes.Any(static change => change.Kind is ComparedKind.Opened) ? Outcome.Fail
        : Missing.IsEmpty && !Changes.Any(static change => change.Kind is ComparedKind.MayOpen) ? Outcome.Pass
        : Outcome.Unknown;
}

/// <summary>A set that changed sides.</summary>
/// <param name="Set">The whole set in words; names between backticks.</param>
/// <param name="Respects">In which respects its members are alike, with all values.</param>
/// <param name="Why">What made the difference.</param>
/// <param name="Places">Where what made the difference is configured.</param>
public sealed record ComparedChange(
    ComparedKind Kind, string Set, ImmutableArray<ComparedRespect> Respects, string Why, ImmutableArray<ComparedPlace> Places);

/// <summary>A respect in which members of a set are alike.</summary>
public sealed record ComparedRespect(string Name, string Words, ImmutableArray<string> Values);

/// <summary>Where something is configured.</summary>
/// <param name="IsAfter">On which side.</param>
/// <param name="Line">1-based; 0 where none is known.</param>
public sealed record ComparedPlace(bool IsAfter, string Resource, string File, int Line);

/// <summary>What is compared.</summary>
public enum ComparedQuestion
{
    /// <summary>Sign-ins with a password alone.</summary>
    SignIns,

    /// <summary>Packets through filters.</summary>
    Packets,

    /// <summary>Who can do what leads to everything else.</summary>
    Access,

    /// <summary>Paths to critical assets.</summary>
    Paths,
}

/// <summary>What became of a set.</summary>
public enum ComparedKind
{
    Opened,

    /// <summary>One of the two sides is not known.</summary>
    MayOpen,

    Closed,

    /// <summary>One of the two sides is not known.</summary>
    MayClose,
}
