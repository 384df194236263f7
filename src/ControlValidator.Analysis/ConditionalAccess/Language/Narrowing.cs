namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>A condition made of what it includes and what it excludes. With neither, it is any; what an exclusion alone means is published nowhere.</summary>
internal sealed record Narrowing(TextList Include, TextList Exclude)
{
    internal static Narrowing Any { get; } = new(TextList.Empty, TextList.Empty);

    /// <summary>Whether it narrows anything.</summary>
    internal bool IsAny => Include.IsEmpty && Exclude.IsEmpty;

    internal IEnumerable<string> Values => Include.Values.Concat(Exclude.Values);

    internal Truth Takes(Func<string, Truth> matches)
    {
        if (IsAny)
            return Truth.Yes;
        var included = Include.IsEmpty ? Truth.Unknown : Include.Any(matches);
        return TruthLogic.And(included, TruthLogic.Not(Exclude.Any(matches)));
    }
}
