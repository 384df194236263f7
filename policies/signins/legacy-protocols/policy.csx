[Control("CV-SIN-003", "No legacy protocol lets anybody in",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("Legacy protocols can ask for nothing but a password. One that one policy forgot is enough to try passwords on.")]
[Fix("Block Exchange ActiveSync and other clients for all users and all applications, leaving nobody out.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "AC-17"), Maps("MITRE ATT&CK", "T1110"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict NoLegacyProtocolLetsAnybodyIn(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.NoLegacyAuthentication());
