using NUnit.Framework.Constraints;

namespace ControlValidator.Testing;

/// <summary>The check of a <see cref="PolicyCase"/> gives what the case expects; and nothing keeps the policy from being tested.</summary>
public sealed class AsWrittenConstraint : Constraint
{
    internal AsWrittenConstraint()
    {
    }

    public override string Description => "the verdict that the case expects";

    public override ConstraintResult ApplyTo<TActual>(TActual actual) => actual switch
    {
        PolicyCase { Shortcoming: { } shortcoming } broken => new ShortcomingResult(this, broken.Place, shortcoming),
        PolicyCase written => Apply(written),
        _ => throw new ArgumentException("`Gives.AsWritten` is asserted of a case of `PolicyCases`.", nameof(actual)),
    };

    private static VerdictResult Apply(PolicyCase written)
    {
        var judged = written.Judge();
        return new(new VerdictConstraint(written.Expected), judged, judged.Outcome == written.Expected) { CasePlace = written.Place };
    }
}
