using System.Collections.Immutable;

namespace ControlValidator.Analysis.Conforming;

/// <summary>One thing that a record says and the model says too, held against each other.</summary>
/// <param name="Pointer">JSON pointer of the record in its document.</param>
/// <param name="Record">Id of the record, or "" where it has none; of effective rules, the interface.</param>
/// <param name="About">Name of a policy, or <c>the sign-in</c>; of effective rules, the filter.</param>
/// <param name="Sentence">What both say.</param>
public sealed record Replayed(string Pointer, string Record, string About, Agreement Agreement, string Sentence);

/// <summary>Whether the model says what happened.</summary>
public enum Agreement
{
    /// <summary>Both say the same.</summary>
    Agrees,

    /// <summary>The model, or the record, does not say enough. Nothing that the model claims is contradicted.</summary>
    Undecided,

    /// <summary>The model lets through what is kept out, so that a proof that rests on it claims too little.</summary>
    SafelyDisagrees,

    /// <summary>The model keeps out what is let through: a proof that rests on it claims too much.</summary>
    UnsafelyDisagrees,
}

/// <summary>All records of a document, replayed.</summary>
/// <param name="Records">How many there are.</param>
/// <param name="Unreadable">Pointers of records that cannot be replayed, each with the reason.</param>
/// <param name="Silent">How many were replayed and said nothing that could be compared: a wrong password, where no policy is named.</param>
public sealed record Conformance(int Records, ImmutableArray<Replayed> Results, ImmutableArray<(string Pointer, string Problem)> Unreadable, int Silent)
{
    public int Count(Agreement agreement) => Results.Count(result => result.Agreement == agreement);
}
