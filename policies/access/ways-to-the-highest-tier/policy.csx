#load "../tier.csx"

[Control("CV-ACC-003", "Nobody comes to the highest tier over others",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Owners of groups and applications, the service desk, and workloads with permissions are steps on a way that no list of "
    + "administrators shows. The proof goes all ways, of any length.")]
[Fix("The finding tells the way step by step: take away the step that is easiest to do without.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict ComesToTheHighestTierOverNobody(Snapshot snapshot)
{
    var holding = snapshot.Access.WhoIsTierZero(Reach.Activation);
    return snapshot.Access.WhoIsTierZero(Reach.Escalation).ProveOnly(Ids(holding), "come to the highest tier").Verdict;
}
