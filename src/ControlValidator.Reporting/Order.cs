using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>What a reader should see first.</summary>
internal static class Order
{
    /// <summary>By how much a verdict asks for action.</summary>
    public static IReadOnlyList<Outcome> Outcomes { get; } =
        [Outcome.Fail, Outcome.Error, Outcome.Unknown, Outcome.Pass, Outcome.NotApplicable];

    public static int Of(Outcome outcome) => outcome switch
    {
        Outcome.Fail => 0,
        Outcome.Error => 1,
        Outcome.Unknown => 2,
        Outcome.Pass => 3,
        Outcome.NotApplicable => 4,
    };

    /// <summary>Worst severity first, then most failures, then control id.</summary>
    public static IEnumerable<AssessedCheck> Worst(IEnumerable<AssessedCheck> checks) => checks
        .OrderByDescending(c => c.Control.Severity)
        .ThenByDescending(c => c.Tally.Fail)
        .ThenBy(c => c.Control.Id, StringComparer.Ordinal)
        .ThenBy(c => c.Name, StringComparer.Ordinal);

    /// <summary>By control id, the order of the findings too.</summary>
    public static IEnumerable<AssessedCheck> ById(IEnumerable<AssessedCheck> checks) => checks
        .OrderBy(c => c.Control.Id, StringComparer.Ordinal)
        .ThenBy(c => c.Name, StringComparer.Ordinal);
}
