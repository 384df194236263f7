using System.Net;
using System.Text.Json.Nodes;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Small made-up tenants, the same for the same seed, with everything in them that a policy can say wrongly, vaguely or not at all.</summary>
internal sealed class PlainTenants(int seed, string prefix = "P")
{
    internal const string FutureControl = "futureControl";
    internal const string App1 = "00000000-0000-4000-8000-0000000000f1";
    internal const string App2 = "00000000-0000-4000-8000-0000000000f2";

    internal static readonly string[] Users = [Id(1), Id(2), Id(3)];

    private static readonly string[] Groups = [Id(20), Id(21), Id(22)];
    private static readonly string[] Roles = ["62e90394-69f5-4237-9190-012177145e10", "e8611ab8-c189-46e8-94e1-60213ab1f814"];
    private static readonly string[] Places = [Id(70), Id(71)];
    private static readonly string[] Combinations = ["password", "fido2", "password,sms", "sms", "telepathy"];

    // Odd tenants are nearly in order, even ones are in none.
    private readonly int order = seed % 2 == 0 ? 1 : 6;
    private readonly Dice dice = new(seed);

    internal PlainDirectory Directory { get; } = new();

    internal List<JsonObject> Policies { get; } = [];

    internal GivenTenant Make()
    {
        for (var i = 1 + dice.Roll(4); i > 0; i--)
            Policies.Add(Policy($"{prefix}{i}"));
        var tenant = GivenTenant.Empty([.. Policies.Select(p => p.DeepClone().AsObject())]);
        foreach (var user in Users)
            tenant.User(user, $"user {user[^1]}");
        foreach (var group in Groups)
            MakeGroup(tenant, group);
        foreach (var (user, role) in Users.SelectMany(_ => Roles, (u, r) => (u, r)).Where(_ => Once(4)))
        {
            Directory.Roles.Add((user, role));
            tenant.Role(user, role);
        }
        MakePlace(tenant, Places[0], "203.0.113.0/24");
        MakePlace(tenant, Places[1], "203.0.113.128/25");
        return tenant;
    }

    private void MakeGroup(GivenTenant tenant, string group)
    {
        var members = Users.Where(_ => Once(3)).ToArray();
        Directory.Groups[group] = [.. members];
        if (!Once(6))
        {
            tenant.Group(group, members);
            return;
        }
        Directory.Closed.Add(group);
        tenant.Add(new JsonObject { ["type"] = "microsoft.graph.group", ["id"] = group, ["displayName"] = "closed" });
    }

    private void MakePlace(GivenTenant tenant, string id, string range)
    {
        var trusted = Once(2);
        Directory.Places[id] = (trusted, IPNetwork.Parse(range));
        tenant.Ranges(id, trusted, range);
    }

    private JsonObject Policy(string name)
    {
        var policy = MfaForAll(name).With("state", (JsonNode)(Odd(2) ? Pick("enabled", "disabled", "enabledForReportingButNotEnforced", "paused") : "enabled"));
        MakeWho(policy);
        MakeTargets(policy);
        if (Odd(2))
            policy.With("conditions/clientAppTypes", Pick<string[]>(["all"], ["all"], ["browser", "mobileAppsAndDesktopClients"], ["exchangeActiveSync", "other"], ["easSupported"], ["modern"], []));
        if (Odd(4))
            policy.With("conditions/platforms", Narrowing("Platforms", "all", "linux", "windows", "chromeOS"));
        if (Odd(3))
            policy.With("conditions/locations", Narrowing("Locations", "All", "AllTrusted", Places[0], Places[1], Id(79)));
        if (Odd(5))
            policy.WithDeviceFilter(Pick("include", "exclude", "maybe"), Pick("device.model -eq \"M\"", "device.model -ne \"M\""));
        if (Odd(5))
            policy.With("conditions/authenticationFlows", new JsonObject { ["transferMethods"] = Pick("deviceCodeFlow", "none", "deviceCodeFlow,authenticationTransfer", "carrierPigeon") });
        if (Odd(5))
            policy.With("conditions/signInRiskLevels", Some("high", "none", "medium", "hidden"));
        if (Odd(6))
            policy.With("conditions/userRiskLevels", Some("high", "low"));
        if (Odd(8))
            policy.With("conditions/insiderRiskLevels", (JsonNode)Pick("elevated", "minor,moderate,elevated", "minor"));
        if (Odd(12))
            policy.With("conditions/times", new JsonObject { ["includedRanges"] = List("night") });
        MakeGrant(policy);
        return policy;
    }

    private void MakeWho(JsonObject policy)
    {
        policy.With("conditions/users/includeUsers", Once(2) || order > 1 ? ["All"] : Once(5) ? ["None"] : Some(Users));
        if (Odd(3))
            policy.With("conditions/users/excludeUsers", Some(Users));
        if (Odd(3))
            policy.With("conditions/users/includeGroups", Some([.. Groups, Id(29)]));
        if (Odd(3))
            policy.With("conditions/users/excludeGroups", Some([.. Groups, Id(29)]));
        if (Odd(4))
            policy.With("conditions/users/includeRoles", Some(Roles));
        if (Odd(6))
            policy.With("conditions/users/excludeRoles", Some(Roles));
        if (Odd(12))
            policy.Without($"conditions/users/{Pick("includeUsers", "excludeUsers", "includeGroups", "excludeGroups", "includeRoles", "excludeRoles")}");
    }

    private void MakeTargets(JsonObject policy)
    {
        if (Odd(2))
            policy.With("conditions/applications/includeApplications", Pick<string[]>(["All"], [App1], [App1, App2], ["None"], []));
        if (Odd(3))
            policy.With("conditions/applications/excludeApplications", Some(App1, App2));
        if (Odd(4))
            policy.With("conditions/applications/includeUserActions", SignInTarget.RegisterSecurityInformation);
        if (Odd(15))
            policy.Without("conditions/applications/excludeApplications");
    }

    private void MakeGrant(JsonObject policy)
    {
        policy.With("grantControls/builtInControls", Odd(2) ? ["mfa"] : Pick<string[]>(
            ["mfa"], ["mfa"], ["mfa"], ["block"], ["block"], ["mfa", "compliantDevice"], ["compliantDevice", "approvedApplication"], ["mfa", FutureControl], ["mfa", "passwordChange"], []));
        if (Odd(2))
            policy.With("grantControls/operator", (JsonNode)Pick("OR", "AND", "XOR"));
        if (Odd(6))
            policy.WithStrength(Some(Combinations)).With("grantControls/operator", (JsonNode)"OR");
        if (Odd(8))
            policy.With("grantControls/termsOfUse", "terms");
        if (Odd(12))
            policy.With("grantControls", (JsonNode?)null);
        if (Odd(12))
            policy.With("sessionControls/secureSignInSession", new JsonObject { ["isEnabled"] = true });
    }

    private JsonObject Narrowing(string what, params string[] values) => new()
    {
        [$"include{what}"] = List(Once(4) ? [] : Once(2) ? [values[0]] : Some(values)),
        [$"exclude{what}"] = List(Once(2) ? [] : Some(values[1..])),
    };

    private bool Odd(int inHowMany) => Once(inHowMany * order);

    private bool Once(int inHowMany) => dice.Roll(inHowMany) == 0;

    private T Pick<T>(params T[] values) => values[dice.Roll(values.Length)];

    /// <summary>At least one of them.</summary>
    private string[] Some(params string[] values)
    {
        var some = values.Where(_ => Once(2)).ToArray();
        return some.Length > 0 ? some : [Pick(values)];
    }

    private static string Id(int number) => $"00000000-0000-4000-8000-{number:x12}";
}
