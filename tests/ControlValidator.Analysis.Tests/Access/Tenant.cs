using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>A subscription with people, groups and roles, as an export has it; each test says what is special.</summary>
internal sealed record Tenant
{
    public const string Subscription = "/subscriptions/7d1f0c52-6a3e-4b8e-9c41-2f5a8e90b1d7";
    public const string Group = $"{Subscription}/resourceGroups/rg-harbour";
    public const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    public const string Contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public const string Everyone = "00000000-0000-0000-0000-000000000000";

    public JsonObject[] Assignments { get; init; } = [];

    public JsonObject[] Eligible { get; init; } = [];

    public JsonObject[] Denials { get; init; } = [];

    public JsonObject[] Roles { get; init; } = [];

    /// <summary>Groups by name, with their members; null: not exported.</summary>
    public (string Name, string[]? Members)[] Groups { get; init; } = [];

    public string[] Users { get; init; } = ["ada", "ben"];

    public string[] Workloads { get; init; } = [];

    public JsonObject[] More { get; init; } = [];

    /// <summary>Collections that are whole beside those that every export has.</summary>
    public string[] Exported { get; init; } = [];

    /// <summary>Collections that could not be read.</summary>
    public string[] Unread { get; init; } = [];

    public static JsonObject Assign(string principal, string role, string scope = Subscription, string? condition = null) =>
        Assignment("roleAssignments", principal, role, scope, condition);

    public static JsonObject MayActivate(string principal, string role, string scope = Subscription) =>
        Assignment("roleEligibilityScheduleInstances", principal, role, scope, null);

    public static JsonObject Role(string name, string[] actions, params string[] notActions) => Role(name, Permission(actions, notActions));

    public static JsonObject Role(string name, params JsonObject[] permissions) => new()
    {
        ["type"] = "Microsoft.Authorization/roleDefinitions",
        ["id"] = $"{Subscription}/providers/Microsoft.Authorization/roleDefinitions/{name}",
        ["properties"] = new JsonObject { ["roleName"] = name, ["permissions"] = new JsonArray([.. permissions]) },
    };

    public static JsonObject Permission(string[] actions, string[]? notActions = null, string[]? dataActions = null, string? condition = null) => new()
    {
        ["actions"] = new JsonArray([.. actions]),
        ["notActions"] = new JsonArray([.. notActions ?? []]),
        ["dataActions"] = new JsonArray([.. dataActions ?? []]),
        ["condition"] = condition,
    };

    public static JsonObject Deny(string scope, string[] actions, string[] principals, string[]? excluded = null, string[]? notActions = null, bool hereOnly = false) => new()
    {
        ["type"] = "Microsoft.Authorization/denyAssignments",
        ["id"] = $"{scope}/providers/Microsoft.Authorization/denyAssignments/deny",
        ["properties"] = new JsonObject
        {
            ["scope"] = scope,
            ["permissions"] = new JsonArray(Permission(actions, notActions)),
            ["principals"] = new JsonArray([.. principals.Select(id => new JsonObject { ["id"] = id, ["type"] = id == Everyone ? "SystemDefined" : "User" })]),
            ["excludePrincipals"] = new JsonArray([.. (excluded ?? []).Select(id => new JsonObject { ["id"] = id, ["type"] = "User" })]),
            ["doNotApplyToChildScopes"] = hereOnly,
        },
    };

    /// <summary>The answer; where a solver is installed, it has to agree on who can beside somebody else.</summary>
    public Truth Can(string principal, string action, string scope = Group, Reach reach = Reach.Active, bool onData = false)
    {
        var access = Snapshot().Access;
        Checked(access.WhoCan(action, scope, reach, onData), [.. Users, .. Workloads]);
        return access.Can(principal, action, scope, reach, onData).Outcome switch
        {
            Outcome.Pass => Truth.Yes,
            Outcome.Fail => Truth.No,
            _ => Truth.Unknown,
        };
    }

    /// <summary>Those who can; where a solver is installed, it has to agree that there are no others, and that each of some can.</summary>
    public static AccessHolders Checked(AccessHolders able, params string[] each)
    {
        if (Solver.IsInstalled)
        {
            Assert.That(Solver.Disagreement(
            [
                able.ScriptAll("nobody else", _ => Verdict.Pass, "do it"),
                .. each.Prepend("nobody").Select(one => able.ScriptOnly($"only {one}", [one], "do it")),
                .. able.Sure.Concat(able.Perhaps).Select(one => able.ScriptAll($"not {one.Name}", holder => holder.Id == one.Id ? Verdict.Fail : Verdict.Pass, "do it")),
            ]), Is.Null);
        }
        return able;
    }

    public Snapshot Snapshot()
    {
        var resources = new JsonArray();
        foreach (var resource in Assignments.Concat(Eligible).Concat(Denials).Concat(Roles).Concat(More))
            resources.Add(resource.DeepClone());
        foreach (var user in Users)
            resources.Add(new JsonObject { ["type"] = "microsoft.graph.user", ["id"] = user, ["userPrincipalName"] = $"{user}@contoso.example" });
        foreach (var workload in Workloads)
            resources.Add(new JsonObject { ["type"] = "microsoft.graph.servicePrincipal", ["id"] = workload, ["displayName"] = workload });
        foreach (var (name, members) in Groups)
            resources.Add(GroupOf(name, members));
        string[] exported = ["Microsoft.Authorization/roleAssignments", "Microsoft.Authorization/roleEligibilityScheduleInstances", "microsoft.graph.group",
            "microsoft.graph.servicePrincipal", "microsoft.graph.user", "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance", .. Exported];
        var collections = exported.Except(Unread).ToDictionary(type => type, _ => Completeness.Complete).Concat(
            Unread.ToDictionary(type => type, _ => Completeness.NotRead)).ToDictionary(StringComparer.OrdinalIgnoreCase);
        var estate = InMemoryEstate.FromResources(JsonSerializer.SerializeToElement(resources), collections, null, "tenant");
        estate.Read();
        return estate.Snapshot;
    }

    private static JsonObject GroupOf(string name, string[]? members)
    {
        var group = new JsonObject { ["type"] = "microsoft.graph.group", ["id"] = name, ["displayName"] = name };
        if (members is not null)
            group["members"] = new JsonArray([.. members.Select(member => new JsonObject { ["id"] = member })]);
        return group;
    }

    private static JsonObject Assignment(string type, string principal, string role, string scope, string? condition) => new()
    {
        ["type"] = $"Microsoft.Authorization/{type}",
        ["name"] = $"{principal}-{role}",
        ["id"] = $"{scope}/providers/Microsoft.Authorization/{type}/{principal}-{role}",
        ["properties"] = new JsonObject
        {
            ["principalId"] = principal,
            ["roleDefinitionId"] = $"{Subscription}/providers/Microsoft.Authorization/roleDefinitions/{role}",
            ["scope"] = scope,
            ["condition"] = condition,
        },
    };
}
