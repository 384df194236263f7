using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Conforming;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>What happened, held against the model: policies and sign-ins as logs and the What-If service tell them.</summary>
public sealed class ReplayingSignIns
{
    [TestCase("success", Agreement.Agrees)]
    [TestCase("failure", Agreement.Agrees)]
    [TestCase("notApplied", Agreement.UnsafelyDisagrees, Description = "the model claims a protection that was not there")]
    [TestCase("notEnabled", Agreement.UnsafelyDisagrees)]
    [TestCase("reportOnlySuccess", Agreement.UnsafelyDisagrees)]
    public void A_policy_that_the_model_takes_to_apply(string result, Agreement expected) =>
        Assert.That(Policy(WithMembers(MfaForAll("MFA")), Record(result)), Is.EqualTo(expected));

    [TestCase("success", Agreement.SafelyDisagrees)]
    [TestCase("notApplied", Agreement.Agrees)]
    public void A_policy_that_the_model_takes_not_to_apply(string result, Agreement expected) =>
        Assert.That(Policy(WithMembers(MfaForAll("MFA").ForUsers(Bob)), Record(result)), Is.EqualTo(expected));

    [Test]
    public void A_policy_that_is_not_in_the_snapshot_is_undecided() =>
        Assert.That(Policy(WithMembers(), Record("success")), Is.EqualTo(Agreement.Undecided));

    [TestCase("unknownFutureValue")]
    [TestCase("")]
    public void A_result_that_says_nothing_is_undecided(string result) =>
        Assert.That(Policy(WithMembers(MfaForAll("MFA")), Record(result)), Is.EqualTo(Agreement.Undecided));

    [Test]
    public void A_policy_that_the_record_does_not_name_and_the_model_takes_to_apply_is_undecided()
    {
        var record = Record("success");
        record["appliedConditionalAccessPolicies"] = new JsonArray();

        Assert.That(Policy(WithMembers(MfaForAll("MFA")), record), Is.EqualTo(Agreement.Undecided));
    }

    [TestCase(0, "singleFactorAuthentication", Agreement.UnsafelyDisagrees, Description = "let through with one factor, where the model demands two")]
    [TestCase(0, "multiFactorAuthentication", Agreement.Agrees)]
    [TestCase(50076, "multiFactorAuthentication", Agreement.Agrees)]
    [TestCase(50076, "", Agreement.Agrees)]
    [TestCase(0, "", Agreement.Undecided, Description = "what was shown is not told")]
    [TestCase(53003, "singleFactorAuthentication", Agreement.Undecided, Description = "it was blocked, whatever was shown, which the model does not claim")]
    public void A_sign_in_of_which_the_model_demands_a_second_factor(int error, string requirement, Agreement expected) =>
        Assert.That(Whole(WithMembers(MfaForAll("MFA")), Record("success", error, requirement)), Is.EqualTo(expected));

    [Test]
    public void A_sign_in_that_was_blocked_though_the_model_lets_it_through_is_a_safe_disagreement() =>
        Assert.That(Whole(WithMembers(), Record("success", 53003)), Is.EqualTo(Agreement.SafelyDisagrees));

    [Test]
    public void A_sign_in_that_both_block_agrees() =>
        Assert.That(Whole(WithMembers(MfaForAll("MFA").With("grantControls/builtInControls", "block")), Record("failure", 53003)), Is.EqualTo(Agreement.Agrees));

    [Test]
    public void A_wrong_password_says_nothing_about_policies()
    {
        var conformance = Log(WithMembers(MfaForAll("MFA")), Record("notApplied", 50126));

        Assert.That(conformance.Results.Select(r => (r.About, r.Agreement)), Is.EqualTo([("MFA", Agreement.Undecided)]));
    }

    [Test]
    public void A_record_that_says_nothing_at_all_is_counted()
    {
        var record = Record("notApplied", 50126);
        record["appliedConditionalAccessPolicies"] = new JsonArray();

        var conformance = Log(WithMembers(), record);

        Assert.That((conformance.Records, conformance.Results.Length, conformance.Silent), Is.EqualTo((1, 0, 1)));
    }

