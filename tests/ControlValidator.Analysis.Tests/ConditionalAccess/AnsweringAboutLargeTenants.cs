using ControlValidator.Analysis.ConditionalAccess;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>A made-up tenant of 20,000 users, 64 policies and 60 groups; how long it takes is measured by the benchmark <c>SignIns</c>.</summary>
public sealed class AnsweringAboutLargeTenants
{
    [TestCase(false, Outcome.Pass)]
    [TestCase(true, Outcome.Fail)]
    public void It_is_answered(bool withGap, Outcome expected)
    {
        var answer = new Prover(new LargeTenant(20_000, 64, 60).Make(withGap)).Prove(LargeTenant.Property);

        Assert.That(answer.Outcome, Is.EqualTo(expected), answer.Sentence);
    }
}
