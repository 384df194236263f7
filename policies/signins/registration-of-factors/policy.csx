[Control("CV-SIN-006", "A password alone registers no second factor",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why("Whoever has the password of somebody without a second factor registers his own, and every demand for one is met from then on.")]
[Fix("Add a policy for the user action `Register security information` that demands a second factor, a compliant device or a trusted place.")]
[Maps("NIST SP 800-53", "IA-5"), Maps("MITRE ATT&CK", "T1098.005"), Maps("MITRE ATT&CK", "T1078.004")]
Verdict APasswordAloneRegistersNoSecondFactor(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.RegistrationProtected());