    [Test]
    public void What_the_record_leaves_out_and_a_policy_asks_is_undecided()
    {
        var policy = MfaForAll("MFA").With("conditions/insiderRiskLevels", (JsonNode)"elevated");

        Assert.That(Policy(WithMembers(policy), Record("notApplied")), Is.EqualTo(Agreement.Undecided));
    }

    [TestCase("high", "userRiskLevels", Description = "logs tell the risk of sign-ins, not of users")]
    [TestCase("deviceCodeFlow", "authenticationFlows/transferMethods")]
    public void So_is_what_no_log_of_version_1_tells(string value, string condition)
    {
        var policy = condition.Contains('/', StringComparison.Ordinal)
            ? MfaForAll("MFA").With($"conditions/{condition}", (JsonNode)value)
            : MfaForAll("MFA").With($"conditions/{condition}", value);

        Assert.That(Policy(WithMembers(policy), Record("notApplied")), Is.EqualTo(Agreement.Undecided));
    }

    [TestCase("hidden", Agreement.Undecided)]
    [TestCase("none", Agreement.Agrees)]
    [TestCase("high", Agreement.UnsafelyDisagrees)]
    public void The_risk_of_the_sign_in_is_told_unless_it_is_hidden(string risk, Agreement expected)
    {
        var record = Record("notApplied");
        record["riskLevelDuringSignIn"] = risk;

        Assert.That(Policy(WithMembers(MfaForAll("MFA").With("conditions/signInRiskLevels", "high")), record), Is.EqualTo(expected));
    }

    [TestCase("00000003-0000-0000-c000-000000000000", Agreement.Undecided, Description = "it may have been for baseline scopes only")]
    [TestCase("00000000-0000-4000-8000-0000000000f1", Agreement.UnsafelyDisagrees)]
    public void The_resource_is_the_target(string resource, Agreement expected)
    {
        var policy = MfaForAll("MFA").With("conditions/applications/excludeApplications", "00000000-0000-4000-8000-0000000000f9");
        var record = Record("notApplied");
        record["resourceId"] = resource;

        Assert.That(Policy(WithMembers(policy), record), Is.EqualTo(expected));
    }

    [TestCase("success", Agreement.Agrees, Description = "it was for the action, which the policy about applications does not cover")]
    [TestCase("notApplied", Agreement.UnsafelyDisagrees, Description = "it was for the application, for the policy about the action would have applied")]
    [TestCase("", Agreement.Undecided)]
    public void A_policy_about_an_action_tells_whether_the_sign_in_was_for_it(string result, Agreement expected)
    {
        var conformance = Log(WithMembers(MfaForAll("MFA"), AboutRegistration("Register")), WithPolicy(Record("notApplied"), "Register", result));

        Assert.That(conformance.Results.Single(r => r.About == "MFA").Agreement, Is.EqualTo(expected));
    }

    [Test]
    public void Where_it_may_have_been_excluded_from_that_policy_nobody_knows()
    {
        var record = WithPolicy(Record("notApplied"), "Register", "notApplied");

        var conformance = Log(WithMembers(MfaForAll("MFA"), AboutRegistration("Register").ForUsers(Bob)), record);

        Assert.That(conformance.Results.Select(r => (r.About, r.Agreement)).Where(r => r.About != "the sign-in"),
            Is.EquivalentTo([("MFA", Agreement.Undecided), ("Register", Agreement.Agrees)]));
    }

    [Test]
    public void A_legacy_client_was_for_no_action()
    {
        var record = Record("notApplied");
        record["clientAppUsed"] = "IMAP4";

        Assert.That(Policy(WithMembers(MfaForAll("MFA"), AboutRegistration("Register").ForUsers(Bob)), record), Is.EqualTo(Agreement.UnsafelyDisagrees));
    }

