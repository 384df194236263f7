#load "../conditional-access.csx"

[Control("CV-AAD-302", "Everyone signs in with more than one factor",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Critical)]
[Why("One factor is one theft away. A policy that acts only at some risk, on some clients or in some places leaves the attacker the rest.")]
[Fix("Enable a Conditional Access policy for all users and all resources that requires multifactor authentication; no other conditions, exclusions only where they are declared or covered by another policy.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "IA-2(2)"), Maps("CISA SCuBA", "MS.AAD.3.2")]
[Maps("MITRE ATT&CK", "T1110"), Maps("MITRE ATT&CK", "T1110.003"), SameAs("ScubaGear", "MS.AAD.3.2v2")]
Verdict EveryoneSignsInWithMoreThanOneFactor(Snapshot snapshot) =>
    Everyone(snapshot, "MS.AAD.3.2v2", "demands more than one factor", DemandsMfa)
    | Everyone(snapshot, "MS.AAD.3.1v1", "demands methods that resist phishing", DemandsPhishingResistance);

static Verdict Everyone(Snapshot snapshot, string baseline, string what, Func<Snapshot, ConditionalAccessPolicy, Verdict> demands) => Covered(
    snapshot, baseline, what,
    policy => demands(snapshot, policy),
    policy => AppliesToEverySignIn(snapshot, policy),
    AllUsers);
