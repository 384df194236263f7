using ControlValidator.Model;
using static ControlValidator.Engine.Tests.Maturity.Given;

namespace ControlValidator.Engine.Tests.Maturity;

/// <summary>Criteria that ask whether the loss of a safeguard would be noticed.</summary>
public sealed class JudgingByStress
{
    private static readonly MaturityModel Model = ModelOf(Identity("I4.4", 4, "\"rule\": \"Stressed\", \"coverage\": 0.5"));

    [Test]
    public void Without_a_stress_test_evidence_is_missing() =>
        Assert.That(Judge(stress: null), Is.EqualTo(CriterionState.MissingEvidence));

    [Test]
    public void A_stress_test_that_left_something_out_is_none() =>
        Assert.That(Judge(new([], [Load("a", Weight.Alone)], NotTried: 1)), Is.EqualTo(CriterionState.MissingEvidence));

    [Test]
    public void Without_safeguards_nothing_is_shown() =>
        Assert.That(Judge(new([], [], 0)), Is.EqualTo(CriterionState.MissingEvidence));

    [Test]
    public void Enough_safeguards_that_would_be_missed_meet_it() =>
        Assert.That(Judge(new([], [Load("a", Weight.Alone), Load("b", Weight.None)], 0)), Is.EqualTo(CriterionState.Met));

    [Test]
    public void Too_few_fail_it_and_are_named()
    {
        var criterion = Derive(new([], [Load("a", Weight.Alone), Load("b", Weight.None), Load("c", Weight.None)], 0));

        Assert.That(criterion.State, Is.EqualTo(CriterionState.Failing));
        Assert.That(criterion.Blockers.Single(), Does.Contain("1 of 3").And.Contain("`b`, `c`"));
    }

    [Test]
    public void What_others_stand_in_for_counts_neither_way() =>
        Assert.That(Judge(new([], [Load("a", Weight.Alone), Load("b", Weight.Shared), Load("c", Weight.Shared)], 0)), Is.EqualTo(CriterionState.Met));

    [Test]
    public void Rules_of_networks_say_nothing_about_identities() =>
        Assert.That(Judge(new([], [Load("a", Weight.Alone, SafeguardKind.NetworkRule)], 0)), Is.EqualTo(CriterionState.MissingEvidence));

    private static CriterionState Judge(StressResult? stress) => Derive(stress).State;

    private static CriterionResult Derive(StressResult? stress) =>
        MaturityRollup.Derive(Model, [FillerCheck], ManifestOf(), Collected.AddHours(1), stress).Criterion("I4.4");

    private static SafeguardLoad Load(string name, Weight weight, SafeguardKind kind = SafeguardKind.ConditionalAccessPolicy)
    {
        using var json = System.Text.Json.JsonDocument.Parse("{}");
        return new(new(kind, new("type", json.RootElement.Clone(), default, _ => new(name, name)), "", name), weight, []);
    }
}
