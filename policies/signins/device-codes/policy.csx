[Control("CV-SIN-005", "No device code hands a token to anybody else",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("In device code phishing the victim completes every factor himself, and the attacker receives the token. No second factor helps.")]
[Fix("Block the device code flow for all users and all applications, leaving nobody out.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "AC-17"), Maps("NIST SP 800-53", "CM-7"), Maps("MITRE ATT&CK", "T1528")]
Verdict NoDeviceCodeHandsATokenToAnybodyElse(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.NoTokenByDeviceCode());
