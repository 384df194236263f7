#load "../tier.csx"

[Control("CV-ACC-004", "No guest comes to the highest tier",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Critical, Method = Method.Prove)]
[Why(
    "The account of a guest is as safe as another organisation keeps it. It must not lead to the whole tenant: not by a role, "
    + "by activation, nor by owning what leads there.")]
[Fix("The finding tells the guest's way step by step: take him out of the group, off the owners, or the role off him.")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict LetsNoGuestComeToTheHighestTier(Snapshot snapshot) =>
    snapshot.Access.WhoIsTierZero(Reach.Escalation).ProveAll(holder => IsNoGuest(holder, snapshot), "come to the highest tier").Verdict;
