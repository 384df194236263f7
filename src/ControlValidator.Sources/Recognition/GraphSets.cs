namespace ControlValidator.Sources;

/// <summary>The collections of Graph whose names do not simply become those of their entities, and the common ones that do.</summary>
internal static class GraphSets
{
    private const string Prefix = "microsoft.graph.";

    /// <summary>The type of what is in a collection; null where its name is not known.</summary>
    public static string? TypeOf(string set) => Roles(set) ?? Policies(set) ?? Objects(set);

    private static string? Roles(string set) => set switch
    {
        "roleDefinitions" => Prefix + "unifiedRoleDefinition",
        "roleAssignments" => Prefix + "unifiedRoleAssignment",
        "roleAssignmentSchedules" => Prefix + "unifiedRoleAssignmentSchedule",
        "roleAssignmentScheduleInstances" => Prefix + "unifiedRoleAssignmentScheduleInstance",
        "roleAssignmentScheduleRequests" => Prefix + "unifiedRoleAssignmentScheduleRequest",
        "roleEligibilitySchedules" => Prefix + "unifiedRoleEligibilitySchedule",
        "roleEligibilityScheduleInstances" => Prefix + "unifiedRoleEligibilityScheduleInstance",
        "roleEligibilityScheduleRequests" => Prefix + "unifiedRoleEligibilityScheduleRequest",
        "roleManagementPolicies" => Prefix + "unifiedRoleManagementPolicy",
        "roleManagementPolicyAssignments" => Prefix + "unifiedRoleManagementPolicyAssignment",
        _ => null,
    };

    private static string? Policies(string set) => set switch
    {
        "conditionalAccessPolicies" or "conditionalAccess" => Prefix + "conditionalAccessPolicy",
        "namedLocations" => Prefix + "namedLocation",
        "authenticationStrengthPolicies" or "authenticationStrengths" => Prefix + "authenticationStrengthPolicy",
        "authenticationContextClassReferences" => Prefix + "authenticationContextClassReference",
        "authenticationMethodsPolicy" or "authenticationMethodsPolicies" => Prefix + "authenticationMethodsPolicy",
        "authorizationPolicy" or "authorizationPolicies" => Prefix + "authorizationPolicy",
        "adminConsentRequestPolicy" or "adminConsentRequestPolicies" => Prefix + "adminConsentRequestPolicy",
        "crossTenantAccessPolicy" or "crossTenantAccessPolicies" => Prefix + "crossTenantAccessPolicy",
        "identitySecurityDefaultsEnforcementPolicy" or "identitySecurityDefaultsEnforcementPolicies" => Prefix + "identitySecurityDefaultsEnforcementPolicy",
        "permissionGrantPolicies" => Prefix + "permissionGrantPolicy",
        "groupSettings" => Prefix + "groupSetting",
        "directorySettings" or "settings" => Prefix + "directorySetting",
        _ => null,
    };

    private static string? Objects(string set) => set switch
    {
        "users" => Prefix + "user",
        "groups" => Prefix + "group",
        "applications" => Prefix + "application",
        "servicePrincipals" => Prefix + "servicePrincipal",
        "devices" => Prefix + "device",
        "domains" => Prefix + "domain",
        "organization" or "organizations" => Prefix + "organization",
        "subscribedSkus" => Prefix + "subscribedSku",
        "administrativeUnits" => Prefix + "administrativeUnit",
        "directoryRoles" => Prefix + "directoryRole",
        "directoryRoleTemplates" => Prefix + "directoryRoleTemplate",
        "oauth2PermissionGrants" => Prefix + "oAuth2PermissionGrant",
        "appRoleAssignments" or "appRoleAssignedTo" => Prefix + "appRoleAssignment",
        "userRegistrationDetails" => Prefix + "userRegistrationDetails",
        "accessReviewDefinitions" => Prefix + "accessReviewScheduleDefinition",
        "signIns" => Prefix + "signIn",
        "directoryAudits" => Prefix + "directoryAudit",
        "riskyUsers" => Prefix + "riskyUser",
        "members" or "memberOf" or "transitiveMembers" or "transitiveMemberOf" or "owners" or "ownedObjects" or "directoryObjects" => GraphTypes.Any,
        _ => null,
    };
}
