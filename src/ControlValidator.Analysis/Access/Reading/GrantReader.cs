using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Reads who has which role where: active assignments, eligible ones, and denials.</summary>
internal sealed class GrantReader(Snapshot snapshot, RoleReader roles)
{
    private const string Assignments = "Microsoft.Authorization/roleAssignments";
    private const string Eligibilities = "Microsoft.Authorization/roleEligibilityScheduleInstances";
    private const string Denials = "Microsoft.Authorization/denyAssignments";
    private const string Everyone = "00000000-0000-0000-0000-000000000000";

    /// <summary>Collections that an answer needs, and why it is open where they are not complete; of denials it is not, since they only take away.</summary>
    public ImmutableArray<string> Missing(bool activating) =>
    [
        .. Lacks(Assignments, "role assignments"),
        .. activating ? Lacks(Eligibilities, "eligible role assignments") : [],
    ];

    public bool HasDenials => snapshot.All(Denials).Completeness is Completeness.Complete or Completeness.Partial;

    public IEnumerable<Grant> Active => snapshot.All(Assignments).Known.Where(assignment => !IsClassic(assignment)).Select(assignment => Read(assignment, isEligible: false));

    public IEnumerable<Grant> Eligible => snapshot.All(Eligibilities).Known.Select(assignment => Read(assignment, isEligible: true));

    public IEnumerable<Denial> Denied => snapshot.All(Denials).Known.SelectMany(ReadDenial);

    private Grant Read(Resource assignment, bool isEligible)
    {
        var role = AccessFields.LastPart(assignment.Field("roleDefinitionId"u8, "RoleDefinitionId"u8).Word ?? "");
        var condition = assignment.Field("condition"u8, "Condition"u8).Word;
        var principal = assignment.Field("principalId"u8, "ObjectId"u8).Word;
        var scope = assignment.Field("scope"u8, "Scope"u8);
        var fault = principal is not { Length: > 0 } ? "names no principal"
            : scope.Gap is not (Gap.None or Gap.Absent) || scope is { Gap: Gap.None, Word: not { Length: > 0 } } ? "names no scope"
            : null;
        return new(
            assignment.Name, role, roles.Find(role), assignment.Root.Property("RoleDefinitionName"u8).Word,
            principal ?? "",
            Kind(assignment.Field("principalType"u8, "ObjectType"u8).Word),
            new(scope.Word is { Length: > 0 } text ? text : ScopeOf(assignment.Id)),
            condition is { Length: > 0 } ? new(condition) : null,
            isEligible, fault is null ? null : $"the assignment `{assignment.Name}` {fault}", assignment);
    }

    private static IEnumerable<Denial> ReadDenial(Resource denial)
    {
        var properties = denial.Root.Section("properties"u8);
        var principals = Principals(properties.Property("principals"u8));
        var excluded = Principals(properties.Property("excludePrincipals"u8));
        var fault = properties.Property("permissions"u8).Gap is not Gap.None || principals.IsEmpty ? $"what the deny assignment `{denial.Name}` denies is not in the export" : null;
        var permissions = fault is null ? properties.Property("permissions"u8).Each.Select(RoleReader.ReadPermission) : [new([], [], [], [])];
        foreach (var permission in permissions)
        {
            yield return new(
                properties.Property("denyAssignmentName"u8).Word ?? denial.Name, permission,
                new(properties.Property("scope"u8).Word ?? ScopeOf(denial.Id)),
                properties.Property("doNotApplyToChildScopes"u8).IsTrue,
                principals.Any(principal => principal.Id == Everyone), principals, excluded, fault, denial);
        }
    }

    private static ImmutableArray<(string Id, PrincipalKind Kind)> Principals(Node list) =>
        [.. list.Each.Select(item => (item.Property("id"u8).Word ?? "", Kind(item.Property("type"u8).Word)))];

    // Classic administrators, whom PowerShell lists without ids, were retired on 2024-08-31 and can do nothing since ("classic-administrators").
    private static bool IsClassic(Resource assignment) =>
        assignment.Root.Property("RoleDefinitionName"u8).Word is { } name && name.EndsWith("Administrator", StringComparison.OrdinalIgnoreCase)
        && !name.Contains(' ', StringComparison.Ordinal) && assignment.Root.Property("RoleDefinitionId"u8).Gap is Gap.Absent
        && assignment.Root.Property("ObjectId"u8).Gap is Gap.Absent;

    private IEnumerable<string> Lacks(string type, string what)
    {
        var completeness = snapshot.All(type).Completeness;
        if (completeness is not Completeness.Complete)
            yield return $"the {what} are {(completeness is Completeness.Partial ? "not all" : "not")} in the export";
    }

    // An assignment's id begins with the scope at which it was made.
    private static string ScopeOf(string id)
    {
        var at = id.LastIndexOf("/providers/Microsoft.Authorization/", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? id : id[..at];
    }

    private static PrincipalKind Kind(string? type) => type?.ToUpperInvariant() switch
    {
        "USER" => PrincipalKind.User,
        "GROUP" => PrincipalKind.Group,
        "SERVICEPRINCIPAL" or "MSI" => PrincipalKind.Workload,
        _ => PrincipalKind.Unknown,
    };
}
