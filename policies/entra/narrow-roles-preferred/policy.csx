#load "../privileged-roles.csx"

[Control("CV-AAD-702", "Most administrators hold a narrower role than Global Administrator",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A role that can do everything makes every mistake and every theft a total one.")]
[Fix("Give administrators the roles that their work needs; at most half of the privileged people should be Global Administrators.")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "AC-6(5)"), Maps("CISA SCuBA", "MS.AAD.7.2")]
[Maps("MITRE ATT&CK", "T1098.003"), SameAs("ScubaGear", "MS.AAD.7.2v1")]
Verdict MostAdministratorsHoldANarrowerRole(Snapshot snapshot)
{
    var (global, others, missing) = ScubaGearExportedUsers(snapshot) ? CountInScubaGear(snapshot) : CountInGraph(snapshot);
    var fewer = new Verdict(missing is not null ? Outcome.Unknown : global <= others ? Outcome.Pass : Outcome.Fail)
        .Because(missing ?? $"{global} privileged people are Global Administrators, {others} are not");
    return fewer & GlobalAdministratorsAreFew(snapshot);
}

static (int Global, int Others, string? Missing) CountInScubaGear(Snapshot snapshot)
{
    var users = ScubaUsers(snapshot);
    var (least, most) = CountGlobalAdministrators(users);
    return (most, users.Count - most, least == most ? null : "of some privileged people it is not known which roles they hold");
}

static (int Global, int Others, string? Missing) CountInGraph(Snapshot snapshot)
{
    var global = RoleHolders.NowOrEligible(snapshot, GlobalAdministrator);
    var all = RoleHolders.NowOrEligible(snapshot, PrivilegedRoles);
    return (global.UserCount, all.UserCount - global.UserCount, all.Missing);
}