    [TestCase("appId", "19db86c3-b2b9-44cc-b339-36da233a3be2")]
    [TestCase("resourceId", "01cb2876-7ebd-4aa4-9cc9-d28bd4d359a9")]
    public void So_it_is_of_what_registers_in_a_tenant_without_such_policies(string field, string id)
    {
        var record = Record("notApplied");
        record[field] = id;

        Assert.That(Policy(WithMembers(MfaForAll("MFA")), record), Is.EqualTo(Agreement.Undecided));
    }

    [TestCase(null, "success", Agreement.Undecided, Description = "a record of version 1.0 does not say")]
    [TestCase("required", "success", Agreement.Agrees)]
    [TestCase("required", "notApplied", Agreement.UnsafelyDisagrees)]
    [TestCase("previouslySatisfied", "success", Agreement.Agrees)]
    [TestCase("notApplicable", "notApplied", Agreement.Agrees)]
    [TestCase("notApplicable", "success", Agreement.SafelyDisagrees)]
    public void An_authentication_context_is_asked_for_beside_the_application(string? detail, string result, Agreement expected)
    {
        var policy = MfaForAll("Step up").With("conditions/applications/includeApplications", List()).With("conditions/applications/includeAuthenticationContextClassReferences", "c1");
        var record = WithPolicy(Record("success"), "Step up", result);
        if (detail is not null)
            record["authenticationContextClassReferences"] = new JsonArray(new JsonObject { ["id"] = "c1", ["detail"] = detail });

        var conformance = Log(WithMembers(MfaForAll("MFA"), policy), record);

        Assert.That(conformance.Results.Select(r => (r.About, r.Agreement)).Where(r => r.About != "the sign-in"),
            Is.EquivalentTo([("MFA", Agreement.Agrees), ("Step up", expected)]));
    }

    [Test]
    public void A_sign_in_that_was_kept_out_may_have_been_by_a_context_that_nobody_tells()
    {
        var policy = MfaForAll("Step up").With("conditions/applications/includeApplications", List()).With("conditions/applications/includeAuthenticationContextClassReferences", "c1");

        Assert.That(Whole(WithMembers(policy), Record("success", 50076)), Is.EqualTo(Agreement.Undecided));
    }

    [TestCase("device.trustType -eq \"AzureAD\"", Agreement.UnsafelyDisagrees)]
    [TestCase("device.trustType -eq \"ServerAD\"", Agreement.Agrees)]
    [TestCase("device.model -eq \"Surface\"", Agreement.Undecided, Description = "no log tells the model")]
    [TestCase("device.operatingSystem -eq \"Windows\"", Agreement.Undecided, Description = "a log has what the client claims")]
    public void A_device_filter_is_decided_by_what_the_record_tells_of_the_device(string rule, Agreement expected)
    {
        var policy = MfaForAll("MFA").With("conditions/devices", new JsonObject { ["deviceFilter"] = new JsonObject { ["mode"] = "include", ["rule"] = rule } });
        var record = Record("notApplied");
        record["deviceDetail"] = Parse("""{ "deviceId": "d1", "operatingSystem": "Windows 10", "isCompliant": true, "trustType": "Azure AD joined" }""");

        Assert.That(Policy(WithMembers(policy), record), Is.EqualTo(expected));
    }

    [TestCase("false", Agreement.UnsafelyDisagrees)]
    [TestCase("null", Agreement.Undecided)]
    public void A_device_that_was_let_through_without_being_compliant(string compliant, Agreement expected)
    {
        var record = Record("success");
        record["deviceDetail"] = Parse($$"""{ "deviceId": "d1", "operatingSystem": "Windows 10", "isCompliant": {{compliant}}, "trustType": "Azure AD registered" }""");

        Assert.That(Whole(WithMembers(MfaForAll("MFA").With("grantControls/builtInControls", "compliantDevice")), record), Is.EqualTo(expected));
    }

