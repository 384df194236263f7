#load "../directory.csx"

[Control("CV-EST-005", "Guests cannot look around in the directory",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A guest with the rights of a member can list everyone and everything that an attacker needs for the next step.")]
[Fix("Set the guest user access of the authorization policy to limited (`10dae51f-b6af-4016-8d66-8c2a99b929b3`) or, better, restricted (`2af84b1e-32c8-42b7-82bc-daa82404023b`).")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-3"), Maps("NIST SP 800-53", "AC-6"), Maps("CISA SCuBA", "MS.AAD.8.1")]
[SameAs("ScubaGear", "MS.AAD.8.1v1")]
Verdict GuestsCannotLookAroundInTheDirectory(Snapshot snapshot) => TheOne(snapshot.All<AuthorizationPolicy>(), policy =>
    policy.GuestUserRoleId.In("10dae51f-b6af-4016-8d66-8c2a99b929b3", "2af84b1e-32c8-42b7-82bc-daa82404023b"));
