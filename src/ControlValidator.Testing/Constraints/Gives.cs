using ControlValidator.Model;

namespace ControlValidator.Testing;

/// <summary>What is asserted of verdicts: <c>Assert.That(check.On(resource), Gives.Fail.Reading("properties/minimumTlsVersion"))</c>.</summary>
public static class Gives
{
    public static VerdictConstraint Pass => new(Outcome.Pass);

    public static VerdictConstraint Fail => new(Outcome.Fail);

    public static VerdictConstraint NotApplicable => new(Outcome.NotApplicable);

    public static VerdictConstraint Unknown => new(Outcome.Unknown);

    public static VerdictConstraint Error => new(Outcome.Error);

    /// <summary>Of a <see cref="PolicyCase"/>: the check gives what the case expects.</summary>
    public static AsWrittenConstraint AsWritten => new();
}
