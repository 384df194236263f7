// What the controls on access in Azure share. Role assignments come in two shapes: as the resource manager writes them, with
// `properties`, and as Azure PowerShell does, flat and with the kind of principal that it could resolve.

const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const string UserAccessAdministrator = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

static ResourceSet<Resource> RoleAssignments(Snapshot snapshot) => snapshot.All("Microsoft.Authorization/roleAssignments");

// Classic administrators have no role's id, only names such as `CoAdministrator`.
static Verdict Grants(Resource assignment, params string[] roles) =>
    assignment["RoleDefinitionId"].Gap is Gap.Absent && assignment["RoleDefinitionName"].Gap is Gap.None
        ? assignment["RoleDefinitionName"].As<string>().In([.. roles.Select(NameOf)])
        : Read(assignment, "RoleDefinitionId", "roleDefinitionId").Satisfies(
            role => roles.Any(r => role.EndsWith(r, StringComparison.OrdinalIgnoreCase)), "a role that can give access");

static string NameOf(string role) => role == Owner ? "Owner" : "User Access Administrator";

static Setting<string> Principal(Resource assignment) => Read(assignment, "ObjectId", "principalId");

static Setting<string> Scope(Resource assignment) => Read(assignment, "Scope", "scope");

static Setting<string> Kind(Resource assignment) => Read(assignment, "ObjectType", "principalType");

// What PowerShell could resolve when it exported; "" where the export does not say, as the resource manager never checks.
static Setting<string> ResolvedKind(Resource assignment) => assignment["ObjectType"].As<string>().OrDefault("");

static Setting<string> Read(Resource assignment, string flat, string arm) => assignment[flat].Gap is Gap.Absent
    ? assignment.Root.Section("properties"u8)[arm].As<string>()
    : assignment[flat].As<string>();

// Who stands behind assignments, with a reason where that cannot be told of all of them.
static (List<string> Ids, Verdict Told) PrincipalsOf(IEnumerable<Resource> assignments)
{
    var ids = new List<string>();
    var told = Verdict.NotApplicable;
    foreach (var assignment in assignments)
    {
        if (Principal(assignment).TryGet(out var id) && id.Length > 0)
            ids.Add(id);
        else
            told = Verdict.Unknown.Because($"`{assignment.Name}` names no principal");
    }
    return (ids, told);
}
