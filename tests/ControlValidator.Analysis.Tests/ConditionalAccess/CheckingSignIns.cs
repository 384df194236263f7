using System.Text.Json.Nodes;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>What the text says that goes with an answer about sign-ins.</summary>
public sealed class CheckingSignIns
{
    private const string Ranges = "00000000-0000-4000-8000-000000000070";
    private const string Group = "00000000-0000-4000-8000-000000000020";

    private static readonly SignInProperty Mfa = SignInProperties.MfaForEveryone().PresumingRegistration();

    [Test]
    public void A_proof_expects_that_there_is_no_such_sign_in()
    {
        var script = WithMembers(MfaForAll()).Model().Script(Mfa);

        Assert.That(script.Expected, Is.EqualTo<Satisfiability[]>([Satisfiability.Unsat]));
        Assert.That(script.Text(), Does.Contain("(set-info :status unsat)").And.Contain("; Assumption: A-REG: ").And.Contain("; Semantics: conditional-access 1"));
    }

    [Test]
    public void A_counterexample_is_expected_to_be_found_whatever_is_open()
    {
        var script = WithMembers(MfaForAll().With("conditions/users/excludeUsers", Alice)).Model().Script(Mfa);

        Assert.That(script.Expected, Is.EqualTo<Satisfiability[]>([Satisfiability.Sat]));
        Assert.That(script.Text(), Does.Not.Contain("open-1"));
    }

    [Test]
    public void An_open_answer_asks_both_questions_and_says_what_is_open()
    {
        var script = WithMembers(MfaForAll().With("conditions/users/excludeGroups", Group)).Unread("group").Model().Script(Mfa);

        Assert.That(script.Expected, Is.EqualTo<Satisfiability[]>([Satisfiability.Sat, Satisfiability.Unsat]));
        Assert.That(script.Text(), Does.Contain($"; open-1: who else is in the group {Group}").And.Contain("; Missing: microsoft.graph.group could not be read"));
    }

    [Test]
    public void What_an_answer_rests_on_is_asked_first()
    {
        var script = WithMembers(MfaForAll(), MfaForAll("R").With("conditions/applications/includeApplications")
                .With("conditions/applications/includeUserActions", SignInTarget.RegisterSecurityInformation).With("grantControls/builtInControls", "block"))
            .Model().Script(SignInProperties.MfaForEveryone());

        Assert.That(script.Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(script.Text(), Does.Contain("; A-REG: security information is protected."));
        Assert.That(script.Expected, Is.EqualTo<Satisfiability[]>([Satisfiability.Unsat, Satisfiability.Unsat]));
    }

    [Test]
    public void A_solver_that_is_told_something_else_disagrees()
    {
        var script = WithMembers(MfaForAll()).Model().Script(Mfa);

        Assert.That(Solver.Disagreement(script with { Expected = [Satisfiability.Sat] }), Does.StartWith("mfa-for-everyone Pass"));
    }

    [Test]
    public void A_name_cannot_break_out_of_its_comment()
    {
        var text = WithMembers(MfaForAll().With("displayName", (JsonNode)"x\n(assert false)\r\u2028(exit)")).Model().Script(Mfa).Text();

        Assert.That(text.Split('\n'), Has.None.StartsWith("(exit)"));
        Assert.That(text.Split('\n'), Has.None.EqualTo("(assert false)"));
    }

    [Test]
    public void Addresses_that_no_range_holds_are_tried_even_where_the_usual_examples_are_all_in_ranges()
    {
        var onlyInside = MfaForAll().With("conditions/locations", new JsonObject { ["includeLocations"] = List(Ranges), ["excludeLocations"] = List() });

        Assert.That(WithMembers(onlyInside).Ranges(Ranges, isTrusted: false, "128.0.0.0/1", "2000::/3").Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void An_address_of_the_older_settings_may_be_in_a_named_range_too()
    {
        var outside = Of("outside", "block").With("conditions/locations", new JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List(Ranges) });
        var notOlder = Of("not older", "block").With("conditions/locations", new JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List("00000000-0000-0000-0000-000000000000") });

        var answer = WithMembers(outside, notOlder).Ranges(Ranges, isTrusted: true, "203.0.113.0/24").Prove(Mfa with { Attacker = SignInAttacker.TrustedPlace });

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Unknown));
    }
}
