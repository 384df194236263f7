using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>How a verdict came about: a tree of comparisons, kept only while evidence is recorded.</summary>
public sealed class Explanation
{
    private const int MostSentences = 5;

    /// <summary>A deeper explanation keeps its sentences, and not how they came about.</summary>
    private const int Deepest = 100;

    private readonly ExplanationKind kind;
    private readonly string fact;
    private readonly string expectation;
    private readonly bool negated;
    private readonly ImmutableArray<Explanation> parts;
    private readonly Diagram? picture;
    private readonly int depth;

    private Explanation(ExplanationKind kind, Outcome outcome, string fact, string expectation, bool negated, ImmutableArray<Explanation> parts, Diagram? picture = null)
    {
        this.kind = kind;
        this.fact = fact;
        this.expectation = expectation;
        this.negated = negated;
        this.picture = picture;
        foreach (var part in parts)
            depth = Math.Max(depth, part.depth);
        depth++;
        this.parts = depth > Deepest ? [.. parts.Select(p => p.Told())] : parts;
        depth = depth > Deepest ? 2 : depth;
        Outcome = outcome;
    }

    /// <summary>The outcome that this part of the judgement had.</summary>
    public Outcome Outcome { get; }

    /// <summary>The sentences that decided the outcome, most relevant first, joined by "; ".</summary>
    public string Sentence
    {
        get
        {
            var sentences = new List<string>();
            var known = new HashSet<string>(StringComparer.Ordinal);
            AddDeciding(sentences, known);
            var more = sentences.Count - MostSentences;
            return more > 0 ? $"{string.Join("; ", sentences.GetRange(0, MostSentences))}; and {more} more" : string.Join("; ", sentences);
        }
    }

    /// <summary>A picture of what decided: this part's own, or the first among its parts; null where there is none.</summary>
    public Diagram? Picture
    {
        get
        {
            var found = picture;
            for (var i = 0; found is null && i < parts.Length; i++)
                found = parts[i].Picture;
            return found;
        }
    }

    /// <summary>A comparison of one setting: what was found, and what was expected of it.</summary>
    public static Explanation Compared(Outcome outcome, string fact, string expectation) =>
        new(ExplanationKind.Compared, outcome, fact, expectation, negated: false, []);

    internal Explanation With(Diagram other) => new(kind, Outcome, fact, expectation, negated, parts, other);

    internal static Explanation Stated(Outcome outcome, string reason, Explanation? why) =>
        new(ExplanationKind.Stated, outcome, reason, "", negated: false, why is null ? [] : [why]);

    internal static Explanation? Combine(ExplanationKind kind, Outcome outcome, Explanation? left, Explanation? right)
    {
        ImmutableArray<Explanation> both = (left, right) switch
        {
            (null, null) => [],
            (null, { } one) => [one],
            ({ } one, null) => [one],
            ({ } one, { } two) => [one, two],
        };
        return both.IsEmpty ? null : new(kind, outcome, "", "", negated: false, both);
    }

    internal static Explanation? Conditional(Outcome outcome, Verdict judgement, Verdict condition) => outcome switch
    {
        Outcome.NotApplicable or Outcome.Unknown when condition.Outcome is not Outcome.Pass => condition.Why?.As(outcome),
        _ => judgement.Why ?? condition.Why?.As(outcome),
    };

    internal static Explanation? All(Outcome outcome, IEnumerable<Explanation> parts) => Gather(ExplanationKind.All, outcome, parts);

    internal static Explanation? Any(Outcome outcome, IEnumerable<Explanation> parts) => Gather(ExplanationKind.Any, outcome, parts);

    internal Explanation Negate() => new(
        kind switch
        {
            ExplanationKind.All => ExplanationKind.Any,
            ExplanationKind.Any => ExplanationKind.All,
            ExplanationKind.Stated or ExplanationKind.Compared => kind,
        },
        Logic.Not(Outcome), fact, expectation, !negated, [.. parts.Select(p => p.Negate())]);

    private static Explanation? Gather(ExplanationKind kind, Outcome outcome, IEnumerable<Explanation> parts)
    {
        ImmutableArray<Explanation> all = [.. parts];
        return all.IsEmpty ? null : new(kind, outcome, "", "", negated: false, all);
    }

    private Explanation Told() => depth == 1 ? this : new(ExplanationKind.Stated, Outcome, Sentence, "", negated, [], picture);

    private Explanation As(Outcome outcome) => new(ExplanationKind.Stated, outcome, Sentence, "", negated: false, [this]);

    /// <summary>Adds each sentence that decided once.</summary>
    private void AddDeciding(List<string> sentences, HashSet<string> known)
    {
        if (kind is ExplanationKind.Stated or ExplanationKind.Compared)
        {
            var sentence = kind is ExplanationKind.Stated ? fact : Compare();
            if (known.Add(sentence))
                sentences.Add(sentence);
            return;
        }
        var isDecided = false;
        foreach (var part in parts)
            isDecided |= part.Outcome == Outcome;
        foreach (var part in parts)
        {
            if (!isDecided || part.Outcome == Outcome)
                part.AddDeciding(sentences, known);
        }
    }

    private string Compare() => Outcome is Outcome.Fail && expectation.Length > 0 && !negated ? $"{fact}, expected {expectation}" : fact;
}

internal enum ExplanationKind
{
    Stated,
    Compared,
    All,
    Any,
}
