#load "../conditional-access.csx"

[Control("CV-AAD-301", "Everyone signs in with a method that cannot be phished",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("Codes and pushes can be relayed by a fake sign-in page; keys, Windows Hello and certificates are bound to the real one.")]
[Fix("Enable a Conditional Access policy for all users and all resources that requires the strength `Phishing-resistant MFA`; no other conditions, exclusions only where they are declared.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "IA-2(2)")]
[Maps("CISA SCuBA", "MS.AAD.3.1"), Maps("MITRE ATT&CK", "T1566"), Maps("MITRE ATT&CK", "T1566.002")]
[SameAs("ScubaGear", "MS.AAD.3.1v1")]
Verdict EveryoneSignsInWithAMethodThatCannotBePhished(Snapshot snapshot) => Covered(
    snapshot, "MS.AAD.3.1v1", "demands methods that resist phishing",
    policy => DemandsPhishingResistance(snapshot, policy),
    policy => AppliesToEverySignIn(snapshot, policy),
    AllUsers);
