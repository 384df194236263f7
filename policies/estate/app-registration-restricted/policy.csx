#load "../directory.csx"

[Control("CV-EST-006", "Only administrators register applications",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("An application that a user registers is a foothold that outlives the user's password and session.")]
[Fix("Set `allowedToCreateApps` of the default user role permissions to `false`.")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-6"), Maps("CISA SCuBA", "MS.AAD.5.1")]
[Maps("MITRE ATT&CK", "T1098.001"), SameAs("ScubaGear", "MS.AAD.5.1v1")]
Verdict OnlyAdministratorsRegisterApplications(Snapshot snapshot) => TheOne(snapshot.All<AuthorizationPolicy>(), policy =>
    policy.DefaultUserRolePermissions.AllowedToCreateApps.Is(false));
