#load "../authentication-methods.csx"

[Control("CV-AAD-305", "Text messages, calls and mailed codes are no way to sign in",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("A telephone number can be taken over and a mailbox read; both are asked for codes by every phishing kit.")]
[Fix("Disable the methods SMS, voice call and email OTP in the authentication methods policy.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "IA-5"), Maps("CISA SCuBA", "MS.AAD.3.5")]
[Maps("MITRE ATT&CK", "T1621"), Maps("MITRE ATT&CK", "T1566.002"), SameAs("ScubaGear", "MS.AAD.3.5v2")]
Verdict WeakMethodsAreOff(Snapshot snapshot) =>
    Method(snapshot, "Sms", IsOff) & Method(snapshot, "Voice", IsOff) & Method(snapshot, "Email", IsOff);

static Verdict IsOff(AuthenticationMethod method) => method.State.Is("disabled");
