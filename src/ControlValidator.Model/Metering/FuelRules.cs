namespace ControlValidator.Model.Metering;

/// <summary>How a check can run out of what it may use.</summary>
public static class FuelRules
{
    public static DiagnosticRule OutOfSteps { get; } = new(
        "CV1201", DiagnosticLevel.Error, "A check ran out of fuel", "Look for a loop without end; a check that needs more gets it with `--fuel`.");

    public static DiagnosticRule OutOfMemory { get; } = new(
        "CV1202", DiagnosticLevel.Error, "A check asked for more memory than it may have", "Keep less; a check that needs more gets it with `--check-memory`.");

    public static DiagnosticRule TooDeep { get; } = new(
        "CV1203", DiagnosticLevel.Error, "A check goes too deep", "Look for a call that leads back to itself without end, or write a loop.");
}
