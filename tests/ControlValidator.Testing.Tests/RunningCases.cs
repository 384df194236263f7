using NUnit.Framework.Constraints;

namespace ControlValidator.Testing.Tests;

/// <summary>Cases beside policies become tests, and nothing that cannot be tested goes unseen.</summary>
public sealed class RunningCases
{
    [Test]
    public void Each_case_is_a_test_that_holds()
    {
        using var written = new WrittenPolicies().Add("on", WrittenPolicies.IsOn, WrittenPolicies.GoodCases);
        var cases = written.Load().Cases;

        Assert.That(cases.Select(c => c.Title), Is.EqualTo(["CV-TST-001: off", "CV-TST-001: on"]));
        Assert.That(cases, Has.All.Matches<PolicyCase>(c => Gives.AsWritten.ApplyTo(c).IsSuccess));
    }

    [Test]
    public void A_case_that_disagrees_says_what_was_expected_what_came_and_what_was_read()
    {
        using var written = new WrittenPolicies().Add("on", WrittenPolicies.IsOn, WrittenPolicies.GoodCases.Replace("\"expect\": \"Pass\"", "\"expect\": \"Fail\"", StringComparison.Ordinal));

        Assert.That(written.Shown(Message(written.Load().Cases[1], Gives.AsWritten)), Is.EqualTo("""
              CV-TST-001 It is on
              check:    policies/family/on/policy.csx:2
              case:     policies/family/on/cases.json:3
              expected: Fail
              but gave: Pass: properties.on is true
              It read:
                /0/properties/on = true

            """));
    }

    [Test]
    public void A_check_that_was_never_seen_to_fail_is_a_test_that_does_not_hold()
    {
        using var written = new WrittenPolicies().Add("on", WrittenPolicies.IsOn, WrittenPolicies.GoodCases.Replace("\"off\", \"expect\": \"Fail\"", "\"off\", \"expect\": \"Fail\", \"control\": \"CV-TST-009\"", StringComparison.Ordinal));
        var cases = written.Load().Cases;

        Assert.That(cases.Select(c => c.Title), Is.EqualTo(["CV4003: cases.json:2", "CV-TST-001: on", "CV-TST-001: is proven"]));
        Assert.That(Message(cases[2], Gives.AsWritten), Does.Contain("no case shows the check failing"));
    }

    [Test]
    public void A_policy_without_cases_is_a_test_that_does_not_hold()
    {
        using var written = new WrittenPolicies().Add("on", WrittenPolicies.IsOn);

        Assert.That(Message(written.Load().Cases.Single(), Gives.AsWritten), Does.Contain("there is no cases.json beside the policy"));
    }

    [Test]
    public void A_policy_that_does_not_compile_is_a_test_that_does_not_hold_and_the_others_are_tested()
    {
        using var written = new WrittenPolicies().Add("bad", WrittenPolicies.IsOn.Replace("Verdict IsOn", "Verdikt IsOn", StringComparison.Ordinal)).Add("on", WrittenPolicies.IsOn, WrittenPolicies.GoodCases);
        var cases = written.Load().Cases;

        Assert.That(cases, Has.Length.EqualTo(3));
        Assert.That(written.Shown(Message(cases[0], Gives.AsWritten)), Does.Contain("policies/family/bad/policy.csx").And.Contain("Verdikt"));
    }

    [Test]
    public void A_folder_without_policies_is_a_test_that_does_not_hold()
    {
        using var written = new WrittenPolicies();
        Directory.CreateDirectory(written.Folder);

        Assert.That(Message(written.Load().Cases.Single(), Gives.AsWritten), Does.Contain("holds no policy"));
    }

    [Test]
    public void A_folder_that_is_not_there_is_said_with_where_it_was_looked_for() =>
        Assert.That(() => Policies.In("no-such-folder"), Throws.TypeOf<DirectoryNotFoundException>().With.Message.Contains("no-such-folder"));

    [Test]
    public void A_control_that_is_not_there_is_said_with_those_that_are()
    {
        using var written = new WrittenPolicies().Add("on", WrittenPolicies.IsOn, WrittenPolicies.GoodCases);

        Assert.That(() => written.Load().Check("CV-TST-01"), Throws.ArgumentException.With.Message.Contains("It has: CV-TST-001"));
    }

    private static string Message(PolicyCase policyCase, Constraint constraint)
    {
        var result = constraint.ApplyTo(policyCase);
        Assert.That(result.IsSuccess, Is.False);
        using var writer = new NUnit.Framework.Internal.TextMessageWriter();
        result.WriteMessageTo(writer);
        return writer.ToString();
    }
}
