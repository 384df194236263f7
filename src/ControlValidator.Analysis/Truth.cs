namespace ControlValidator.Analysis;

/// <summary>
/// Whether something holds, as far as the configuration says. Ordered, so that "and" is the lesser and "or" the greater of two.
/// </summary>
public enum Truth
{
    No,

    /// <summary>It may hold, and it may not: the data does not say, or the platform's documentation does not.</summary>
    Unknown,

    Yes,
}

/// <summary>Kleene's logic.</summary>
public static class TruthLogic
{
    public static Truth And(Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(Truth left, Truth right) => left > right ? left : right;

    public static Truth Not(Truth truth) => truth switch
    {
        Truth.No => Truth.Yes,
        Truth.Unknown => Truth.Unknown,
        Truth.Yes => Truth.No,
    };

    public static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;

    /// <summary>All hold; of none they do.</summary>
    public static Truth All(IEnumerable<Truth> truths) => truths.Aggregate(Truth.Yes, And);

    /// <summary>One holds; of none it does not.</summary>
    public static Truth Any(IEnumerable<Truth> truths) => truths.Aggregate(Truth.No, Or);
}
