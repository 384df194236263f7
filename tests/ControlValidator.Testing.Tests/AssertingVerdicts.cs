using NUnit.Framework.Constraints;

namespace ControlValidator.Testing.Tests;

/// <summary>A verdict is asserted with why, and with what was read.</summary>
public sealed class AssertingVerdicts
{
    private static readonly ResourceBuilder Off = Given.Resource("thing", "a").With("properties/on", false);

    private WrittenPolicies written = new();
    private Policies policies = null!;

    [OneTimeSetUp]
    public void Compile()
    {
        written = new WrittenPolicies().Add("on", WrittenPolicies.IsOn, WrittenPolicies.GoodCases).Add("all", WrittenPolicies.AllAreOn, WrittenPolicies.GoodCases);
        policies = written.Load();
    }

    [OneTimeTearDown]
    public void Remove() => written.Dispose();

    [Test]
    public void The_outcome_is_compared()
    {
        Assert.That(IsOn.On(Off), Gives.Fail);
        Assert.That(IsOn.On(Off.With("properties/on", true)), Gives.Pass);
        Assert.That(IsOn.On(Off.Without("properties/on")), Gives.Unknown);
        Assert.That(Holds(IsOn.On(Off), Gives.Pass), Is.False);
    }

    [Test]
    public void The_reason_is_compared()
    {
        Assert.That(IsOn.On(Off), Gives.Fail.Because("properties.on is false"));
        Assert.That(Holds(IsOn.On(Off), Gives.Fail.Because("something else")), Is.False);
    }

    [Test]
    public void What_was_read_is_compared_by_whole_names()
    {
        Assert.That(IsOn.On(Off), Gives.Fail.Reading("properties/on"));
        Assert.That(Holds(IsOn.On(Off), Gives.Fail.Reading("properties/o")), Is.False);
        Assert.That(Holds(IsOn.On(Off), Gives.Fail.Reading("n")), Is.False);
    }

    [Test]
    public void A_snapshot_is_judged_for_its_instant_and_as_complete_as_it_is_said_to_be()
    {
        var instant = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var thing = Given.Resource("thing").With("on", true);

        Assert.That(AllAreOn.On(Given.Snapshot(thing).AsOf(instant)), Gives.Pass);
        Assert.That(AllAreOn.On(Given.Snapshot(thing).AsOf(instant.AddYears(-5))), Gives.Fail);
        Assert.That(AllAreOn.On(Given.Snapshot(thing).AsOf(instant).Unread("thing")), Gives.Unknown);
        Assert.That(AllAreOn.On(Given.Snapshot().AsOf(instant)), Gives.Unknown);
        Assert.That(AllAreOn.On(Given.Snapshot().Exported("thing").AsOf(instant).And(Given.Resource("other"))), Gives.Pass);
    }

    [Test]
    public void The_resource_that_is_judged_can_be_named()
    {
        var two = Given.Snapshot(Off, Off.With("name", "b").With("id", "/b").With("properties/on", true));

        Assert.That(IsOn.On(two), Gives.Fail);
        Assert.That(IsOn.On(two, "b"), Gives.Pass);
    }

    [Test]
    public void What_does_not_hold_is_told_readably()
    {
        var result = Gives.Pass.Reading("properties/off").Because("it is off").ApplyTo(IsOn.On(Off));
        using var writer = new NUnit.Framework.Internal.TextMessageWriter();
        result.WriteMessageTo(writer);

        Assert.That(written.Shown(writer.ToString()), Is.EqualTo("""
              CV-TST-001 It is on
              check:    policies/family/on/policy.csx:2
              expected: Pass, reading properties/off, because of "it is off"
              but gave: Fail: properties.on is false, expected `true`
              It read:
                /0/properties/on = false

            """));
    }

    [Test]
    public void Anything_but_a_verdict_is_a_mistake_in_the_test() =>
        Assert.That(() => Gives.Pass.ApplyTo("Pass"), Throws.ArgumentException);

    private PolicyCheck IsOn => policies.Check("CV-TST-001");

    private PolicyCheck AllAreOn => policies.Check("cv-tst-002");

    private static bool Holds(JudgedCase judged, Constraint constraint) => constraint.ApplyTo(judged).IsSuccess;
}
