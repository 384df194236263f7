using System.Runtime.InteropServices;

namespace ControlValidator.Model;

/// <summary>"All" or "any" over things of which some may be unknown, and of which some may be missing; fed one verdict after the other.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Quantifier
{
    private const int MostParts = 20;

    private readonly bool all;
    private readonly bool complete;
    private Outcome outcome;
    private bool applicable;
    private int count;
    private List<Explanation>? parts;

    private Quantifier(bool all, bool complete)
    {
        this.all = all;
        this.complete = complete;
        outcome = !complete ? Outcome.Unknown : all ? Outcome.Pass : Outcome.Fail;
    }

    internal static Quantifier All(bool complete) => new(all: true, complete);

    internal static Quantifier Any(bool complete) => new(all: false, complete);

    internal void Add(Verdict verdict)
    {
        count++;
        applicable |= verdict.Outcome is not Outcome.NotApplicable;
        outcome = all ? Logic.And(outcome, verdict.Outcome) : Logic.Or(outcome, verdict.Outcome);
        if (verdict.Why is { } why)
            Keep(why);
    }

    /// <param name="place">The list or collection that was asked.</param>
    internal readonly Verdict Over(Node place)
    {
        var result = all && complete && count > 0 && !applicable ? Outcome.NotApplicable : outcome;
        var why = parts is null ? null : all ? Explanation.All(result, parts) : Explanation.Any(result, parts);
        if (place.Trail is not { } trail)
            return new(result, why);
        place.Record();
        var name = trail.Dotted is { Length: > 0 } dotted ? dotted : "the collection";
        return new(result, why ?? Explanation.Compared(result, complete ? $"{name} has {count} items"
            : $"{name} is {(place.Gap is Gap.None ? "incomplete" : Node.Describe(place.Gap))}", ""));
    }

    private void Keep(Explanation why)
    {
        parts ??= [];
        var alike = 0;
        foreach (var part in parts)
            alike += part.Outcome == why.Outcome ? 1 : 0;
        if (alike < MostParts)
            parts.Add(why);
    }
}
