using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Model;

/// <summary>A count that may be known only from below and above, since some things could not be read.</summary>
public readonly struct Quantity
{
    private readonly long least;
    private readonly long? most;
    private readonly Node place;
    private readonly string what;

    private Quantity(long least, long? most, Node place, string what)
    {
        this.least = least;
        this.most = most;
        this.place = place;
        this.what = what;
    }

    /// <summary>The number, where it is known.</summary>
    /// <exception cref="UnreadSettingException">It is known only from below and above.</exception>
    [SuppressMessage("Design", "CA1065", Justification = "Reading a value that is not there is the one thing this property may refuse.")]
    public long Value => least == most ? least : throw UnreadSettingException.For(place.Gap is Gap.None ? Node.Missing(Gap.NotRead, place.Trail) : place);

    public Verdict Is(long expected) => Judge(Within(expected, expected), $"{expected}");

    public Verdict AtLeast(long bound) => Judge(Within(bound, long.MaxValue), $"at least {bound}");

    public Verdict AtMost(long bound) => Judge(Within(long.MinValue, bound), $"at most {bound}");

    public Verdict Between(long lower, long upper) => Judge(Within(lower, upper), $"{lower} to {upper}");

    internal static Quantity Exactly(long count, Node place) => new(count, count, place, "items");

    internal static Quantity Unknown(Node place) => new(0, null, place, "items");

    /// <param name="most">Null where it is not known how many things are missing.</param>
    internal static Quantity Of(long least, long? most, Node place) => new(least, most, place, "matching items");

    /// <summary>Counts a verdict among those that hold, or among those that are open.</summary>
    internal static void Count(Verdict verdict, ref long held, ref long open)
    {
        if (verdict.Outcome is Outcome.Pass)
            held++;
        else if (verdict.Outcome is Outcome.Unknown or Outcome.Error)
            open++;
    }

    private Outcome Within(long lower, long upper) =>
        least >= lower && most <= upper ? Outcome.Pass
        : least > upper || most < lower ? Outcome.Fail
        : Outcome.Unknown;

    private Verdict Judge(Outcome outcome, string expected)
    {
        if (place.Trail is not { } trail)
            return new(outcome);
        place.Record();
        var name = trail.Dotted is { Length: > 0 } dotted ? dotted : "the collection";
        var fact = least == most ? $"{name} has {least} {what}"
            : most is null && least == 0 ? $"{name} is {(place.Gap is Gap.None ? "incomplete" : Node.Describe(place.Gap))}"
            : $"{name} has {least} to {(most is { } m ? $"{m}" : "an unknown number of")} {what}";
        return new(outcome, Explanation.Compared(outcome, fact, expected));
    }
}
