using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>What a change of a tenant lets in or keeps out.</summary>
public sealed class ComparingSignIns
{
    [Test]
    public void A_policy_that_is_gone_opens_all_that_it_kept_out()
    {
        var difference = Compare(WithMembers(MfaForAll("MFA")), WithMembers());

        Assert.That(Told(difference, ChangeKind.Opened), Is.EqualTo(["all 2 users × any application: `MFA` is gone"]));
        Assert.That(difference.Changes, Has.Length.EqualTo(1));
    }

    [Test]
    public void An_exclusion_opens_what_it_leaves_out()
    {
        var difference = Compare(WithMembers(MfaForAll("MFA")), WithMembers(MfaForAll("MFA").With("conditions/users/excludeUsers", Alice)));

        Assert.That(Told(difference, ChangeKind.Opened), Is.EqualTo(["`Alice` × any application: `MFA` was changed"]));
    }

    [Test]
    public void A_new_member_of_an_excluded_group_is_let_in_though_no_policy_changed()
    {
        const string group = "00000000-0000-4000-8000-000000000020";
        var policy = MfaForAll("MFA").With("conditions/users/excludeGroups", group);

        var difference = Compare(WithMembers(policy).Group(group), WithMembers(policy).Group(group, Bob));

        Assert.That(Told(difference, ChangeKind.Opened), Is.EqualTo(["`Bob` × any application: `MFA` does not keep them out any more, though its text is the same"]));
    }

    [Test]
    public void A_compliant_device_in_place_of_a_second_factor_is_an_opening_on_such_devices()
    {
        var difference = Compare(WithMembers(MfaForAll("MFA")), WithMembers(MfaForAll("MFA").With("grantControls/builtInControls", "mfa", "compliantDevice")));

        Assert.That(Told(difference, ChangeKind.Opened).Single(), Does.StartWith("all 2 users × any application × by browsers and modern clients × on a compliant device"));
    }

    [Test]
    public void A_policy_set_to_report_only_is_not_enforced_any_more() =>
        Assert.That(
            Told(Compare(WithMembers(MfaForAll("MFA")), WithMembers(MfaForAll("MFA").With("state", (System.Text.Json.Nodes.JsonNode)"enabledForReportingButNotEnforced"))), ChangeKind.Opened).Single(),
            Does.EndWith("`MFA` is not enforced any more"));

    [Test]
    public void An_account_that_was_not_there_opens_where_no_policy_keeps_it_out()
    {
        var before = Empty(MfaForAll("MFA").ForUsers(Alice)).User(Alice, "Alice");
        var after = Empty(MfaForAll("MFA").ForUsers(Alice)).User(Alice, "Alice").User(Bob, "Bob");

        Assert.That(Told(Compare(before, after), ChangeKind.Opened), Is.EqualTo(["`Bob` × any application, registering security information or registering a device: before, there was no such account that could sign in"]));
        Assert.That(Told(Compare(after, before), ChangeKind.Closed), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_trusted_range_that_grew_opens_the_addresses_that_came_to_it()
    {
        const string place = "00000000-0000-4000-8000-000000000070";
        var policy = MfaForAll("MFA").With("conditions/locations", new System.Text.Json.Nodes.JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List("AllTrusted") });

        var difference = Compare(WithMembers(policy).Ranges(place, isTrusted: true, "203.0.113.0/28"), WithMembers(policy).Ranges(place, isTrusted: true, "203.0.113.0/27"));

        Assert.That(Told(difference, ChangeKind.Opened).Single(), Does.StartWith("all 2 users × any application × in ranges 70: "));
    }

    [Test]
    public void What_one_side_does_not_know_is_never_called_unchanged()
    {
        var difference = Compare(WithMembers(MfaForAll("MFA")), WithMembers(MfaForAll("MFA").With("conditions/times", new System.Text.Json.Nodes.JsonObject { ["includedRanges"] = List("night") })));

        Assert.That(Told(difference, ChangeKind.MayOpen), Is.EqualTo(["all 2 users × any application: `MFA` was changed; whether `MFA` keeps them out is not known"]));
    }

    [Test]
    public void Of_a_policy_that_leaves_out_an_open_group_only_what_was_changed_may_have_opened()
    {
        var policy = MfaForAll("MFA").With("conditions/users/excludeGroups", "00000000-0000-4000-8000-000000000029");

        var difference = Compare(Open(policy), Open(policy.DeepClone().AsObject().With("conditions/users/excludeUsers", Alice)));

        Assert.That(Told(difference, ChangeKind.MayOpen), Is.EqualTo(["`Alice` × any application: `MFA` was changed; whether `MFA` kept them out is not known"]));
        Assert.That(difference.Changes, Has.Length.EqualTo(1));

        static GivenTenant Open(System.Text.Json.Nodes.JsonObject policy) =>
            WithMembers(policy).Add(new() { ["type"] = "microsoft.graph.group", ["id"] = "00000000-0000-4000-8000-000000000029", ["displayName"] = "open" });
    }

    [Test]
    public void Policies_that_one_export_could_not_read_may_have_opened_anything()
    {
        var difference = Compare(WithMembers(MfaForAll("MFA")), WithMembers().Unread("conditionalAccessPolicy"));

        Assert.That(difference.Changes.Select(c => c.Kind), Does.Contain(ChangeKind.MayOpen).And.Not.Contain(ChangeKind.Opened));
        Assert.That(difference.Missing.Single(), Does.StartWith("after: microsoft.graph.conditionalAccessPolicy could not be read"));
    }

    [Test]
    public void What_neither_export_could_read_is_said_once_and_is_no_change()
    {
        var difference = Compare(WithMembers().Unread("conditionalAccessPolicy"), WithMembers().Unread("conditionalAccessPolicy"));

        Assert.That(difference.Changes, Is.Empty);
        Assert.That(difference.Unseen.Single(), Does.StartWith("microsoft.graph.conditionalAccessPolicy could not be read"));
    }

    private static Difference Compare(GivenTenant before, GivenTenant after) => SignInComparison.Between(before.Snapshot(), after.Snapshot());

    private static string[] Told(Difference difference, ChangeKind kind) => [.. difference.Changes.Where(c => c.Kind == kind).Select(c => $"{c.Set}: {c.Why}")];
}
