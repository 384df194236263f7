using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Policies.Tests;

/// <summary>Where our verdict is another than that of ScubaGear; the reasons stand in docs/differences.md, under these headings.</summary>
internal static class ScubaGearDifferences
{
    internal const string NarrowedByRisk = "Policies that apply only at high risk";

    private const string RuleNotExported = "Rules that the export does not have";

    private const string LicencesNotExported = "Licences that the export does not have";

    private static readonly string[] LegacyBlockedAtHighRisk =
    [
        "test_NoExclusionsConditions_Correct",
        "test_NoExclusionsExemptUsers_Correct",
        "test_UserExclusionsConditions_Correct",
        "test_MultiUserExclusionsConditions_Correct",
        "test_NoExclusionsExemptGroups_Correct",
        "test_GroupExclusionConditions_Correct",
        "test_MultiGroupExclusionsConditions_Correct",
        "test_UserGroupExclusionConditions_Correct",
        "test_AppExclusionConditions_Correct",
        "test_GuestUserTypeExclusionConditions_Correct",
    ];

    internal static ImmutableArray<ScubaGearDifference> All { get; } =
    [
        .. LegacyBlockedAtHighRisk.Select(name => new ScubaGearDifference("MS.AAD.1.1v1", name, Outcome.Fail, NarrowedByRisk)),
        new("MS.AAD.7.4v1", "test_AdditionalProperties_LicenseMissing_V1", Outcome.Unknown, LicencesNotExported),
        new("MS.AAD.7.6v1", "test_AdditionalProperties_Correct_V4", Outcome.Unknown, RuleNotExported),
        new("MS.AAD.7.9v1", "test_DisplayName_Correct", Outcome.Unknown, RuleNotExported),
        new("MS.AAD.7.9v1", "test_DisplayName_PIM_Correct", Outcome.Unknown, RuleNotExported),
    ];

    /// <summary>Our verdict where it differs; null where it is to be the same.</summary>
    internal static Outcome? Ours(ScubaGearCase theirs) => All.FirstOrDefault(d => d.Policy == theirs.Policy && d.Case == theirs.Name)?.Ours;
}

/// <summary>A verdict of ours that differs.</summary>
/// <param name="Reason">The heading in docs/differences.md under which it is explained.</param>
internal sealed record ScubaGearDifference(string Policy, string Case, Outcome Ours, string Reason);
