using System.Text.Json.Nodes;
using ControlValidator.Analysis.ConditionalAccess;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>One sign-in through all policies, explained as the What-If service does.</summary>
public sealed class SimulatingSignIns
{
    private const string Robot = "00000000-0000-4000-8000-0000000000d1";
    private const string Office = "00000000-0000-4000-8000-000000000070";

    private static readonly SignIn Plain = new(Alice, SignInTarget.AnyOther);

    [Test]
    public void Where_no_policy_applies_it_is_allowed()
    {
        Assert.That(WithMembers().Model().Simulate(Plain).Outcome, Is.EqualTo(SignInOutcome.Allowed));
    }

    [Test]
    public void What_is_demanded_is_said()
    {
        var decision = WithMembers(Of("B", "mfa", "compliantDevice"), MfaForAll("terms").With("grantControls/operator", (JsonNode)"AND").With("grantControls/termsOfUse", "t"))
            .Model().Simulate(Plain);

        Assert.That(decision.Outcome, Is.EqualTo(SignInOutcome.Challenged));
        Assert.That(decision.Demands, Is.EqualTo<string[]>(["mfa or compliantDevice", "mfa and termsOfUse t"]));
    }

    [Test]
    public void With_what_is_demanded_it_is_allowed()
    {
        var signIn = Plain with { Facts = new() { Mfa = Truth.Yes } };

        Assert.That(WithMembers(MfaForAll()).Model().Simulate(signIn).Outcome, Is.EqualTo(SignInOutcome.Allowed));
    }

    [Test]
    public void A_device_shows_by_itself_that_it_is_compliant()
    {
        var signIn = Plain with { Device = Device.Registered.WithCompliance(isCompliant: true) };

        Assert.That(WithMembers(Of("B", "compliantDevice")).Model().Simulate(signIn).Outcome, Is.EqualTo(SignInOutcome.Allowed));
    }

    [Test]
    public void A_block_is_stronger_than_anything_that_is_shown()
    {
        var signIn = Plain with { Facts = new() { Mfa = Truth.Yes, PhishingResistant = Truth.Yes } };
        var decision = WithMembers(MfaForAll(), Of("block", "block")).Model().Simulate(signIn);

        Assert.That(decision.Outcome, Is.EqualTo(SignInOutcome.Blocked));
        Assert.That(decision.Applying.Select(p => p.Name), Is.EqualTo<string[]>(["B", "block"]));
    }

