#load "../conditional-access.csx"
#load "../privileged-roles.csx"

[Control("CV-AAD-306", "Administrators sign in with methods that cannot be phished",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Critical)]
[Why("One relayed administrator sign-in is the whole tenant.")]
[Fix("Enable a Conditional Access policy that includes every highly privileged role (or all users), all resources, and requires the strength `Phishing-resistant MFA`.")]
[Maps("MCSB", "IM-6"), Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "IA-2(1)")]
[Maps("NIST SP 800-53", "AC-6"), Maps("CISA SCuBA", "MS.AAD.3.6"), Maps("MITRE ATT&CK", "T1566"), Maps("MITRE ATT&CK", "T1078.004")]
[SameAs("ScubaGear", "MS.AAD.3.6v1")]
Verdict AdministratorsSignInWithMethodsThatCannotBePhished(Snapshot snapshot) =>
    RolesToProtect(snapshot).Aggregate(Verdict.NotApplicable, (verdict, role) => verdict & RoleIsCovered(snapshot, role));

static IEnumerable<string> RolesToProtect(Snapshot snapshot) => ScubaGearExportedRoles(snapshot)
    ? snapshot.All<ScubaPrivilegedRole>().Select(role => role.RoleTemplateId.Value)
    : PrivilegedRoles;

static Verdict RoleIsCovered(Snapshot snapshot, string role) => Covered(
    snapshot, "MS.AAD.3.6v1", $"demands methods that resist phishing from the role `{role}`",
    policy => DemandsPhishingResistance(snapshot, policy),
    policy => AppliesToEverySignIn(snapshot, policy),
    policy => AllUsers(policy)
        | policy.Conditions.Users.IncludeRoles.OrEmpty().Contains(role)
        | policy.Conditions.Users.IncludeRoles.OrEmpty().Contains(All));
