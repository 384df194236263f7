const string Assignments = "Microsoft.Authorization/roleAssignments";

const string ManagementGroups = "/providers/Microsoft.Management/managementGroups/";

/// <summary>Role assignments come as Azure Resource Manager has them, below <c>properties</c>, or flat as PowerShell lists them.</summary>
Setting<string> Read(Resource assignment, string property, string flat) =>
    assignment["properties"][property] is { Gap: Gap.None } found ? found.As<string>() : assignment[flat].As<string>();

Setting<string> ScopeOf(Resource assignment) => Read(assignment, "scope", "Scope");

Setting<string> PrincipalKindOf(Resource assignment) => Read(assignment, "principalType", "ObjectType");

/// <summary>Whether an assignment is of a built-in role. The platform gives it by id, PowerShell also by name.</summary>
Verdict IsOfRole(Resource assignment, string name, string id) =>
    assignment["RoleDefinitionName"] is { Gap: Gap.None } flat
        ? flat.As<string>().Is(name)
        : assignment["properties/roleDefinitionId"].As<string>().EndsWith(id);

Verdict IsFromManagementGroup(Resource assignment) => ScopeOf(assignment).StartsWith(ManagementGroups);

Verdict HoldsForWholeSubscription(Resource assignment) =>
    IsFromManagementGroup(assignment)
    | ScopeOf(assignment).Satisfies(scope => scope == "/" || scope.Trim('/').Split('/') is ["subscriptions", _], "a whole subscription");

const string AssignRoles = "Microsoft.Authorization/roleAssignments/write";

/// <summary>The scope of a whole subscription; PowerShell gives its bare id.</summary>
string ScopeOfAll(Resource subscription) => subscription.Id.StartsWith('/') ? subscription.Id : $"/subscriptions/{subscription.Id}";
