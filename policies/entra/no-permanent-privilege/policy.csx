#load "../privileged-roles.csx"

[Control("CV-AAD-704", "Nobody holds a highly privileged role for ever",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("A role that is always on is there for whoever takes over the account, at any hour.")]
[Fix("Make administrators eligible in Privileged Identity Management, or let their assignments end; declare emergency accounts.")]
[Maps("MCSB", "PA-2"), Maps("NIST SP 800-53", "AC-2(7)"), Maps("NIST SP 800-53", "AC-6(5)"), Maps("CISA SCuBA", "MS.AAD.7.4")]
[Maps("MITRE ATT&CK", "T1098.003"), SameAs("ScubaGear", "MS.AAD.7.4v1")]
Verdict NobodyHoldsAHighlyPrivilegedRoleForEver(Snapshot snapshot)
{
    if (!ScubaGearExportedRoles(snapshot))
    {
        return AllOfPrivileged(
            snapshot.All<DirectoryRoleInstance>(), instance => instance.RoleDefinitionId, instance => instance.EndDateTime.IsPresent());
    }
    var declared = snapshot.All<ScubaConfiguration>().Known.Select(configuration => configuration.For("MS.AAD.7.4v1")).ToList();
    return HasPrivilegedIdentityManagement(snapshot) & AllOfSome(snapshot.All<ScubaPrivilegedRole>(), role =>
        Named(role.Resource, role.Assignments.OrEmpty().All(assignment => assignment.EndDateTime.IsPresent() | IsDeclared(declared, assignment))));
}

static Verdict IsDeclared(List<ScubaExclusions> declared, ScubaRoleAssignment assignment) => declared.Aggregate(Verdict.Fail, (verdict, exclusions) =>
    verdict
    | exclusions.RoleUsers.OrEmpty().Contains(assignment.PrincipalId.Value)
    | exclusions.RoleGroups.OrEmpty().Contains(assignment.PrincipalId.Value));
