#load "../privileged-roles.csx"

[Control("CV-AAD-703", "Administrators have accounts of their own in the cloud",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("An account that is mastered on premises falls with the domain controllers.")]
[Fix("Give administrators separate accounts that are created in Entra ID and not synchronised.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-2(7)"), Maps("NIST SP 800-53", "AC-6(5)")]
[Maps("CISA SCuBA", "MS.AAD.7.3"), Maps("MITRE ATT&CK", "T1556.007"), SameAs("ScubaGear", "MS.AAD.7.3v1")]
Verdict AdministratorsHaveAccountsOfTheirOwnInTheCloud(Snapshot snapshot) => ScubaGearExportedUsers(snapshot)
    ? ScubaUsers(snapshot).Aggregate(Verdict.Pass, (verdict, user) => verdict & user.OnPremisesImmutableId.IsAbsent())
    : RoleHolders.NowOrEligible(snapshot, PrivilegedRoles).AllUsers(user => Named(user.Resource, LivesInTheCloud(user)));

static Verdict LivesInTheCloud(User user) => user.OnPremisesSyncEnabled.OrDefault(false).Is(false) & user.OnPremisesImmutableId.IsAbsent();
