using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What can be wrong with cases and with a selection.</summary>
public static class EngineRules
{
    public static DiagnosticRule CasesAreNotJson { get; } =
        new("CV4001", DiagnosticLevel.Error, "A case file is not JSON", "Correct the JSON; the checks of the policy count as unproven until then.");

    public static DiagnosticRule CaseIsMalformed { get; } =
        new("CV4002", DiagnosticLevel.Error, "A case is malformed", "A case has `name`, `expect` and mostly `resources`; see docs/authoring/cases.md.");

    public static DiagnosticRule CaseOfUnknownControl { get; } =
        new("CV4003", DiagnosticLevel.Error, "A case names a control that the policy does not have", "Name one of the policy's own controls.");

    public static DiagnosticRule NothingSelected { get; } =
        new("CV4010", DiagnosticLevel.Error, "No check is selected", "Run `cval controls` to see what there is.");

    public static DiagnosticRule NothingJudged { get; } =
        new("CV4011", DiagnosticLevel.Error, "Nothing in the snapshot is judged by any check", "Give an export with resources of the types that the selected checks judge.");

    public static DiagnosticRule ToleranceIsMalformed { get; } =
        new("CV7001", DiagnosticLevel.Error, "A tolerance is malformed", "A tolerance has `setting`, `why` and mostly `to`; see docs/authoring/mutation.md.");

    public static DiagnosticRule ToleranceIsIdle { get; } =
        new("CV7002", DiagnosticLevel.Warning, "A tolerance excuses nothing", "Remove it, or correct its `setting` and `to`: the check notices all that it names.");

    public static DiagnosticRule ScoresAreStale { get; } =
        new("CV7003", DiagnosticLevel.Warning, "Kept mutation scores are out of date", "Run `cval test --mutate --write-scores` on the folder, and commit what it writes.");

    public static ImmutableArray<DiagnosticRule> All { get; } =
        [CasesAreNotJson, CaseIsMalformed, CaseOfUnknownControl, NothingSelected, NothingJudged, ToleranceIsMalformed, ToleranceIsIdle, ScoresAreStale];
}
