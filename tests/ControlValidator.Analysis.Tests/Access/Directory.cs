using System.Text.Json.Nodes;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>What tests say of a directory: roles, owners, units, applications and permissions.</summary>
internal static class Directory
{
    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
    public const string PrivilegedRoleAdministrator = "e8611ab8-c189-46e8-94e1-60213ab1f814";
    public const string HelpdeskAdministrator = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    public const string ReportsReader = "4a5d8f65-41da-4de4-8968-e035b65339cf";

    private const string Graph = "graph";

    /// <summary>What an export has that holds the whole directory.</summary>
    public static readonly string[] Whole =
    [
        "microsoft.graph.unifiedRoleAssignment", "microsoft.graph.unifiedRoleEligibilitySchedule", "microsoft.graph.administrativeUnit",
        "microsoft.graph.appRoleAssignment", "microsoft.graph.application",
    ];

    public static JsonObject Holds(string principal, string role, string scope = "/") => Assignment("unifiedRoleAssignment", principal, role, scope);

    public static JsonObject MayTakeUp(string principal, string role, string scope = "/") => Assignment("unifiedRoleEligibilitySchedule", principal, role, scope);

    public static JsonObject Unit(string name, bool restricted, params string[] members) => new()
    {
        ["type"] = "microsoft.graph.administrativeUnit",
        ["id"] = name,
        ["displayName"] = name,
        ["isMemberManagementRestricted"] = restricted,
        ["members"] = List(members),
    };

    public static JsonObject Group(string name, bool assignable, string[] members, params string[] owners) => new()
    {
        ["type"] = "microsoft.graph.group",
        ["id"] = name,
        ["displayName"] = name,
        ["isAssignableToRole"] = assignable,
        ["members"] = List(members),
        ["owners"] = List(owners),
    };

    public static JsonObject Workload(string name, params string[] owners) => new()
    {
        ["type"] = "microsoft.graph.servicePrincipal",
        ["id"] = name,
        ["displayName"] = name,
        ["appId"] = $"client-{name}",
        ["servicePrincipalType"] = "Application",
        ["owners"] = List(owners),
    };

    public static JsonObject Application(string name, bool isLocked, params string[] owners) => new()
    {
        ["type"] = "microsoft.graph.application",
        ["id"] = $"application-{name}",
        ["displayName"] = name,
        ["appId"] = $"client-{name}",
        ["servicePrincipalLockConfiguration"] = new JsonObject { ["isEnabled"] = isLocked, ["allProperties"] = true },
        ["owners"] = List(owners),
    };

    /// <summary>The workloads that have application permissions, and what offers these.</summary>
    public static IEnumerable<JsonObject> Permitted(params (string Workload, string Permission)[] permissions) => permissions
        .Select(one => new JsonObject
        {
            ["type"] = "microsoft.graph.appRoleAssignment",
            ["id"] = $"{one.Workload}-{one.Permission}",
            ["principalId"] = one.Workload,
            ["principalType"] = "ServicePrincipal",
            ["resourceId"] = Graph,
            ["appRoleId"] = $"id of {one.Permission}",
        })
        .Prepend(Offering(permissions.Select(one => one.Permission).Distinct(StringComparer.Ordinal)));

    private static JsonObject Offering(IEnumerable<string> permissions)
    {
        var graph = Workload(Graph);
        graph["appRoles"] = new JsonArray([.. permissions.Select(permission => new JsonObject { ["id"] = $"id of {permission}", ["value"] = permission })]);
        return graph;
    }

    private static JsonObject Assignment(string type, string principal, string role, string scope) => new()
    {
        ["type"] = $"microsoft.graph.{type}",
        ["id"] = $"{principal}-{role}-{scope.Replace('/', '-')}",
        ["principalId"] = principal,
        ["roleDefinitionId"] = role,
        ["directoryScopeId"] = scope,
    };

    private static JsonArray List(string[] ids) => [.. ids.Select(id => new JsonObject { ["id"] = id })];
}
