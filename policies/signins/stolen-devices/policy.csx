[Control("CV-SIN-010", "A stolen compliant device gets nobody to an application with the password alone",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.Medium, Method = Method.Prove)]
[Why(
    "A managed laptop that is lost is still compliant. Where compliance stands in for the second factor, its finder needs the "
    + "password only.")]
[Fix("Demand the second factor and compliance, not one of them.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict AStolenDeviceGetsNobodyInWithThePasswordAlone(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.MfaForEveryone(SignInAttacker.CompliantDevice));
