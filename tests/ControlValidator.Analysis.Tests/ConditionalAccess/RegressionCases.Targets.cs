using System.Text.Json.Nodes;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

public sealed partial class RegressionCases
{
    private const string Guest = "00000000-0000-4000-8000-0000000000a9";
    private const string AllKinds = "internalGuest,b2bCollaborationGuest,b2bCollaborationMember,b2bDirectConnectUser,otherExternalUser,serviceProvider";

    [Test]
    public void CA_21_guests_who_are_left_out_get_through()
    {
        var policy = MfaForAll().With("conditions/users/excludeGuestsOrExternalUsers", new JsonObject
        {
            ["guestOrExternalUserTypes"] = AllKinds,
            ["externalTenants"] = new JsonObject { ["membershipKind"] = "all" },
        });

        var answer = WithMembers(policy).User(Guest, "Guest", "Guest", "ExternalAzureAD").Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(Names(answer), Is.EqualTo<string[]>(["Guest"]));
        Assert.That(WithMembers(policy).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass), "without guests nobody is left out");
    }

    [Test]
    public void CA_22_legacy_clients_may_be_blocked_by_a_policy_of_their_own()
    {
        var tenant = WithMembers(
            MfaForAll().With("conditions/clientAppTypes", "browser", "mobileAppsAndDesktopClients"),
            Of("legacy", "block").With("conditions/clientAppTypes", "exchangeActiveSync", "other"));

        Assert.That(tenant.Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(tenant.Prove(SignInProperties.NoLegacyAuthentication()).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void CA_23_a_policy_for_workloads_protects_no_users()
    {
        var workloads = Of("workloads", "block").ForUsers("None")
            .With("conditions/clientApplications", new JsonObject { ["includeServicePrincipals"] = List("ServicePrincipalsInMyTenant") });

        Assert.That(WithMembers(workloads).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(WithMembers(workloads, MfaForAll()).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [TestCase(false, Outcome.Fail)]
    [TestCase(true, Outcome.NotApplicable)]
    public void CA_24_without_any_policy_everyone_gets_through_unless_security_defaults_are_on(bool securityDefaults, Outcome expected)
    {
        var tenant = WithMembers().Add(new JsonObject
        {
            ["type"] = "microsoft.graph.identitySecurityDefaultsEnforcementPolicy",
            ["id"] = "defaults",
            ["isEnabled"] = securityDefaults,
        });

        Assert.That(tenant.Prove(Mfa).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void CA_25_groups_that_could_not_be_read_leave_it_open_who_is_left_out()
    {
        var answer = WithMembers(MfaForAll().With("conditions/users/excludeGroups", Group)).Unread("group").Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(answer.Sentence, Does.Contain("microsoft.graph.group could not be read by the exporter").And.Contain("GroupMember.Read.All"));
    }

    [Test]
    public void CA_26_actions_and_authentication_contexts_are_targets_of_their_own()
    {
        var tenant = WithMembers(MfaForAll());

        Assert.That(tenant.Prove(SignInProperties.RegistrationProtected()).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(tenant.Prove(SignInProperties.DeviceRegistrationProtected()).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(tenant.Prove(SignInProperties.ContextProtected("c1")).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_27_a_policy_for_risk_neither_causes_nor_spoils_a_proof()
    {
        var risk = Of("risk", "mfa", "passwordChange").With("grantControls/operator", (JsonNode)"AND").With("conditions/userRiskLevels", "high");

        Assert.That(WithMembers(MfaForAll(), risk).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(WithMembers(risk).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void CA_28_a_second_factor_does_not_help_against_a_device_code()
    {
        var block = Of("codes", "block").With("conditions/authenticationFlows", new JsonObject { ["transferMethods"] = "deviceCodeFlow,authenticationTransfer" });

        Assert.That(WithMembers(MfaForAll()).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(WithMembers(MfaForAll()).Prove(SignInProperties.NoTokenByDeviceCode()).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(WithMembers(MfaForAll(), block).Prove(SignInProperties.NoTokenByDeviceCode()).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [TestCase(Truth.Unknown, Outcome.Unknown)]
    [TestCase(Truth.Yes, Outcome.Pass)]
    [TestCase(Truth.No, Outcome.Fail)]
    public void CA_29_what_becomes_of_baseline_scopes_is_a_setting_that_is_not_exported(Truth enforced, Outcome expected)
    {
        var policy = MfaForAll().With("conditions/applications/excludeApplications", App);
        var property = Mfa with { BaselineIsEnforced = enforced, Targets = target => target == SignInTarget.BaselineScopes };

        Assert.That(WithMembers(policy).Prove(property).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void CA_30_the_keyword_all_in_roles_and_groups_is_no_unknown_id()
    {
        var roles = MfaForAll().ForUsers().With("conditions/users/includeRoles", "All");
        var groups = MfaForAll().ForUsers().With("conditions/users/includeGroups", "All");

        Assert.That(WithMembers(roles).Role(Alice).Role(Bob, "29232cdf-9323-42fd-ade2-1d097af3e4de").Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(WithMembers(groups).Group(Group, Alice, Bob).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(Names(WithMembers(roles).Role(Alice).Prove(Mfa)), Is.EqualTo<string[]>(["Bob"]));
    }

    [TestCase(SignInAttacker.Password, Outcome.Pass)]
    [TestCase(SignInAttacker.RegisteredDevice, Outcome.Fail)]
    public void CA_31_a_name_that_the_attacker_chooses_is_no_protection_once_he_registers_a_device(SignInAttacker attacker, Outcome expected)
    {
        var policy = MfaForAll().WithDeviceFilter("exclude", """device.displayName -startsWith "KIOSK" """);

        var answer = WithMembers(policy).Prove(MfaAgainst(attacker));

        Assert.That(answer.Outcome, Is.EqualTo(expected));
        Assert.That(answer.Assumptions.Select(a => a.Code), attacker is SignInAttacker.Password ? Does.Contain("A-DEV") : Does.Not.Contain("A-DEV"));
    }

    [Test]
    public void CA_32_all_platforms_by_name_are_not_all_platforms()
    {
        var policy = MfaForAll().With(
            "conditions/platforms", new JsonObject { ["includePlatforms"] = List("android", "iOS", "windows", "windowsPhone", "macOS", "linux"), ["excludePlatforms"] = List() });

        var answer = WithMembers(policy).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(answer.Counterexample?.SignIn.Platform, Is.EqualTo(SignInPlatform.Unrecognised));
    }

    [Test]
    public void CA_33_insider_risks_come_in_one_text()
    {
        var answer = WithMembers(MfaForAll().With("conditions/insiderRiskLevels", (JsonNode)"moderate,elevated")).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(answer.Counterexample?.SignIn.InsiderRisk, Is.EqualTo(InsiderRisk.None));
    }

    [Test]
    public void CA_34_token_protection_may_deny_and_is_no_proof_of_it()
    {
        var policy = MfaForAll().With("grantControls", (JsonNode?)null)
            .With("sessionControls/secureSignInSession", new JsonObject { ["isEnabled"] = true });

        Assert.That(WithMembers(policy).Prove(Mfa).Outcome, Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void CA_35_whoever_has_no_second_factor_yet_is_not_protected_by_asking_for_it()
    {
        var property = SignInProperties.MfaForEveryone();
        var registration = MfaForAll("registration").With("conditions/applications/includeApplications", List())
            .With("conditions/applications/includeUserActions", SignInTarget.RegisterSecurityInformation);

        Assert.That(WithMembers(MfaForAll()).Prove(property).Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(WithMembers(MfaForAll(), registration).Prove(property).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(WithMembers(MfaForAll()).Prove(property.PresumingRegistration()).Assumptions.Select(a => a.Code), Does.Contain("A-REG"));
    }
}
