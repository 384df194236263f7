using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Model;

/// <summary>
/// An outcome and, where evidence is being recorded, the explanation of how it came about.
/// Verdicts combine with <c>&amp;</c>, <c>|</c> and <c>!</c>. <c>&amp;&amp;</c>, <c>||</c> and <c>if (verdict)</c> do not compile:
/// they would turn <see cref="Outcome.Unknown"/> into a Boolean behind the author's back. An explanation belongs to the outcome
/// that it explains: nobody outside of the model can put it to another.
/// </summary>
public readonly record struct Verdict
{
    public Verdict(Outcome outcome) => Outcome = outcome;

    internal Verdict(Outcome outcome, Explanation? why)
    {
        Outcome = outcome;
        Why = why;
    }

    public Outcome Outcome { get; }

    public Explanation? Why { get; }

    public static Verdict Pass => new(Outcome.Pass);

    public static Verdict Fail => new(Outcome.Fail);

    public static Verdict NotApplicable => new(Outcome.NotApplicable);

    public static Verdict Unknown => new(Outcome.Unknown);

    [SuppressMessage("Usage", "CA2225", Justification = "A verdict reads as logic; named twins would be a second way to write it.")]
    public static Verdict operator &(Verdict left, Verdict right) =>
        Combine(Logic.And(left.Outcome, right.Outcome), left, right, ExplanationKind.All);

    [SuppressMessage("Usage", "CA2225", Justification = "As above.")]
    public static Verdict operator |(Verdict left, Verdict right) =>
        Combine(Logic.Or(left.Outcome, right.Outcome), left, right, ExplanationKind.Any);

    [SuppressMessage("Usage", "CA2225", Justification = "As above.")]
    public static Verdict operator !(Verdict verdict) => new(Logic.Not(verdict.Outcome), verdict.Why?.Negate());

    /// <summary>The same verdict with the author's sentence in place of the generated one.</summary>
    public Verdict Because(string reason) => new(Outcome, Explanation.Stated(Outcome, reason, Why));

    /// <summary>The same verdict with a picture of what decided.</summary>
    internal Verdict Showing(Diagram picture) => Why is null ? this : new(Outcome, Why.With(picture));

    /// <summary>Not applicable unless <paramref name="condition"/> holds; unknown where the condition is unknown.</summary>
    public Verdict When(Verdict condition)
    {
        var outcome = Logic.When(Outcome, condition.Outcome);
        return Why is null && condition.Why is null
            ? new(outcome)
            : new(outcome, Explanation.Conditional(outcome, this, condition));
    }

    public override string ToString() => Outcome.ToString();

    private static Verdict Combine(Outcome outcome, Verdict left, Verdict right, ExplanationKind kind) =>
        left.Why is null && right.Why is null
            ? new(outcome)
            : new(outcome, Explanation.Combine(kind, outcome, left.Why, right.Why));
}
