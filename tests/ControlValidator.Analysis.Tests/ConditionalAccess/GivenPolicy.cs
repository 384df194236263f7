using System.Text.Json.Nodes;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>Policies as Microsoft Graph exports them, made from one that demands a second factor of everyone for everything.</summary>
internal static class GivenPolicy
{
    internal static JsonObject MfaForAll(string name = "B") => GivenTenant.Parse($$"""
        {
          "type": "microsoft.graph.conditionalAccessPolicy", "id": "policy-{{name}}", "displayName": "{{name}}", "state": "enabled",
          "conditions": {
            "clientAppTypes": ["all"],
            "applications": {
              "includeApplications": ["All"], "excludeApplications": [], "includeUserActions": [], "includeAuthenticationContextClassReferences": []
            },
            "users": {
              "includeUsers": ["All"], "excludeUsers": [], "includeGroups": [], "excludeGroups": [], "includeRoles": [], "excludeRoles": [],
              "includeGuestsOrExternalUsers": null, "excludeGuestsOrExternalUsers": null
            },
            "platforms": null, "locations": null, "devices": null, "signInRiskLevels": [], "userRiskLevels": [], "authenticationFlows": null
          },
          "grantControls": { "operator": "OR", "builtInControls": ["mfa"], "termsOfUse": [], "customAuthenticationFactors": [], "authenticationStrength": null },
          "sessionControls": null
        }
        """);

    internal static JsonObject Of(string name, params string[] controls) => MfaForAll(name).With("grantControls/builtInControls", List(controls));

    /// <summary>The same with another value at a path; objects that are missing on the way are made.</summary>
    internal static JsonObject With(this JsonObject policy, string path, JsonNode? value)
    {
        var names = path.Split('/');
        var at = policy;
        foreach (var name in names[..^1])
        {
            if (at[name] is not JsonObject next)
                at[name] = next = [];
            at = next;
        }
        at[names[^1]] = value;
        return policy;
    }

    internal static JsonObject With(this JsonObject policy, string path, params string[] values) => policy.With(path, List(values));

    internal static JsonObject Without(this JsonObject policy, string path)
    {
        var names = path.Split('/');
        var at = names[..^1].Aggregate(policy, (node, name) => node[name]?.AsObject() ?? throw new ArgumentException($"no {name}", nameof(path)));
        at.Remove(names[^1]);
        return policy;
    }

    internal static JsonObject ForUsers(this JsonObject policy, params string[] users) => policy.With("conditions/users/includeUsers", List(users));

    internal static JsonObject WithStrength(this JsonObject policy, params string[] combinations) => policy
        .With("grantControls/builtInControls", List())
        .With("grantControls/authenticationStrength", new JsonObject { ["id"] = "strength", ["displayName"] = "MFA", ["allowedCombinations"] = List(combinations) });

    internal static JsonObject WithDeviceFilter(this JsonObject policy, string mode, string rule) => policy
        .With("conditions/devices/deviceFilter", new JsonObject { ["mode"] = mode, ["rule"] = rule });

    internal static JsonArray List(params string[] values) => new([.. values.Select(v => (JsonNode)v)]);
}
