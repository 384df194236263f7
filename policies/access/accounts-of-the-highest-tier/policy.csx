#load "../tier.csx"

[Control("CV-ACC-002", "Nobody outside the highest tier can set the credentials of its accounts",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Whoever sets the password of a global administrator is one a minute later. Roles for the service desk reach further than "
    + "their names say.")]
[Fix(
    "Take the role or permission that the finding names off the account, give it over an administrative unit, or put the "
    + "accounts of the highest tier into a restricted one.")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1098")]
Verdict SetsNoCredentialsOfTheHighestTier(Snapshot snapshot)
{
    var tier = snapshot.Access.WhoIsTierZero(Reach.Activation);
    return OfTheTier(tier, snapshot, "microsoft.graph.user");
}
