using ControlValidator.Model;
using static ControlValidator.Engine.Tests.Maturity.Given;

namespace ControlValidator.Engine.Tests.Maturity;

public sealed class ExpiringClaims
{
    private static readonly MaturityModel Weekly = ModelOf(
        Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-A"], "maxSnapshotAgeDays": 7 """),
        Identity("I3.1", 3, """ "rule": "Pass", "controls": ["CV-A"], "maxSnapshotAgeDays": 2 """));

    [TestCase(0, CriterionState.Met)]
    [TestCase(7 * 24, CriterionState.Met)]
    [TestCase(7 * 24 + 1, CriterionState.MissingEvidence)]
    [TestCase(-1, CriterionState.MissingEvidence)]
    public void A_claim_lives_no_longer_than_its_snapshot(int hoursAfter, CriterionState expected)
    {
        var result = DeriveAt(Collected.AddHours(hoursAfter));

        Assert.That(result.Criterion("I2.1").State, Is.EqualTo(expected));
    }

    [Test]
    public void A_stale_snapshot_says_its_age_and_how_old_it_may_be()
    {
        var result = DeriveAt(Collected.AddDays(12).AddHours(12));

        Assert.That(result.Criterion("I2.1").Blockers, Is.EqualTo(["the snapshot is 12.5 days old, and must not be older than 7 days"]));
        Assert.That(result.Identities().Standing, Does.StartWith("level 2 blocked by missing evidence: a fresh snapshot"));
    }

    [Test]
    public void Without_an_instant_there_is_no_claim()
    {
        var withoutAsOf = DeriveAt(asOf: null);
        var withoutCollected = MaturityRollup.Derive(Weekly, [FillerCheck, Check("CV-A", pass: 1)], Manifest.Empty, Collected);

        Assert.That(withoutAsOf.Criterion("I2.1").Blockers, Is.EqualTo(
            ["the instant of the assessment is not known, and the snapshot must not be older than 7 days at it"]));
        Assert.That(withoutCollected.Criterion("I2.1").Blockers, Is.EqualTo(
            ["the snapshot does not say when it was collected, and must not be older than 7 days"]));
    }

    [Test]
    public void A_stale_snapshot_cannot_show_that_a_criterion_does_not_apply()
    {
        var model = ModelOf(Identity("I2.1", 2, """
            "rule": "Pass", "controls": ["CV-A"], "maxSnapshotAgeDays": 7, "notApplicable": { "empty": ["users"], "reason": "none" }
            """));
        var manifest = ManifestOf(Collection("microsoft.graph.user", rows: 0));

        var fresh = MaturityRollup.Derive(model, [FillerCheck], manifest, Collected.AddDays(7));
        var stale = MaturityRollup.Derive(model, [FillerCheck], manifest, Collected.AddDays(8));

        Assert.That(fresh.Criterion("I2.1").State, Is.EqualTo(CriterionState.NotApplicable));
        Assert.That(stale.Criterion("I2.1").State, Is.EqualTo(CriterionState.MissingEvidence));
    }

    [Test]
    public void A_level_expires_with_the_shortest_lived_claim_below_it()
    {
        var fresh = DeriveAt(Collected.AddDays(1));
        var older = DeriveAt(Collected.AddDays(3));
        var stale = DeriveAt(Collected.AddDays(30));

        Assert.That((fresh.Identities().Level, fresh.Identities().Expires), Is.EqualTo((5, (DateTimeOffset?)Collected.AddDays(2))));
        Assert.That((older.Identities().Level, older.Identities().Expires), Is.EqualTo((2, (DateTimeOffset?)Collected.AddDays(7))));
        Assert.That((stale.Identities().Level, stale.Identities().Expires), Is.EqualTo((1, (DateTimeOffset?)null)));
    }

    private static MaturityResult DeriveAt(DateTimeOffset? asOf) =>
        MaturityRollup.Derive(Weekly, [FillerCheck, Check("CV-A", pass: 1)], ManifestOf(), asOf);
}
