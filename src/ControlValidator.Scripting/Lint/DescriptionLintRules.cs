using ControlValidator.Model;

namespace ControlValidator.Scripting.Lint;

/// <summary>Doubts about descriptions of controls and about the policy as a whole.</summary>
public static class DescriptionLintRules
{
    public static DiagnosticRule NoMapping { get; } = new("CV1333", DiagnosticLevel.Warning, "A control maps to nothing",
        "Add `[Maps(\"framework\", \"id\")]` or `[SameAs(\"tool\", \"id\")]`.");

    public static DiagnosticRule NearDuplicate { get; } = new("CV1334", DiagnosticLevel.Warning, "Two controls have nearly the same title",
        "Say in each title what sets it apart, or make one control of the two.");

    public static DiagnosticRule NoStatement { get; } = new("CV1335", DiagnosticLevel.Warning, "A title is no statement of what must hold",
        "Write what is true where the control holds: `Storage accounts refuse shared keys`.");

    public static DiagnosticRule ForeignId { get; } = new("CV1336", DiagnosticLevel.Warning, "An id does not fit the others of its family",
        "Give it the prefix that the controls of the folder share.");

    public static DiagnosticRule UnlikelySeverity { get; } = new("CV1337", DiagnosticLevel.Warning, "Severity and level contradict each other",
        "What can do most harm is asked for early: lower the level, or the severity.");

    public static DiagnosticRule UnknownScheme { get; } = new("CV1338", DiagnosticLevel.Warning, "A tool is not known");

    public static DiagnosticRule MalformedMapping { get; } = new("CV1339", DiagnosticLevel.Warning, "A mapping's id is not of the framework's form");

    public static DiagnosticRule Placeholder { get; } = new("CV1340", DiagnosticLevel.Warning, "A description still holds a placeholder",
        "Write the sentence that belongs there.");

    public static DiagnosticRule Unused { get; } = new("CV1341", DiagnosticLevel.Warning, "A method, constant or type is not used", "Remove it.");

    public static DiagnosticRule FixedScope { get; } = new("CV1342", DiagnosticLevel.Warning, "A subscription or tenant is written into the check",
        "Take it from the resource or the snapshot: policies are for every estate.");

    public static DiagnosticRule NoFailingCase { get; } = new("CV1343", DiagnosticLevel.Warning, "A control has no case that fails",
        "Add a case with `\"expect\": \"Fail\"`: a check that was never seen to fail has not earned its passes.");

    public static DiagnosticRule NoReasonToSuppress { get; } = new("CV1344", DiagnosticLevel.Warning, "A diagnostic is suppressed without a reason",
        "Write the reason behind it: `#pragma warning disable CV1324 // the source that says so`.");

    public static DiagnosticRule NothingSuppressed { get; } = new("CV1345", DiagnosticLevel.Warning, "A suppression suppresses nothing", "Remove it.");
}
