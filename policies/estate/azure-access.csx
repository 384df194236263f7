// What the controls on access in Azure share. Role assignments come in two shapes: as the resource manager writes them, with
// `properties`, and as Azure PowerShell does, flat and with the kind of principal that it could resolve.

const string Owner = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
const string UserAccessAdministrator = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

static ResourceSet<Resource> RoleAssignments(Snapshot snapshot) => snapshot.All("Microsoft.Authorization/roleAssignments");

static bool Grants(Resource assignment, params string[] roles) =>
    Read(assignment, "RoleDefinitionId", "roleDefinitionId") is { } role && roles.Any(r => role.EndsWith(r, StringComparison.OrdinalIgnoreCase));

static string? Principal(Resource assignment) => Read(assignment, "ObjectId", "principalId");

static string? Scope(Resource assignment) => Read(assignment, "Scope", "scope");

// What PowerShell could resolve when it exported; null where the export does not say, as the resource manager never checks.
static string? ResolvedKind(Resource assignment) => assignment["ObjectType"].As<string>().TryGet(out var kind) ? kind : null;

static string? Kind(Resource assignment) => Read(assignment, "ObjectType", "principalType");

static string? Read(Resource assignment, string flat, string arm) =>
    assignment[flat].As<string>().TryGet(out var value) || assignment["properties"][arm].As<string>().TryGet(out value) ? value : null;

static bool Same(string? left, string? right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
