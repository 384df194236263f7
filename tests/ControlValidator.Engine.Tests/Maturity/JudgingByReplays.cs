using ControlValidator.Model;
using static ControlValidator.Engine.Tests.Maturity.Given;

namespace ControlValidator.Engine.Tests.Maturity;

/// <summary>Criteria that ask whether the model says what happened.</summary>
public sealed class JudgingByReplays
{
    private static readonly MaturityModel Model = ModelOf(Identity("I4.3", 4, "\"rule\": \"Replayed\", \"least\": 200"));

    [Test]
    public void Without_replayed_sign_ins_evidence_is_missing() => Assert.That(Judge(null).State, Is.EqualTo(CriterionState.MissingEvidence));

    [Test]
    public void Enough_of_them_about_every_policy_meet_it() => Assert.That(Judge(new(200, 0, [])).State, Is.EqualTo(CriterionState.Met));

    [Test]
    public void One_fewer_than_enough_is_missing_evidence()
    {
        var criterion = Judge(new(199, 0, []));

        Assert.That(criterion.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(criterion.Blockers.Single(), Does.Contain("199 replayed sign-ins").And.Contain("200 must"));
    }

    [Test]
    public void One_that_came_in_with_less_fails_it_however_many_agree() => Assert.That(Judge(new(100_000, 1, [])).State, Is.EqualTo(CriterionState.Failing));

    [Test]
    public void A_policy_of_which_none_speaks_is_missing_evidence_and_is_named()
    {
        var criterion = Judge(new(500, 0, ["Block legacy"]));

        Assert.That(criterion.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(criterion.Blockers.Single(), Does.Contain("`Block legacy`"));
    }

    private static CriterionResult Judge(ReplayResult? replays) =>
        MaturityRollup.Derive(Model, [FillerCheck], ManifestOf(), Collected.AddHours(1), replays: replays).Criterion("I4.3");
}
