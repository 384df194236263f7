using System.Diagnostics.CodeAnalysis;

namespace ControlValidator.Model.Metering;

/// <summary>Stops a check that has used up what it may use. No policy can catch it, and one that loses it is stopped again.</summary>
[SuppressMessage("Design", "CA1032", Justification = "Only the tank raises it, always with what ran out and where.")]
public sealed class OutOfFuelException(Diagnostic problem) : Exception($"{problem.Code}: {problem.Message}{At(problem)}. {problem.Help}")
{
    /// <summary>What ran out, and where.</summary>
    public Diagnostic Problem => problem;

    private static string At(Diagnostic problem) => problem.Span.File.Length > 0 ? $" at {problem.Span}" : "";
}
