[Control("CV-SIN-001", "A password alone gets nobody to an application",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("A password is guessed, sprayed, phished or bought. Whether a second factor is really asked for is decided by all policies together, for each person and each application.")]
[Fix("Demand a second factor of the users and applications that the counterexample names, and protect the registration of security information.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "IA-2(2)"), Maps("MITRE ATT&CK", "T1110.003"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict APasswordAloneGetsNobodyToAnApplication(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.MfaForEveryone());
