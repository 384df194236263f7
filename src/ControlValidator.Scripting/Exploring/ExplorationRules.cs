using ControlValidator.Model;

namespace ControlValidator.Scripting;

/// <summary>What can go wrong while a snapshot is explored.</summary>
public static class ExplorationRules
{
    public static DiagnosticRule NotThere { get; } = new(
        "CV7020", DiagnosticLevel.Error, "An expression reads what the snapshot does not have",
        "Compare the setting instead of reading it, ask `TryGet`, or take `.Known` of a collection that is not complete.");

    public static DiagnosticRule Thrown { get; } = new(
        "CV7021", DiagnosticLevel.Error, "An expression failed while it ran", "Correct the expression.");
}
