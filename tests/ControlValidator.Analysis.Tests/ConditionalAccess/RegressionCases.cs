using System.Collections.Immutable;
using System.Text.Json.Nodes;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Policies that other tools are known to misjudge, by their numbers. B is a policy that demands a second factor of everyone.</summary>
public sealed partial class RegressionCases
{
    private const string Group = "00000000-0000-4000-8000-000000000020";
    private const string Nested = "00000000-0000-4000-8000-000000000021";
    private const string Nested2 = "00000000-0000-4000-8000-000000000022";
    private const string App = "00000000-0000-4000-8000-0000000000f1";
    private const string Office = "00000000-0000-4000-8000-000000000070";

    private static readonly SignInProperty Mfa = SignInProperties.MfaForEveryone().PresumingRegistration() with { BaselineIsEnforced = Truth.Yes };

    private static SignInProperty MfaAgainst(SignInAttacker attacker) => Mfa with { Attacker = attacker };

    [Test]
    public void B_alone_asks_a_second_factor_of_everyone()
    {
        Assert.That(WithMembers(MfaForAll()).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void CA_01_a_user_who_is_left_out_gets_through()
    {
        var answer = WithMembers(MfaForAll().With("conditions/users/excludeUsers", Alice)).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Alice"]));
    }

    [Test]
    public void CA_02_a_user_in_a_group_in_a_group_that_is_left_out_gets_through()
    {
        var answer = WithMembers(MfaForAll().With("conditions/users/excludeGroups", Group))
            .Group(Group, Nested).Group(Nested, Nested2).Group(Nested2, Bob, Group).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Bob"]));
    }

    [Test]
    public void CA_03_an_application_that_is_left_out_is_open_to_everyone()
    {
        var answer = WithMembers(MfaForAll().With("conditions/applications/excludeApplications", App)).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Alice", "Bob"]));
        Assert.That(Values(answer, "target"), Is.EqualTo<string[]>([$"application {App}"]));
    }

    [TestCase(SignInAttacker.Password, Outcome.Pass)]
    [TestCase(SignInAttacker.CompliantDevice, Outcome.Fail)]
    public void CA_04_a_compliant_device_in_place_of_a_second_factor_fails_only_against_a_stolen_device(SignInAttacker attacker, Outcome expected)
    {
        Assert.That(WithMembers(Of("B", "mfa", "compliantDevice")).Prove(MfaAgainst(attacker)).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void CA_05_anyone_accepts_terms_of_use()
    {
        var policy = MfaForAll().With("grantControls/termsOfUse", "terms");

        Assert.That(WithMembers(policy).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_06_a_policy_for_browsers_leaves_desktop_clients_open()
    {
        var answer = WithMembers(MfaForAll().With("conditions/clientAppTypes", "browser")).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(answer.Counterexample?.SignIn.Client, Is.EqualTo(SignInClient.MobileAppsAndDesktopClients));
    }

    [Test]
    public void CA_07_a_platform_that_is_left_out_is_a_matter_of_the_user_agent()
    {
        var answer = WithMembers(MfaForAll().With("conditions/platforms", new JsonObject { ["includePlatforms"] = List("all"), ["excludePlatforms"] = List("linux") })).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(answer.Counterexample?.SignIn.Platform, Is.EqualTo(SignInPlatform.Linux));
    }

    [TestCase(SignInAttacker.Password, Outcome.Pass)]
    [TestCase(SignInAttacker.TrustedPlace, Outcome.Fail)]
    public void CA_08_trusted_places_that_are_left_out_fail_only_against_someone_who_is_there(SignInAttacker attacker, Outcome expected)
    {
        var policy = MfaForAll().With("conditions/locations", new JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List("AllTrusted") });

        Assert.That(WithMembers(policy).Ranges(Office, isTrusted: true, "203.0.113.0/24").Prove(MfaAgainst(attacker)).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void CA_09_a_policy_for_high_risk_does_not_apply_where_no_risk_is_seen()
    {
        var answer = WithMembers(MfaForAll().With("conditions/signInRiskLevels", "high")).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(answer.Counterexample?.SignIn.SignInRisk, Is.EqualTo(SignInRisk.None));
    }

    [Test]
    public void CA_10_a_negative_filter_leaves_out_every_unregistered_device()
    {
        var policy = MfaForAll().WithDeviceFilter("exclude", """device.trustType -ne "ServerAD" """);

        Assert.That(WithMembers(policy).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_11_a_sign_in_frequency_demands_nothing()
    {
        var policy = MfaForAll().With("grantControls", (JsonNode?)null)
            .With("sessionControls/signInFrequency", new JsonObject { ["isEnabled"] = true, ["value"] = 1, ["type"] = "hours" });

        Assert.That(WithMembers(policy).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_12_report_only_is_no_protection()
    {
        const string reportOnly = "enabledForReportingButNotEnforced";
        var tenant = WithMembers(
            MfaForAll().With("state", (JsonNode)reportOnly),
            MfaForAll("admins").WithStrength("fido2").With("state", (JsonNode)reportOnly).ForUsers().With("conditions/users/includeRoles", GlobalAdministrator))
            .Role(Alice);

        Assert.That(tenant.Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(tenant.Prove(SignInProperties.PhishingResistantFor()).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [TestCase("excludeUsers", Alice)]
    [TestCase("excludeRoles", GlobalAdministrator)]
    public void CA_13_administrators_who_are_left_out_are_found(string list, string id)
    {
        var policy = MfaForAll().WithStrength("fido2").ForUsers()
            .With("conditions/users/includeRoles", GlobalAdministrator, "e8611ab8-c189-46e8-94e1-60213ab1f814").With($"conditions/users/{list}", id);

        var answer = WithMembers(policy).Role(Alice).Role(Bob, "e8611ab8-c189-46e8-94e1-60213ab1f814").Prove(SignInProperties.PhishingResistantFor());

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Alice"]));
    }

    private static IEnumerable<string> Names(SignInAnswer answer) => answer.Counterexample?.People.Select(p => p.Name) ?? [];

    private static ImmutableArray<string> Values(SignInAnswer answer, string respect) =>
        answer.Counterexample?.Region.Single(r => r.Name == respect).Values ?? [];
}
