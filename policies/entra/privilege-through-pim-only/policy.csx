#load "../privileged-roles.csx"

[Control("CV-AAD-705", "Highly privileged roles are given through Privileged Identity Management only",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("A role that is given past the process escapes its approval, its end and its alarms.")]
[Fix("Remove assignments that were made directly, and make them again in Privileged Identity Management.")]
[Maps("MCSB", "PA-2"), Maps("NIST SP 800-53", "AC-2(7)"), Maps("CISA SCuBA", "MS.AAD.7.5"), Maps("MITRE ATT&CK", "T1651")]
[SameAs("ScubaGear", "MS.AAD.7.5v1")]
Verdict PrivilegeIsGivenThroughPrivilegedIdentityManagementOnly(Snapshot snapshot) => ScubaGearExportedRoles(snapshot)
    ? HasPrivilegedIdentityManagement(snapshot) & AllOfSome(snapshot.All<ScubaPrivilegedRole>(), role =>
        Named(role.Resource, role.Assignments.OrEmpty().All(assignment => assignment.StartDateTime.IsPresent())))
    : AllOfPrivileged(
        snapshot.All<DirectoryRoleAssignment>(), assignment => assignment.RoleDefinitionId, assignment => IsScheduled(snapshot, assignment));

static Verdict IsScheduled(Snapshot snapshot, DirectoryRoleAssignment assignment) => snapshot.All<DirectoryRoleInstance>()
    .Where(instance => Same(instance.PrincipalId, assignment.PrincipalId)
        && Same(instance.RoleDefinitionId, assignment.RoleDefinitionId)
        && Same(instance.DirectoryScopeId, assignment.DirectoryScopeId))
    .Any(instance => instance.StartDateTime.IsPresent());

static bool Same(Setting<string> left, Setting<string> right) => string.Equals(left.Value, right.Value, StringComparison.OrdinalIgnoreCase);
