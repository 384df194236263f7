using ControlValidator.Model;
using static ControlValidator.Engine.Tests.Maturity.Given;

namespace ControlValidator.Engine.Tests.Maturity;

public sealed class JudgingCriteria
{
    [TestCase(1, 1, 0, 0, 0, CriterionState.Met)]
    [TestCase(1, 9, 1, 0, 0, CriterionState.Failing)]
    [TestCase(1, 9, 0, 1, 0, CriterionState.MissingEvidence)]
    [TestCase(1, 9, 1, 1, 0, CriterionState.Failing)]
    [TestCase(1, 9, 0, 0, 1, CriterionState.MissingEvidence)]
    [TestCase(0.9, 9, 1, 0, 0, CriterionState.Met)]
    [TestCase(0.9, 90, 5, 5, 0, CriterionState.Met)]
    [TestCase(0.9, 89, 5, 6, 0, CriterionState.MissingEvidence)]
    [TestCase(0.9, 89, 11, 0, 0, CriterionState.Failing)]
    [TestCase(0.9, 99, 0, 0, 1, CriterionState.MissingEvidence)]
    public void Enough_verdicts_must_pass_and_none_may_be_an_error(
        double coverage, int pass, int fail, int unknown, int error, CriterionState expected)
    {
        var model = ModelOf(Identity("I2.1", 2, FormattableString.Invariant($""" "rule": "Pass", "controls": ["CV-A"], "coverage": {coverage} """)));

        var result = Derive(model, [Check("CV-A", pass, fail, notApplicable: 1000, unknown, error)]);

        Assert.That(result.Criterion("I2.1").State, Is.EqualTo(expected));
        Assert.That(result.Criterion("I2.1").Blockers.IsEmpty, Is.EqualTo(expected is CriterionState.Met));
    }