    [Test]
    public void A_policy_that_is_not_understood_leaves_it_open()
    {
        var policy = Of("block", "block").With("conditions/times", new JsonObject { ["includedRanges"] = List("night") });

        var decision = WithMembers(policy).Model().Simulate(Plain);

        Assert.That(decision.Outcome, Is.EqualTo(SignInOutcome.Unknown));
        Assert.That(decision.Policies[0].Reason, Is.EqualTo(WhatIfReason.NotEnoughInformation));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_policy_that_names_workloads_and_no_users_is_about_no_user(bool isNull)
    {
        var workloads = Of("block", "block").With("conditions/clientApplications", new JsonObject { ["includeServicePrincipals"] = List("ServicePrincipalsInMyTenant") });
        var policy = isNull ? workloads.With("conditions/users", (JsonNode?)null) : workloads.Without("conditions/users");

        Assert.That(WithMembers(policy).Model().Simulate(Plain).Outcome, Is.EqualTo(SignInOutcome.Allowed));
    }

    [Test]
    public void A_policy_without_users_and_workloads_is_not_understood()
    {
        Assert.That(WithMembers(Of("block", "block").Without("conditions/users")).Model().Simulate(Plain).Outcome, Is.EqualTo(SignInOutcome.Unknown));
    }

    [Test]
    public void What_an_exporter_writes_beside_a_policy_says_nothing_of_it()
    {
        var policy = MfaForAll().With("AuthContextInfo", new JsonArray(new JsonObject { ["id"] = "c1" }));

        Assert.That(WithMembers(policy).Model().Simulate(Plain).Outcome, Is.EqualTo(SignInOutcome.Challenged));
    }

    [TestCase("state", "disabled", WhatIfReason.PolicyNotEnabled)]
    [TestCase("conditions/users/includeUsers", Bob, WhatIfReason.Users)]
    [TestCase("conditions/applications/includeApplications", "None", WhatIfReason.Application)]
    [TestCase("conditions/clientAppTypes", "other", WhatIfReason.ClientApps)]
    [TestCase("conditions/platforms/includePlatforms", "iOS", WhatIfReason.DevicePlatform)]
    [TestCase("conditions/locations/includeLocations", Office, WhatIfReason.Location)]
    [TestCase("conditions/signInRiskLevels", "high", WhatIfReason.SignInRisk)]
    [TestCase("conditions/userRiskLevels", "high", WhatIfReason.UserRisk)]
    public void The_first_condition_that_does_not_hold_is_named(string path, string value, WhatIfReason expected)
    {
        var policy = path is "state" ? MfaForAll().With(path, (JsonNode)value) : MfaForAll().With(path, value);

        var decision = WithMembers(policy).Ranges(Office, isTrusted: true, "203.0.113.0/24").Model().Simulate(Plain);

        Assert.That(decision.Policies[0].Applies, Is.EqualTo(Truth.No));
        Assert.That(decision.Policies[0].Reason, Is.EqualTo(expected));
    }

    [Test]
    public void Flows_insider_risks_and_device_filters_are_named_too()
    {
        var flow = MfaForAll("flow").With("conditions/authenticationFlows", new JsonObject { ["transferMethods"] = "deviceCodeFlow" });
        var insider = MfaForAll("insider").With("conditions/insiderRiskLevels", (JsonNode)"elevated");
        var device = MfaForAll("device").WithDeviceFilter("include", "device.model -eq \"M\"");

        var decision = WithMembers(flow, insider, device).Model().Simulate(Plain);

        Assert.That(decision.Policies.Select(p => p.Reason), Is.EqualTo<WhatIfReason[]>([WhatIfReason.AuthenticationFlow, WhatIfReason.InsiderRisk, WhatIfReason.Devices]));
    }

    [Test]
    public void A_policy_that_demands_nothing_is_called_empty()
    {
        var decision = WithMembers(MfaForAll().With("grantControls", (JsonNode?)null)).Model().Simulate(Plain);

        Assert.That(decision.Policies[0], Has.Property(nameof(PolicyTrace.Applies)).EqualTo(Truth.Yes).And.Property(nameof(PolicyTrace.Reason)).EqualTo(WhatIfReason.EmptyPolicy));
    }

    // The table of examples in the documentation of the What-If service: all users, Office 365, one country, high risk.
    [TestCase(true, "US", SignInRisk.High, Truth.Yes)]
    [TestCase(false, "US", SignInRisk.High, Truth.No)]
    [TestCase(true, "DE", SignInRisk.High, Truth.No)]
    [TestCase(true, "US", SignInRisk.Low, Truth.No)]
    public void Only_a_sign_in_that_meets_every_condition_is_subject(bool office, string country, SignInRisk risk, Truth expected)
    {
        var policy = MfaForAll().With("conditions/applications/includeApplications", "Office365")
            .With("conditions/locations/includeLocations", Office).With("conditions/signInRiskLevels", "high");
        var model = WithMembers(policy).Add(Parse($$"""
            {
              "type": "microsoft.graph.namedLocation", "@odata.type": "#microsoft.graph.countryNamedLocation", "id": "{{Office}}", "displayName": "US",
              "countriesAndRegions": ["US"], "includeUnknownCountriesAndRegions": false, "countryLookupMethod": "clientIpAddress"
            }
            """)).Model();
        var signIn = new SignIn(Alice, office ? SignInTarget.Office365 : SignInTarget.AnyOther) { Place = Place.Elsewhere with { Country = country }, SignInRisk = risk };

        Assert.That(model.Simulate(signIn).Policies[0].Applies, Is.EqualTo(expected));
    }

    [TestCase("203.0.113.7", SignInOutcome.Allowed)]
    [TestCase("192.0.2.7", SignInOutcome.Blocked)]
    public void A_service_principal_of_the_tenant_is_kept_to_its_place(string address, SignInOutcome expected)
    {
        var signIn = new SignIn(Robot, SignInTarget.AnyOther) { Place = Place.At(address) };

        Assert.That(WithRobot("AzureADMyOrg").Simulate(signIn).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void An_application_of_several_tenants_is_not_reached_by_policies_for_workloads()
    {
        var decision = WithRobot("AzureADMultipleOrgs").Simulate(new SignIn(Robot, SignInTarget.AnyOther));

        Assert.That(decision.Outcome, Is.EqualTo(SignInOutcome.Allowed));
        Assert.That(decision.Policies[0].Reason, Is.EqualTo(WhatIfReason.WorkloadIdentities));
    }

    private static ConditionalAccessModel WithRobot(string audience)
    {
        var policy = Of("egress", "block").ForUsers("None")
            .With("conditions/clientApplications", new JsonObject { ["includeServicePrincipals"] = List("ServicePrincipalsInMyTenant"), ["excludeServicePrincipals"] = List() })
            .With("conditions/locations", new JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List(Office) });
        return WithMembers(policy, MfaForAll()).Ranges(Office, isTrusted: false, "203.0.113.0/24")
            .Add(Parse("""{ "type": "microsoft.graph.application", "id": "a", "appId": "app-1", "displayName": "robot" }"""))
            .Add(Parse($$"""
                {
                  "type": "microsoft.graph.servicePrincipal", "id": "{{Robot}}", "appId": "app-1", "displayName": "robot",
                  "servicePrincipalType": "Application", "signInAudience": "{{audience}}", "accountEnabled": true
                }
                """)).Model();
    }
}
