using System.Text.Json.Nodes;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

public sealed partial class RegressionCases
{
    private const string Custom = "00000000-0000-4000-8000-0000000000c0";

    [Test]
    public void CA_14_a_role_over_a_part_of_the_tenant_escapes_a_policy_for_roles()
    {
        var answer = WithMembers(ForAdministrators()).Role(Alice).Role(Bob, scope: "/administrativeUnits/1").Prove(MfaOfAdministrators);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Bob"]));
    }

    [Test]
    public void CA_14_a_custom_role_escapes_a_policy_for_roles()
    {
        var policy = ForAdministrators().With("conditions/users/includeRoles", GlobalAdministrator, Custom);
        var property = Mfa.For("custom", "of a custom administrator", p => p.RolesOfAnyScope.Contains(Custom));

        Assert.That(WithMembers(policy).CustomRole(Custom).Role(Bob, Custom).Prove(property).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_14_whoever_may_take_up_a_role_is_looked_at_as_if_he_had()
    {
        var tenant = WithMembers(ForAdministrators()).Role(Bob, eligible: true);

        Assert.That(tenant.Prove(MfaOfAdministrators).Outcome, Is.EqualTo(Outcome.NotApplicable), "nobody holds it now");
        Assert.That(tenant.Prove(MfaOfAdministrators with { ActivatesRoles = true }).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [TestCase("/administrativeUnits/1", false)]
    [TestCase("/", true)]
    public void CA_14_a_role_that_is_left_out_leaves_out_only_those_who_hold_it_over_the_whole_tenant(string scope, bool eligible)
    {
        var policy = MfaForAll().With("conditions/users/excludeRoles", GlobalAdministrator);

        Assert.That(WithMembers(policy).Role(Bob, scope: scope, eligible: eligible).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(WithMembers(policy).Role(Bob).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_15_two_policies_may_cover_everyone_together()
    {
        var tenant = WithMembers(
            MfaForAll("P1").With("conditions/users/excludeGroups", Group),
            MfaForAll("P2").ForUsers().With("conditions/users/includeGroups", Group)).Group(Group, Alice);

        Assert.That(tenant.Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void CA_16_a_group_that_is_covered_for_one_application_only_gets_to_the_others()
    {
        var answer = WithMembers(
            MfaForAll("P1").With("conditions/users/excludeGroups", Group),
            MfaForAll("P2").ForUsers().With("conditions/users/includeGroups", Group).With("conditions/applications/includeApplications", App))
            .Group(Group, Alice).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Alice"]));
        Assert.That(Values(answer, "target"), Does.Contain("any other application").And.Not.Contain($"application {App}"));
    }

    [TestCase(null, Outcome.Pass)]
    [TestCase("ExternalAzureAD", Outcome.Pass)]
    [TestCase("mail", Outcome.Unknown)]
    [TestCase("google.com", Outcome.Unknown)]
    [TestCase("https://idp.fabrikam.example/saml", Outcome.Unknown)]
    public void CA_17_a_strength_is_made_for_those_who_authenticate_with_entra_id(string? guest, Outcome expected)
    {
        var tenant = WithMembers(MfaForAll().WithStrength("password,sms", "fido2", "deviceBasedPush"));
        if (guest is not null)
            tenant.User("00000000-0000-4000-8000-0000000000a9", "Guest", "Guest", guest);

        Assert.That(tenant.Prove(Mfa).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void CA_18_a_strength_is_what_it_accepts_and_not_what_it_is_called()
    {
        Assert.That(WithMembers(MfaForAll().WithStrength("fido2", "password")).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_19_accounts_that_are_waived_are_named_beside_the_proof()
    {
        var answer = BreakGlass().Prove(Mfa.Modulo(Waiver(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero))));

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(answer.Exclusions, Has.Some.Contains("waived until 2027-01-01 by security (break glass): Alice, Bob"));
    }

    [Test]
    public void CA_20_a_waiver_that_has_ended_counts_for_nothing()
    {
        var answer = BreakGlass().Prove(Mfa.Modulo(Waiver(new(2026, 10, 31, 0, 0, 0, TimeSpan.Zero))));

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Alice", "Bob"]));
    }

    [Test]
    public void A_waiver_cannot_be_judged_without_an_instant()
    {
        Assert.That(BreakGlass().AsOf(null).Prove(Mfa.Modulo(Waiver(new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero)))).Outcome, Is.EqualTo(Outcome.Unknown));
    }

    private static SignInProperty MfaOfAdministrators => Mfa.For("mfa-admins", "of an administrator", p => !p.RolesOfAnyScope.IsEmpty);

    private static JsonObject ForAdministrators() => MfaForAll("admins").ForUsers().With("conditions/users/includeRoles", GlobalAdministrator);

    private static GivenTenant BreakGlass() =>
        WithMembers(MfaForAll().With("conditions/users/excludeUsers", Alice, Bob)).User("00000000-0000-4000-8000-0000000000a3", "Carol");

    private static SignInWaiver Waiver(DateTimeOffset until) => new([Alice, Bob], "security", "break glass", until);
}