    [TestCase("198.51.100.7", "notApplied", Agreement.UnsafelyDisagrees)]
    [TestCase("203.0.113.7", "notApplied", Agreement.Agrees)]
    public void The_address_decides_where_a_policy_asks_for_it(string address, string result, Agreement expected)
    {
        const string place = "00000000-0000-4000-8000-000000000070";
        var policy = MfaForAll("MFA").With("conditions/locations", new JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List(place) });
        var record = Record(result);
        record["ipAddress"] = address;

        Assert.That(Policy(WithMembers(policy).Ranges(place, isTrusted: true, "203.0.113.0/24"), record), Is.EqualTo(expected));
    }

    [TestCase("IMAP4", "success", Agreement.Agrees)]
    [TestCase("Browser", "success", Agreement.SafelyDisagrees)]
    [TestCase("Mobile Apps and Desktop clients", "notApplied", Agreement.Agrees)]
    public void So_does_the_client(string client, string result, Agreement expected)
    {
        var record = Record(result);
        record["clientAppUsed"] = client;

        Assert.That(Policy(WithMembers(MfaForAll("MFA").With("conditions/clientAppTypes", "exchangeActiveSync", "other")), record), Is.EqualTo(expected));
    }

    [Test]
    public void A_compliant_device_satisfies_what_asks_for_one()
    {
        var policy = MfaForAll("MFA").With("grantControls/builtInControls", "compliantDevice");
        var record = Record("success");
        record["deviceDetail"] = Parse("""{ "deviceId": "d1", "operatingSystem": "Windows 10", "isCompliant": true, "isManaged": true, "trustType": "Azure AD joined" }""");

        Assert.That(Whole(WithMembers(policy), record), Is.EqualTo(Agreement.Agrees));
    }

    [TestCase("userId", "it has no `userId`")]
    [TestCase("ipAddress", "it has no `ipAddress`")]
    [TestCase("resourceId", "it has no `resourceId`")]
    [TestCase("deviceDetail", "it has no `deviceDetail`")]
    public void A_record_that_does_not_say_which_sign_in_it_is_counts_for_nothing(string lacking, string problem)
    {
        var record = Record("success");
        record.Remove(lacking);

        var conformance = Log(WithMembers(MfaForAll("MFA")), record);

        Assert.That(conformance.Results, Is.Empty);
        Assert.That(conformance.Unreadable, Is.EqualTo([("/value/0", problem)]));
    }

    [TestCase("member", "it is a sign-in to another tenant, whose policies are not these")]
    [TestCase("guest", null)]
    public void Neither_does_a_sign_in_to_another_tenant(string kind, string? problem)
    {
        var record = Record("success");
        (record["userType"], record["homeTenantId"], record["resourceTenantId"]) = (kind, "t1", "t2");

        Assert.That(Log(WithMembers(MfaForAll("MFA")), record).Unreadable.Select(u => u.Problem), Is.EqualTo(problem is null ? [] : new[] { problem }));
    }

    [TestCase("enabled", true, Agreement.Agrees)]
    [TestCase("enabled", false, Agreement.UnsafelyDisagrees)]
    [TestCase("enabledForReportingButNotEnforced", true, Agreement.UnsafelyDisagrees, Description = "it is not in force")]
    [TestCase("", true, Agreement.Undecided)]
    public void An_answer_of_the_What_If_service_is_held_against_the_model(string state, bool applies, Agreement expected) =>
        Assert.That(Answers(WithMembers(MfaForAll("MFA")), Question(applies, state)), Is.EqualTo([expected]));

    [TestCase(false, Agreement.Undecided)]
    [TestCase(true, Agreement.UnsafelyDisagrees)]
    public void A_policy_that_it_leaves_out_did_not_apply_where_it_was_asked_for_those_that_do(bool appliedOnly, Agreement expected)
    {
        var question = Question(applies: true, "enabled");
        question["request"]!["appliedPoliciesOnly"] = appliedOnly;
        question["response"]!["value"] = new JsonArray();

        Assert.That(Answers(WithMembers(MfaForAll("MFA")), question), Is.EqualTo([expected]));
    }

    [Test]
    public void A_question_without_the_address_that_policies_ask_for_counts_for_nothing()
    {
        const string place = "00000000-0000-4000-8000-000000000070";
        var policy = MfaForAll("MFA").With("conditions/locations", new JsonObject { ["includeLocations"] = List("All"), ["excludeLocations"] = List(place) });
        var question = Question(applies: true, "enabled");
        question["request"]!["signInConditions"]!.AsObject().Remove("ipAddress");

        var conformance = SignInConformance.OfWhatIf(WithMembers(policy).Ranges(place, isTrusted: true, "203.0.113.0/24").Model(), JsonSerializer.SerializeToElement(question));

        Assert.That(conformance.Unreadable, Is.EqualTo([("", "its `request` has no `signInConditions.ipAddress`, which policies ask")]));
    }

    private static JsonObject Record(string result, int error = 0, string requirement = "multiFactorAuthentication") => Parse($$"""
        {
          "id": "r1", "createdDateTime": "2026-10-30T12:00:00Z", "userId": "{{Alice}}", "resourceId": "00000000-0000-4000-8000-0000000000f1",
          "ipAddress": "198.51.100.7", "clientAppUsed": "Browser", "conditionalAccessStatus": "{{(error == 0 ? "success" : "failure")}}",
          "authenticationRequirement": "{{requirement}}", "riskLevelDuringSignIn": "none", "riskLevelAggregated": "none",
          "status": { "errorCode": {{error}} }, "deviceDetail": { "deviceId": "", "operatingSystem": "Windows 10", "browser": "Edge 130" },
          "location": { "countryOrRegion": "DE" },
          "appliedConditionalAccessPolicies": [ { "id": "policy-MFA", "displayName": "MFA", "result": "{{result}}", "enforcedGrantControls": ["Mfa"] } ]
        }
        """);

    private static JsonObject AboutRegistration(string name) => MfaForAll(name)
        .With("conditions/applications/includeApplications", List()).With("conditions/applications/includeUserActions", SignInTarget.RegisterSecurityInformation);

    private static JsonObject WithPolicy(JsonObject record, string name, string result)
    {
        if (result.Length > 0)
            record["appliedConditionalAccessPolicies"]!.AsArray().Add(new JsonObject { ["id"] = $"policy-{name}", ["displayName"] = name, ["result"] = result });
        return record;
    }

    private static Conformance Log(GivenTenant tenant, JsonObject record) =>
        SignInConformance.OfLog(tenant.Model(), JsonSerializer.SerializeToElement(new JsonObject { ["value"] = new JsonArray(record) }));

    private static Agreement Policy(GivenTenant tenant, JsonObject record) => Log(tenant, record).Results.Single(r => r.About == "MFA").Agreement;

    private static Agreement Whole(GivenTenant tenant, JsonObject record) => Log(tenant, record).Results.Single(r => r.About == "the sign-in").Agreement;

    private static IEnumerable<Agreement> Answers(GivenTenant tenant, JsonObject question) =>
        SignInConformance.OfWhatIf(tenant.Model(), JsonSerializer.SerializeToElement(question)).Results.Select(r => r.Agreement);

    private static JsonObject Question(bool applies, string state) => Parse($$"""
        {
          "request": {
            "signInIdentity": { "@odata.type": "#microsoft.graph.userSignIn", "userId": "{{Alice}}" },
            "signInContext": { "@odata.type": "#microsoft.graph.applicationContext", "includeApplications": ["00000000-0000-4000-8000-0000000000f1"] },
            "signInConditions": { "devicePlatform": "windows", "clientAppType": "browser", "signInRiskLevel": "none", "userRiskLevel": "none", "country": "DE", "ipAddress": "198.51.100.7" }
          },
          "response": { "value": [ { "id": "policy-MFA", "displayName": "MFA", "state": "{{state}}", "policyApplies": {{(applies ? "true" : "false")}}, "analysisReasons": "notSet" } ] }
        }
        """);
}
