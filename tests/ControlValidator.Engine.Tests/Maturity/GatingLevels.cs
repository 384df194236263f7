using System.Collections.Immutable;
using ControlValidator.Model;
using static ControlValidator.Engine.Tests.Maturity.Given;

namespace ControlValidator.Engine.Tests.Maturity;

public sealed class GatingLevels
{
    private const string NeedsNoUsers = """
        "rule": "Pass", "controls": ["CV-X"], "notApplicable": { "empty": ["users"], "reason": "there are no users" }
        """;

    [Test]
    public void A_level_whose_evidence_is_missing_holds_back_a_higher_one_that_is_met_already()
    {
        var model = ModelOf(
            Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-AAD-2"] """),
            Identity("I3.3", 3, """ "rule": "Pass", "controls": ["CV-AAD-3"], "completeness": ["authentication strengths"] """),
            Identity("I4.1", 4, """ "rule": "Pass", "controls": ["CV-AAD-4"], "method": "Prove" """),
            Identity("I5.1", 5, """ "rule": "Later", "needs": [{ "what": "sign-in logs", "missing": "no logs" }] """));

        var result = Derive(model, [Check("CV-AAD-2", pass: 3), Check("CV-AAD-3", pass: 1), Check("CV-AAD-4", pass: 1, method: Method.Prove)]);

