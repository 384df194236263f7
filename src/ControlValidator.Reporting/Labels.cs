using System.Globalization;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>The words under which people read the closed sets of the model, the same in every report.</summary>
public static class Labels
{
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "pass",
        Outcome.Fail => "fail",
        Outcome.NotApplicable => "not applicable",
        Outcome.Unknown => "unknown",
        Outcome.Error => "error",
    };

    public static string Of(Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Low => "low",
        Severity.Medium => "medium",
        Severity.High => "high",
        Severity.Critical => "critical",
    };

    public static string Of(Pillar pillar) => pillar switch
    {
        Pillar.Assets => "Assets",
        Pillar.Identities => "Identities",
        Pillar.CloudPosture => "Cloud posture",
        Pillar.AttackPaths => "Attack paths",
    };

    /// <summary>What was done to reach a verdict.</summary>
    public static string Of(Method method) => method switch
    {
        Method.Inspect => "setting read",
        Method.Simulate => "scenarios simulated",
        Method.Prove => "all scenarios covered",
        Method.Observe => "seen in operation",
    };

    public static string Of(Completeness completeness) => completeness switch
    {
        Completeness.Complete => "complete",
        Completeness.Partial => "incomplete",
        Completeness.NotRead => "could not be read",
        Completeness.NotExported => "not in the export",
    };

    public static string Of(CriterionState state) => state switch
    {
        CriterionState.Met => "met",
        CriterionState.Failing => "failing",
        CriterionState.MissingEvidence => "missing evidence",
        CriterionState.NotApplicable => "not applicable",
    };

    public static string Of(LevelState state) => state switch
    {
        LevelState.Reached => "reached",
        LevelState.Skipped => "skipped",
        LevelState.Failing => "failing",
        LevelState.MissingEvidence => "missing evidence",
        LevelState.BlockedBelow => "waits for a lower level",
    };

    public static string Of(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Info => "info",
        DiagnosticLevel.Warning => "warning",
        DiagnosticLevel.Error => "error",
    };

    /// <summary>A number with its noun: <c>1 row</c>, <c>2 rows</c>.</summary>
    /// <param name="many">The plural, where it is not made with "s".</param>
    public static string Count(long number, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>An instant in UTC, to the second where it is a whole one: <c>2026-01-31T00:00:00Z</c>.</summary>
    public static string Of(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
