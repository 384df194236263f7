using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.ConditionalAccess;

/// <summary>A made-up tenant, written as its export. Every collection is complete unless said otherwise.</summary>
internal sealed class GivenTenant
{
    internal const string Alice = "00000000-0000-4000-8000-0000000000a1";
    internal const string Bob = "00000000-0000-4000-8000-0000000000b2";
    internal const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

    private readonly List<JsonNode> resources = [];
    private readonly Dictionary<string, Completeness> collections = new(StringComparer.OrdinalIgnoreCase);
    private DateTimeOffset? asOf = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    private GivenTenant()
    {
        foreach (var type in new[] { "conditionalAccessPolicy", "user", "group", "namedLocation", "unifiedRoleAssignment", "unifiedRoleEligibilitySchedule", "servicePrincipal", "application" })
            collections[$"microsoft.graph.{type}"] = Completeness.Complete;
    }

    /// <summary>With two members, Alice and Bob.</summary>
    internal static GivenTenant WithMembers(params JsonObject[] policies) => Empty(policies).User(Alice, "Alice").User(Bob, "Bob");

    internal static GivenTenant Empty(params JsonObject[] policies)
    {
        var tenant = new GivenTenant();
        tenant.resources.AddRange(policies);
        return tenant;
    }

    internal GivenTenant User(string id, string name, string userType = "Member", string? issuer = null, bool enabled = true)
    {
        var upn = issuer is null ? $"{name}@contoso.example" : $"{name}_fabrikam.example#EXT#@contoso.example";
        var user = Parse($$"""
            { "type": "microsoft.graph.user", "id": "{{id}}", "displayName": "{{name}}", "userPrincipalName": "{{upn}}", "userType": "{{userType}}" }
            """);
        user["accountEnabled"] = enabled;
        if (issuer is not null)
            user["identities"] = new JsonArray(Parse($$"""{ "signInType": "federated", "issuer": "{{issuer}}" }"""));
        return Add(user);
    }

    internal GivenTenant Group(string id, params string[] members) => Add(new JsonObject
    {
        ["type"] = "microsoft.graph.group",
        ["id"] = id,
        ["displayName"] = $"group {id[^2..]}",
        ["members"] = new JsonArray([.. members.Select(m => new JsonObject { ["id"] = m })]),
    });

    internal GivenTenant Role(string principal, string role = GlobalAdministrator, string scope = "/", bool eligible = false) => Add(new JsonObject
    {
        ["type"] = eligible ? "microsoft.graph.unifiedRoleEligibilitySchedule" : "microsoft.graph.unifiedRoleAssignment",
        ["id"] = $"{principal}-{role}-{scope}-{eligible}",
        ["principalId"] = principal,
        ["roleDefinitionId"] = role,
        ["directoryScopeId"] = scope,
    });

    internal GivenTenant CustomRole(string id) => Add(Parse(
        $$"""{ "type": "microsoft.graph.unifiedRoleDefinition", "id": "{{id}}", "templateId": "{{id}}", "displayName": "custom", "isBuiltIn": false }"""));

    internal GivenTenant Ranges(string id, bool isTrusted, params string[] ranges) => Add(new JsonObject
    {
        ["type"] = "microsoft.graph.namedLocation",
        ["@odata.type"] = "#microsoft.graph.ipNamedLocation",
        ["id"] = id,
        ["displayName"] = $"ranges {id[^2..]}",
        ["isTrusted"] = isTrusted,
        ["ipRanges"] = new JsonArray([.. ranges.Select(r => new JsonObject { ["cidrAddress"] = r })]),
    });

    internal GivenTenant Add(JsonObject resource)
    {
        resources.Add(resource);
        return this;
    }

    internal GivenTenant Remove(JsonObject resource)
    {
        resources.RemoveAll(r => JsonNode.DeepEquals(r, resource));
        return this;
    }

    internal GivenTenant Unread(string type)
    {
        resources.RemoveAll(r => (string?)r["type"] == $"microsoft.graph.{type}");
        collections[$"microsoft.graph.{type}"] = Completeness.NotRead;
        return this;
    }

    internal GivenTenant AsOf(DateTimeOffset? instant)
    {
        asOf = instant;
        return this;
    }

    internal ConditionalAccessModel Model() => ConditionalAccessModel.Of(Snapshot());

    internal Snapshot Snapshot()
    {
        var json = JsonSerializer.SerializeToElement(new JsonArray([.. resources.Select(r => r.DeepClone())]));
        var estate = InMemoryEstate.FromResources(json, collections, asOf, "tenant.json");
        estate.Read();
        return estate.Snapshot;
    }

    /// <summary>The answer; where a solver is installed, it has to agree.</summary>
    internal SignInAnswer Prove(SignInProperty property)
    {
        var model = Model();
        if (Solver.IsInstalled)
            Assert.That(Solver.Disagreement(model.Script(property)), Is.Null);
        return model.Prove(property);
    }

    internal static JsonObject Parse(string json) => JsonNode.Parse(json)?.AsObject() ?? throw new ArgumentException("no object", nameof(json));
}
