using System.Globalization;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Says how many changed settings a check would notice. What was not measured is said to be so.</summary>
public static class MutationLine
{
    public const string NotMeasured = "not measured";

    /// <summary><c>93 % (14 of 15 changes noticed)</c>.</summary>
    public static string Of(MutationScore? score) => score switch
    {
        null => NotMeasured,
        { Percent: null } => "nothing could be changed",
        _ => string.Create(CultureInfo.InvariantCulture, $"{score.Percent} % ({score.Killed} of {Labels.Count(score.Total, "change")} noticed)"),
    };

    /// <summary>The same for all checks, with how many of them it covers.</summary>
    public static string For(Assessment assessment) => assessment.Mutation is not { } score ? NotMeasured
        : assessment.MeasuredChecks == assessment.Checks.Length ? Of(score)
        : $"{Of(score)}, measured for {assessment.MeasuredChecks} of {Labels.Count(assessment.Checks.Length, "check")}";
}