        Assert.That(result.Identities().Level, Is.EqualTo(2));
        Assert.That(
            result.Identities().Standing,
            Is.EqualTo("level 3 blocked by missing evidence: authentication strengths; level-4 criterion I4.1 already met"));
        Assert.That(result.Identities().Blockers, Is.EqualTo(
            ["I3.3: authentication strengths were not exported: `microsoft.graph.authenticationStrengthPolicy` must be complete"]));
    }

    [Test]
    public void A_failing_control_of_a_lower_level_blocks_every_level_above_and_each_says_so()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-STO-*"] """));

        var pillar = Derive(model, [Check("CV-STO-001", pass: 20, fail: 2), Check("CV-STO-004", pass: 18, fail: 1)]).Identities();

        Assert.That(pillar.Level, Is.EqualTo(1));
        Assert.That(pillar.Levels.Select(l => (l.State, l.Sentence)), Is.EqualTo((ValueTuple<LevelState, string>[])
        [
            (LevelState.Reached, ""),
            (LevelState.Failing, "blocked by failing controls: CV-STO-001, CV-STO-004"),
            (LevelState.BlockedBelow, "its criteria are met; waits for level 2 (I2.1)"),
            (LevelState.BlockedBelow, "its criteria are met; waits for level 2 (I2.1)"),
            (LevelState.BlockedBelow, "its criteria are met; waits for level 2 (I2.1)"),
        ]));
        Assert.That(pillar.Blockers, Is.EqualTo(["I2.1: storage: 3 of 41 verdicts fail in CV-STO-001, CV-STO-004; all must pass"]));
    }

    [Test]
    public void What_fails_is_shown_apart_from_what_is_missing()
    {
        var model = ModelOf(
            Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-A"] """),
            Identity("I2.2", 2, """ "rule": "Complete", "completeness": ["users"] """),
            Identity("I3.1", 3, """ "rule": "Complete", "completeness": ["users"] """));

        var pillar = Derive(model, [Check("CV-A", fail: 1)]).Identities();

        Assert.That(pillar.Standing, Does.StartWith("level 2 blocked by a failing control: CV-A; and by missing evidence: users; level-4"));
        Assert.That(pillar.Levels[2].State, Is.EqualTo(LevelState.MissingEvidence));
        Assert.That(pillar.Levels[2].Sentence, Is.EqualTo("blocked by missing evidence: users; waits for level 2 (I2.1, I2.2)"));
    }

    [Test]
    public void Blockers_are_named_cheapest_first_and_once_for_all_criteria_that_share_them()
    {
        var model = ModelOf(
            Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-A"], "completeness": ["users"] """),
            Identity("I2.2", 2, """ "rule": "Pass", "controls": ["CV-B"], "completeness": ["users"] """),
            Identity("I2.3", 2, """ "rule": "Later", "needs": [{ "what": "ledger", "missing": "no ledger is kept" }] """));

        var pillar = Derive(model, [Check("CV-A", fail: 1), Check("CV-B", unknown: 1)]).Identities();

        Assert.That(pillar.Blockers, Is.EqualTo(
        [
            "I2.1, I2.2: users were not exported: `microsoft.graph.user` must be complete",
            "I2.2: 1 of 1 verdict is unknown in CV-B, since data is missing; all must pass",
            "I2.1: 1 of 1 verdict fails in CV-A; all must pass",
            "I2.3: no ledger is kept",
        ]));
    }

    [Test]
    public void Level_one_needs_nothing_and_lists_blind_spots()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Complete", "completeness": ["users", "roles"] """));

        var result = Derive(model, [], ManifestOf(Collection("microsoft.graph.user", Completeness.NotRead)) with { Unrecognised = ["x.bin"] });

        Assert.That(result.Identities().Level, Is.EqualTo(1));
        Assert.That(result.Criterion("FIdentities1").State, Is.EqualTo(CriterionState.Met));
        Assert.That(result.Criterion("FIdentities1").Notes, Is.EqualTo(
            ["roles were not exported", "users could not be read by the exporter", "1 document was not recognised"]));
    }

    [Test]
    public void A_level_of_which_nothing_applies_is_skipped_and_not_reached_by_that()
    {
        var model = ModelOf(Identity("I5.1", 5, NeedsNoUsers));

        var pillar = Derive(model, [], ManifestOf(Collection("microsoft.graph.user", rows: 0))).Identities();

        Assert.That(pillar.Level, Is.EqualTo(4));
        Assert.That(pillar.Levels[4], Is.EqualTo(new LevelResult(5, LevelState.Skipped, "skipped: there are no users (users: complete and empty)")));
        Assert.That(pillar.Standing, Is.EqualTo("no higher level applies"));
    }

    [Test]
    public void A_skipped_level_does_not_hold_back_the_one_above()
    {
        var model = ModelOf(Identity("I3.1", 3, NeedsNoUsers));

        var pillar = Derive(model, [], ManifestOf(Collection("microsoft.graph.user", rows: 0))).Identities();

        Assert.That(pillar.Level, Is.EqualTo(5));
        Assert.That(pillar.Levels[2].State, Is.EqualTo(LevelState.Skipped));
    }

    [Test]
    public void The_organisation_stands_where_its_weakest_pillar_stands()
    {
        var model = ModelOf(Identity("I3.1", 3, """ "rule": "Pass", "controls": ["CV-A"] """));

        var result = Derive(model, [Check("CV-A", fail: 1)]);

        Assert.That(result.Level, Is.EqualTo(2));
        Assert.That(result.Vector, Is.EqualTo("org 2 — A5 I2 C5 P5"));
        Assert.That(result.LevelNames, Is.EqualTo(["one", "two", "three", "four", "five"]));
    }

    [Test]
    public void A_check_that_breaks_makes_the_whole_result_incomplete()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-A"] """));

        var result = Derive(model, [Check("CV-A", pass: 1), Check("CV-UNUSED", error: 1)]);

        Assert.That(result.Complete, Is.False);
        Assert.That(Derive(model, [Check("CV-A", pass: 1)]).Complete, Is.True);
    }

    [Test]
    public void The_order_of_the_checks_changes_nothing()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-*"] """));
        ImmutableArray<AssessedCheck> checks = [Check("CV-STO-002", fail: 1), Check("CV-SQL-001", fail: 1), Check("CV-STO-001", fail: 1), Check("CV-Z", fail: 2)];

        var forward = Derive(model, checks).Criterion("I2.1");
        var backward = Derive(model, [.. checks.Reverse()]).Criterion("I2.1");

        Assert.That(forward.Blockers, Is.EqualTo(
        [
            "storage: 2 of 2 verdicts fail in CV-STO-001, CV-STO-002; all must pass",
            "SQL: 1 of 1 verdict fails in CV-SQL-001; all must pass",
            "2 of 2 verdicts fail in CV-Z; all must pass",
        ]));
        Assert.That(backward.Blockers, Is.EqualTo(forward.Blockers));
        Assert.That(backward.Controls, Is.EqualTo(forward.Controls));
    }
}
