using System.Collections.Immutable;
using System.Net;
using System.Text.Json;
using ControlValidator.Analysis.Conforming;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Reads records of sign-in logs. Source: Microsoft Graph, <c>signIn</c> and <c>appliedConditionalAccessPolicy</c>, v1.0 and beta.</summary>
internal sealed class SignInLogReader(Tenant tenant)
{
    private const int Blocked = 53003;
    private const int AsksForApprovedApp = 53002;

    /// <summary>A second factor was asked for. Source: "reference-error-codes".</summary>
    private static readonly int[] AskForMfa = [50074, 50076, 50079];

    /// <summary>Another device was asked for.</summary>
    private static readonly int[] AskForDevice = [53000, 53001];

    private readonly RecordedValues values = new(tenant);

    internal RecordedSignIn? Read(JsonElement record, out string? problem)
    {
        problem = null;
        if (record.Text("userId") is not { } user)
            problem = "it has no `userId`";
        else if (record.Text("resourceId") is not { } resource)
            problem = "it has no `resourceId`";
        else if (!IPAddress.TryParse(record.Text("ipAddress"), out var address))
            problem = "it has no `ipAddress`";
        else if (record.Get("deviceDetail").ValueKind is not JsonValueKind.Object)
            problem = "it has no `deviceDetail`";
        else if (IsToAnotherTenant(record))
            problem = "it is a sign-in to another tenant, whose policies are not these";
        else if (Read(record, user, resource, address) is { } read)
            return read;
        else
            problem = $"what it leaves out may be any of more than {RecordedValues.Most} things that policies tell apart";
        return null;
    }

    private static bool IsToAnotherTenant(JsonElement record) =>
        record.Text("homeTenantId") is { } home && record.Text("resourceTenantId") is { } there
        && !string.Equals(home, there, StringComparison.OrdinalIgnoreCase) && record.Text("userType") is "member";

    private RecordedSignIn? Read(JsonElement record, string user, string resource, IPAddress address)
    {
        var code = Code(record);
        var outcome = Outcome(record, code);
        var detail = record.Get("deviceDetail");
        var device = RecordedDevice.OfLog(detail);
        var known = new SignIn(user, SignInTarget.Application(resource)) { Device = device.Device, Facts = device.Shows(Facts(record, outcome, code)) };
        var alternatives = RecordedValues.Alternatives(
            known,
            values.Targets(resource, record.Text("appId")),
            RecordedValues.Clients(record.Text("clientAppUsed")),
            values.Platforms(detail.Text("operatingSystem")),
            values.Places(address, record.Get("location").Text("countryOrRegion") is { Length: 2 } country ? country.ToUpperInvariant() : null),
            values.Risks(record.Text("riskLevelDuringSignIn")),
            values.UserRisks(null),
            values.InsiderRisks(null),
            values.Flows(Transfer(record)));
        return alternatives is not { } all ? null
            : new(record.Text("id") ?? "", all, outcome, [.. record.Items("appliedConditionalAccessPolicies").Select(policy => Policy(policy, outcome))])
            {
                OpenFilters = device.OpenFilters(values.Policies),
                Contexts = Contexts(record),
            };
    }

    // A record of version 1.0 has no such list, so that none or any one may have been asked for.
    private ImmutableArray<ImmutableArray<string>> Contexts(JsonElement record) =>
        record.Get("authenticationContextClassReferences").ValueKind is JsonValueKind.Array
            ? [[.. record.Items("authenticationContextClassReferences").Where(static one => one.Text("detail") is not "notApplicable").Select(static one => one.Text("id")).OfType<string>()]]
            : [[], .. values.Contexts.Select(static context => (ImmutableArray<string>)[context])];

    private static string? Transfer(JsonElement record) =>
        record.Text("authenticationProtocol") is "deviceCode" ? "deviceCodeFlow" : record.Text("originalTransferMethod");

    private static int? Code(JsonElement record) =>
        record.Get("status").Get("errorCode") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var code) ? code : null;

    private static RecordedOutcome Outcome(JsonElement record, int? code) =>
        code is not { } told ? RecordedOutcome.NotTold
        : told is Blocked or AsksForApprovedApp || AskForMfa.Contains(told) || AskForDevice.Contains(told) ? RecordedOutcome.KeptOut
        : told == 0 && record.Text("conditionalAccessStatus") is not "failure" ? RecordedOutcome.LetThrough
        : RecordedOutcome.NotTold;

    /// <summary>
    /// What was shown. A sign-in that was let through and needed one factor was asked for no second; one that was blocked might have shown anything.
    /// </summary>
    private static SignInFacts Facts(JsonElement record, RecordedOutcome outcome, int? code)
    {
        var mfa = outcome switch
        {
            RecordedOutcome.LetThrough => record.Text("authenticationRequirement") switch
            {
                "singleFactorAuthentication" => Truth.No,
                "multiFactorAuthentication" => Truth.Yes,
                _ => Truth.Unknown,
            },
            RecordedOutcome.KeptOut => code is { } asked && AskForMfa.Contains(asked) ? Truth.No : Truth.Unknown,
            RecordedOutcome.NotTold => Truth.Unknown,
        };
        return new()
        {
            Mfa = mfa,
            PhishingResistant = mfa is Truth.No ? Truth.No : Truth.Unknown,
            ProtectedApp = code is AsksForApprovedApp ? Truth.No : Truth.Unknown,
            AcceptsTerms = Truth.Unknown,
        };
    }

    // A policy that only reports, or is off, was not in force. Before the password is right no policy is asked.
    private static RecordedPolicy Policy(JsonElement policy, RecordedOutcome outcome)
    {
        var applied = policy.Text("result") switch
        {
            "success" or "failure" => Truth.Yes,
            "notApplied" => outcome is RecordedOutcome.NotTold ? Truth.Unknown : Truth.No,
            "notEnabled" or "reportOnlySuccess" or "reportOnlyFailure" or "reportOnlyNotApplied" or "reportOnlyInterrupted" => Truth.No,
            _ => Truth.Unknown,
        };
        var id = policy.Text("id") ?? "";
        return new(id, policy.Text("displayName") ?? (id.Length > 0 ? id : "a policy without an id"), applied, policy.Text("result") is "success" or "failure" or "notApplied");
    }
}
