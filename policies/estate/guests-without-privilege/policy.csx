#load "../directory.csx"

[Control("CV-EST-003", "Guests hold no privileged directory role",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("How well a guest account is protected is decided by another organisation.")]
[Fix("Take the role from the guest; where outside help is needed, give the person an account in the own directory, eligible for the role.")]
[Maps("MCSB", "PA-1"), Maps("MCSB", "PA-4"), Maps("NIST SP 800-53", "AC-2")]
Verdict GuestsHoldNoPrivilegedDirectoryRole(Snapshot snapshot) =>
    RoleHolders.NowOrEligible(snapshot, PrivilegedRoles).AllUsers(user => Named(user.Resource, user.UserType.OrDefault("Member").IsNot("Guest")));
