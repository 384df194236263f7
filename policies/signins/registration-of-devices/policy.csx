[Control("CV-SIN-007", "A password alone registers no device",
    Pillar = Pillar.Identities, Level = 4, Severity = Severity.Medium, Method = Method.Prove)]
[Why("A device that an attacker registers is no longer unregistered: filters by name or model take it for one of yours.")]
[Fix("Add a policy for the user action `Register or join devices` that demands a second factor, and switch off the older tenant-wide setting.")]
[Maps("NIST SP 800-53", "IA-5"), Maps("MITRE ATT&CK", "T1098.005")]
Verdict APasswordAloneRegistersNoDevice(Snapshot snapshot) =>
    snapshot.ConditionalAccess.Prove(SignInProperties.DeviceRegistrationProtected());
