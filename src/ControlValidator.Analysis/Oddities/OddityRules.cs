using ControlValidator.Model;

namespace ControlValidator.Analysis.Oddities;

/// <summary>What an export may hold that no sound estate does. Answers take it one way, and those who read them are told.</summary>
internal static class OddityRules
{
    public static DiagnosticRule GroupsInCircle { get; } =
        Warning("CV2040", "Groups contain each other", "Take one of the memberships away, unless the export is wrong.");

    public static DiagnosticRule GrantToNobody { get; } =
        Warning("CV2041", "A role is given to somebody who is gone", "Remove the assignment: whoever is restored has it again.");

    public static DiagnosticRule RuleNotUnderstood { get; } =
        Warning("CV2042", "A rule that cannot be read", "Export the group anew; until then what the rule does is open wherever it matters.");

    public static DiagnosticRule SamePriority { get; } =
        Warning("CV2043", "Rules of one group have the same priority", "Give each a priority of its own, as the platform demands.");

    private static DiagnosticRule Warning(string code, string title, string help) => new(code, DiagnosticLevel.Warning, title, help);
}
