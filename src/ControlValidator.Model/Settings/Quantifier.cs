namespace ControlValidator.Model;

/// <summary>"All" and "any" over things of which some may be unknown, and of which some may be missing.</summary>
internal static class Quantifier
{
    private const int MostParts = 20;

    internal static Verdict All<T>(IEnumerable<T> items, Func<T, Verdict> judge, Node place, bool complete)
    {
        var outcome = complete ? Outcome.Pass : Outcome.Unknown;
        var applicable = false;
        var count = 0;
        List<Explanation>? parts = null;
        foreach (var item in items)
        {
            var verdict = judge(item);
            applicable |= verdict.Outcome is not Outcome.NotApplicable;
            outcome = Logic.And(outcome, verdict.Outcome);
            Keep(ref parts, verdict);
            count++;
        }
        if (complete && count > 0 && !applicable)
            outcome = Outcome.NotApplicable;
        return Explain(outcome, parts, place, Explanation.All, count, complete);
    }

    internal static Verdict Any<T>(IEnumerable<T> items, Func<T, Verdict> judge, Node place, bool complete)
    {
        var outcome = complete ? Outcome.Fail : Outcome.Unknown;
        var count = 0;
        List<Explanation>? parts = null;
        foreach (var item in items)
        {
            var verdict = judge(item);
            outcome = Logic.Or(outcome, verdict.Outcome);
            Keep(ref parts, verdict);
            count++;
        }
        return Explain(outcome, parts, place, Explanation.Any, count, complete);
    }

    private static void Keep(ref List<Explanation>? parts, Verdict verdict)
    {
        if (verdict.Why is not { } why)
            return;
        parts ??= [];
        if (parts.Count(p => p.Outcome == why.Outcome) < MostParts)
            parts.Add(why);
    }

    private static Verdict Explain(
        Outcome outcome, List<Explanation>? parts, Node place, Func<Outcome, IEnumerable<Explanation>, Explanation?> gather, int count, bool complete)
    {
        if (place.Trail is not { } trail)
            return new(outcome, parts is null ? null : gather(outcome, parts));
        place.Record();
        var why = parts is null ? null : gather(outcome, parts);
        var name = trail.Dotted is { Length: > 0 } dotted ? dotted : "the collection";
        return new(outcome, why ?? Explanation.Compared(outcome, complete ? $"{name} has {count} items" : $"{name} is incomplete", ""));
    }
}
