using System.Net;
using System.Text.Json;
using ControlValidator.Analysis.Conforming;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Reads answers of the What-If service with the questions that they answer: <c>request</c> and <c>response</c>, as sent to and got from
/// <c>identity/conditionalAccess/evaluate</c>. Source: Microsoft Graph, <c>conditionalAccessRoot: evaluate</c> and <c>whatIfAnalysisResult</c>.
/// </summary>
internal sealed class WhatIfReader(Tenant tenant)
{
    private readonly RecordedValues values = new(tenant);

    internal RecordedSignIn? Read(JsonElement record, out string? problem)
    {
        problem = null;
        var request = record.Get("request");
        var conditions = request.Get("signInConditions");
        var isPlaced = IPAddress.TryParse(conditions.Text("ipAddress"), out var address);
        var device = RecordedDevice.OfQuestion(conditions.Get("deviceInfo"));
        if (request.Get("signInIdentity").Text("userId") is not { } user)
            problem = "its `request` has no `signInIdentity.userId`";
        else if (Target(request.Get("signInContext")) is not { } target)
            problem = "its `request` has no `signInContext` with one application, action or authentication context";
        else if (record.Get("response").Get("value").ValueKind is not JsonValueKind.Array)
            problem = "it has no `response.value`";
        else if (!isPlaced && values.AskForPlaces)
            problem = "its `request` has no `signInConditions.ipAddress`, which policies ask";
        else if (!device.Device.IsRegistered && values.AskForDevices)
            problem = "its `request` has no `signInConditions.deviceInfo`, which policies ask";
        else if (Read(record, new(user, target) { Device = device.Device }, address ?? Place.Elsewhere.Address) is { } read)
            return read with { OpenFilters = device.OpenFilters(values.Policies) };
        else
            problem = $"what its `request` leaves out may be any of more than {RecordedValues.Most} things that policies tell apart";
        return null;
    }

    private RecordedSignIn? Read(JsonElement record, SignIn known, IPAddress address)
    {
        var conditions = record.Get("request").Get("signInConditions");
        var alternatives = RecordedValues.Alternatives(
            known,
            RecordedValues.Clients(conditions.Text("clientAppType")),
            values.Platforms(conditions.Text("devicePlatform")),
            values.Places(address, conditions.Text("country")?.ToUpperInvariant()),
            values.Risks(conditions.Text("signInRiskLevel")),
            values.UserRisks(conditions.Text("userRiskLevel")),
            values.InsiderRisks(conditions.Text("insiderRiskLevel")),
            values.Flows(conditions.Get("authenticationFlow").Text("transferMethod")));
        return alternatives is not { } all ? null
            : new(record.Text("id") ?? "", all, RecordedOutcome.NotTold, [.. record.Get("response").Items("value").Select(Policy)])
            {
                UnnamedApplied = record.Get("request").Flag("appliedPoliciesOnly") is true ? Truth.No : Truth.Unknown,
            };
    }

    private static SignInTarget? Target(JsonElement context)
    {
        var applications = context.Items("includeApplications").Select(static item => item.ValueKind is JsonValueKind.String ? item.GetString() : null).ToList();
        return applications is [{ Length: > 0 } only] ? SignInTarget.Application(only)
            : context.Text("userAction") is { } action ? Action(action)
            : context.Text("authenticationContextValue") is { } value ? SignInTarget.Context(value)
            : null;
    }

    private static SignInTarget? Action(string action) => action switch
    {
        "registerSecurityInformation" => SignInTarget.Action(SignInTarget.RegisterSecurityInformation),
        "registerOrJoinDevices" => SignInTarget.Action(SignInTarget.RegisterDevice),
        _ => null,
    };

    // The service answers for policies that only report, too, which are not in force.
    private static RecordedPolicy Policy(JsonElement policy)
    {
        var applied = (policy.Text("state"), policy.Flag("policyApplies")) switch
        {
            ("disabled" or "enabledForReportingButNotEnforced", _) => Truth.No,
            ("enabled", { } applies) => TruthLogic.Of(applies),
            (_, false) => Truth.No,
            _ => Truth.Unknown,
        };
        var id = policy.Text("id") ?? "";
        return new(id, policy.Text("displayName") ?? (id.Length > 0 ? id : "a policy without an id"), applied);
    }
}
