#load "../conditional-access.csx"

[Control("CV-AAD-101", "Nobody signs in with a legacy protocol",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("Legacy protocols know no second factor: a guessed or stolen password is enough, whatever else is demanded.")]
[Fix("Enable a Conditional Access policy for all users and all resources, client apps `Exchange ActiveSync clients` and `Other clients`, that blocks access; no other conditions, exclusions only where they are declared.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "AC-17"), Maps("NIST SP 800-53", "CM-7")]
[Maps("CISA SCuBA", "MS.AAD.1.1"), Maps("MITRE ATT&CK", "T1110"), Maps("MITRE ATT&CK", "T1078.004")]
[SameAs("ScubaGear", "MS.AAD.1.1v1")]
Verdict NobodySignsInWithALegacyProtocol(Snapshot snapshot) => LegacyIsBlocked(snapshot);
