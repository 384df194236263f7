[Control("CV-SIN-004", "Factors that can be phished get no privileged account anywhere",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("Codes and prompts are relayed through a page that looks like the right one. Whoever holds or may take up a role over the whole tenant is worth the trouble.")]
[Fix("Demand an authentication strength of phishing-resistant methods of the accounts that the counterexample names, for all applications.")]
[Maps("MCSB", "IM-6"), Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("MITRE ATT&CK", "T1566"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict PhishableFactorsGetNoPrivilegedAccountAnywhere(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.PhishingResistantFor());
