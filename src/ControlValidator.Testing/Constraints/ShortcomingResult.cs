using NUnit.Framework.Constraints;

namespace ControlValidator.Testing;

/// <summary>Says what keeps a policy from being tested.</summary>
internal sealed class ShortcomingResult(Constraint constraint, string place, string shortcoming) : ConstraintResult(constraint, shortcoming, isSuccess: false)
{
    public override void WriteMessageTo(MessageWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"  {place}");
        writer.WriteLine($"  {shortcoming}");
    }
}