    [Test]
    public void A_share_is_said_with_its_current_and_its_required_value()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-*"], "coverage": 0.9 """));

        var result = Derive(model, [Check("CV-STO-001", pass: 5, fail: 5), Check("CV-Z", pass: 10)]);

        Assert.That(result.Criterion("I2.1").Blockers, Is.EqualTo(
            ["storage: 5 of 10 verdicts fail in CV-STO-001; 15 of all 20 pass, at least 90 % must"]));
    }

    [Test]
    public void A_selector_that_finds_no_control_is_missing_evidence_though_others_find_some()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-A", { "sameAs": "MS.AAD.1.1v*" }, { "severity": "Critical", "level": 3 }] """));

        var result = Derive(model, [Check("CV-A", pass: 1)]).Criterion("I2.1");

        Assert.That(result.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(result.Blockers, Is.EqualTo(
        [
            "no control in this run covers it: same as `MS.AAD.1.1v*`",
            "no control in this run covers it: level 3, severity Critical or more",
        ]));
    }

    [Test]
    public void A_selector_chooses_by_all_that_it_asks_for()
    {
        var model = ModelOf(Identity("I2.1", 2, """
            "rule": "Pass", "controls": [{ "id": "CV-*", "level": 3, "pillar": "Identities", "severity": "High", "sameAs": "X*" }]
            """));

        var result = Derive(model,
        [
            Check("CV-1", pass: 1, level: 3, severity: Severity.Critical, sameAs: "x1"),
            Check("CV-2", fail: 1, level: 2, severity: Severity.High, sameAs: "x1"),
            Check("CV-3", fail: 1, level: 3, severity: Severity.Medium, sameAs: "x1"),
            Check("CV-4", fail: 1, level: 3, severity: Severity.High, sameAs: "y1"),
            Check("ZZ-5", fail: 1, level: 3, severity: Severity.High, sameAs: "x1"),
        ]);

        Assert.That(result.Criterion("I2.1").Controls, Is.EqualTo(["CV-1"]));
        Assert.That(result.Criterion("I2.1").State, Is.EqualTo(CriterionState.Met));
    }

    [Test]
    public void Controls_that_found_nothing_to_judge_are_no_evidence()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Pass", "controls": ["CV-A"] """));

        var result = Derive(model, [Check("CV-A", notApplicable: 12)]).Criterion("I2.1");

        Assert.That(result.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(result.Blockers, Is.EqualTo(["no verdict applies: CV-A found nothing to judge"]));
    }

    [TestCase(2, CriterionState.Failing)]
    [TestCase(4, CriterionState.MissingEvidence)]
    public void A_check_that_was_never_seen_to_fail_earns_no_pass_and_from_level_four_on_decides_nothing(int level, CriterionState withFailure)
    {
        var model = ModelOf(Identity("I.1", level, """ "rule": "Pass", "controls": ["CV-A"] """));

        var passing = Derive(model, [Check("CV-A", pass: 4, shortcoming: "no case gives Fail.")]).Criterion("I.1");
        var failing = Derive(model, [Check("CV-A", pass: 3, fail: 1, shortcoming: "no case gives Fail.")]).Criterion("I.1");

        Assert.That(passing.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(passing.Blockers, Is.EqualTo(
            ["4 of 4 verdicts count for nothing, since the checks of CV-A are not proven (no case gives Fail)"]));
        Assert.That(failing.State, Is.EqualTo(withFailure));
    }

    [Test]
    public void A_weaker_method_cannot_show_that_a_criterion_holds_but_can_show_that_it_does_not()
    {
        var model = ModelOf(Identity("I4.1", 4, """ "rule": "Pass", "controls": ["CV-A"], "method": "Prove" """));

        var inspected = Derive(model, [Check("CV-A", pass: 2)]).Criterion("I4.1");
        var observed = Derive(model, [Check("CV-A", pass: 2, method: Method.Observe)]).Criterion("I4.1");
        var failing = Derive(model, [Check("CV-A", fail: 1)]).Criterion("I4.1");

        Assert.That(inspected.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(inspected.Blockers, Is.EqualTo(["2 of 2 verdicts rest on Inspect in CV-A; at least Prove is needed"]));
        Assert.That(observed.State, Is.EqualTo(CriterionState.Met));
        Assert.That(failing.State, Is.EqualTo(CriterionState.Failing));
    }

    [TestCase(Completeness.NotExported, "users were not exported (no page): `microsoft.graph.user` must be complete")]
    [TestCase(Completeness.NotRead, "users could not be read by the exporter (no page): `microsoft.graph.user` must be complete")]
    [TestCase(Completeness.Partial, "users are incomplete (no page): `microsoft.graph.user` must be complete")]
    public void A_collection_that_is_not_complete_is_missing_evidence(Completeness completeness, string expected)
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Complete", "completeness": ["users"] """));

        var result = Derive(model, [], ManifestOf(Collection("Microsoft.Graph.User", completeness, reason: "no page."))).Criterion("I2.1");

        Assert.That(result.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(result.Blockers, Is.EqualTo([expected]));
    }

    [Test]
    public void One_complete_type_of_a_collection_is_enough()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Complete", "completeness": ["roles"] """));

        var result = Derive(model, [], ManifestOf(
            Collection("microsoft.graph.unifiedRoleDefinition", Completeness.NotRead), Collection("microsoft.graph.directoryRole")));

        Assert.That(result.Criterion("I2.1").State, Is.EqualTo(CriterionState.Met));
    }

    [Test]
    public void All_collections_of_a_snapshot_can_be_asked_for_and_none_at_all_is_not_all()
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Complete", "completeness": ["*"] """));

        var mixed = Derive(model, [], ManifestOf(
            Collection("a"), Collection("d", Completeness.Partial), Collection("microsoft.graph.user", Completeness.Partial), Collection("c", Completeness.NotRead)));
        var empty = Derive(model, [], ManifestOf());
        var full = Derive(model, [], ManifestOf(Collection("a"), Collection("b")));

        Assert.That(mixed.Criterion("I2.1").Blockers, Is.EqualTo(
            ["`c` could not be read by the exporter, and all must be complete", "`d`, users are incomplete, and all must be complete"]));
        Assert.That(empty.Criterion("I2.1").State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(full.Criterion("I2.1").State, Is.EqualTo(CriterionState.Met));
    }

    [TestCase(5, 5, 0, 0, CriterionState.Met)]
    [TestCase(5, 5, 1, 0, CriterionState.MissingEvidence)]
    [TestCase(5, 5, 0, 1, CriterionState.MissingEvidence)]
    public void A_failure_is_a_decision_too(int pass, int fail, int unknown, int error, CriterionState expected)
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Decided", "controls": ["CV-A"] """));

        var result = Derive(model, [Check("CV-A", pass, fail, unknown: unknown, error: error)]);

        Assert.That(result.Criterion("I2.1").State, Is.EqualTo(expected));
    }

    [TestCase(0, CriterionState.Met)]
    [TestCase(1, CriterionState.MissingEvidence)]
    public void Only_errors_break_what_must_be_unbroken(int error, CriterionState expected)
    {
        var model = ModelOf(Identity("I2.1", 2, """ "rule": "Unbroken", "controls": ["*"] """));

        var result = Derive(model, [Check("CV-A", pass: 1, fail: 1, unknown: 1, error: error, shortcoming: "no case")]);

        Assert.That(result.Criterion("I2.1").State, Is.EqualTo(expected));
    }

    [Test]
    public void Whether_a_failure_is_overdue_one_run_cannot_tell()
    {
        var model = ModelOf(Identity("I3.1", 3, """
            "rule": "InTime", "controls": ["CV-A"], "needs": [{ "what": "ledger of runs", "missing": "no ledger is kept" }]
            """));

        var clean = Derive(model, [Check("CV-A", pass: 2)]);
        var open = Derive(model, [Check("CV-A", pass: 1, fail: 1)]);

        Assert.That(clean.Criterion("I3.1").State, Is.EqualTo(CriterionState.Met));
        Assert.That(open.Criterion("I3.1").State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(open.Criterion("I3.1").Blockers, Is.EqualTo(
            ["1 of 2 verdicts fail in CV-A; all must pass, or fail for a shorter time than allowed", "no ledger is kept"]));
        Assert.That(open.Identities().Standing, Does.StartWith("level 3 blocked by missing evidence: ledger of runs; level-4"));
    }

    [Test]
    public void What_a_later_capability_must_show_is_missing_whatever_the_verdicts_are()
    {
        var model = ModelOf(Identity("I4.1", 4, """
            "rule": "Pass", "controls": ["CV-A"], "needs": [{ "what": "conditional access proofs", "missing": "nothing is proved yet" }]
            """));

        var passing = Derive(model, [Check("CV-A", pass: 2)]).Criterion("I4.1");
        var failing = Derive(model, [Check("CV-A", fail: 2)]).Criterion("I4.1");

        Assert.That(passing.State, Is.EqualTo(CriterionState.MissingEvidence));
        Assert.That(passing.Blockers, Is.EqualTo(["nothing is proved yet"]));
        Assert.That(failing.State, Is.EqualTo(CriterionState.Failing));
    }

    [TestCase(Completeness.Complete, 0, CriterionState.NotApplicable)]
    [TestCase(Completeness.Complete, 1, CriterionState.Failing)]
    [TestCase(Completeness.Partial, 0, CriterionState.Failing)]
    [TestCase(Completeness.NotExported, 0, CriterionState.Failing)]
    public void A_criterion_falls_away_only_where_the_snapshot_shows_the_reason(Completeness completeness, int rows, CriterionState expected)
    {
        var model = ModelOf(Identity("I3.4", 3, """
            "rule": "Pass", "controls": ["CV-A"], "notApplicable": { "empty": ["users"], "reason": "the tenant has no users." }
            """));

        var result = Derive(model, [Check("CV-A", fail: 1)], ManifestOf(Collection("microsoft.graph.user", completeness, rows))).Criterion("I3.4");

        Assert.That(result.State, Is.EqualTo(expected));
        if (expected is CriterionState.NotApplicable)
            Assert.That(result.Notes, Is.EqualTo(["the tenant has no users (users: complete and empty)"]));
    }
}
