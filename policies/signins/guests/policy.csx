[Control("CV-SIN-008", "A password alone gets no guest to an application",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("Nobody here decides how a guest protects his password. Only the second factor that this tenant asks for counts.")]
[Fix("Demand a second factor of all guests and external users for all applications.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "IA-2(2)"), Maps("MITRE ATT&CK", "T1110.003"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict APasswordAloneGetsNoGuestToAnApplication(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.MfaForEveryone().PresumingRegistration().ForGuests());
