#load "../tier.csx"

[Control("CV-ACC-001", "Nobody outside the highest tier can act as a workload of it",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Whoever owns an application that can give itself any role has that role, whatever his own are. Owners are people whom "
    + "nobody reviews as administrators.")]
[Fix(
    "Take the owner off the application and the service principal that the finding names, lock the application's service "
    + "principals, or take the permission away.")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1098.001")]
Verdict ActsAsNoWorkloadOfTheHighestTier(Snapshot snapshot)
{
    var tier = snapshot.Access.WhoIsTierZero(Reach.Activation);
    return OfTheTier(tier, snapshot, "microsoft.graph.servicePrincipal");
}
