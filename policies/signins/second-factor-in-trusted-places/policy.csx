[Control("CV-SIN-002", "A password alone gets nobody to an application from a trusted place either",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("A trusted address is no second factor: guests, visitors and stolen devices come from the office and its VPN, too.")]
[Fix("Demand the second factor everywhere; remove the exclusion of trusted locations.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict APasswordAloneGetsNobodyInFromATrustedPlace(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.MfaForEveryone(SignInAttacker.TrustedPlace));
