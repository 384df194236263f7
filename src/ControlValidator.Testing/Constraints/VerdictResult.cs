using NUnit.Framework.Constraints;

namespace ControlValidator.Testing;

/// <summary>Says of a verdict that was not expected which check gave it, why, and what it read.</summary>
internal sealed class VerdictResult(Constraint constraint, JudgedCase judged, bool isSuccess) : ConstraintResult(constraint, judged, isSuccess)
{
    private const int MostReadings = 12;

    /// <summary>Where the case stands; null where a test has built it.</summary>
    internal string? CasePlace { get; init; }

    public override void WriteMessageTo(MessageWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"  {judged.Control.Id} {judged.Control.Title}");
        writer.WriteLine($"  check:    {judged.Place}");
        if (CasePlace is not null)
            writer.WriteLine($"  case:     {CasePlace}");
        writer.WriteLine($"  expected: {Description}");
        writer.WriteLine($"  but gave: {judged}");
        writer.WriteLine(judged.Observed.IsEmpty ? "  It read nothing." : "  It read:");
        foreach (var reading in judged.Observed.Take(MostReadings))
            writer.WriteLine($"    {reading.Pointer} = {reading.Value}");
        if (judged.Observed.Length > MostReadings)
            writer.WriteLine($"    … and {judged.Observed.Length - MostReadings} more");
    }
}
