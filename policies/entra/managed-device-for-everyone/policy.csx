#load "../conditional-access.csx"

[Control("CV-AAD-307", "People sign in from managed devices only",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Medium)]
[Why("A stolen password and a stolen session are worth little on a device that is not the organisation's.")]
[Fix("Enable a Conditional Access policy for all users and all resources that requires a compliant or hybrid joined device; no other conditions, exclusions only where they are declared.")]
[Maps("NIST SP 800-53", "AC-19"), Maps("CISA SCuBA", "MS.AAD.3.7")]
[Maps("MITRE ATT&CK", "T1078.004"), SameAs("ScubaGear", "MS.AAD.3.7v1")]
Verdict PeopleSignInFromManagedDevicesOnly(Snapshot snapshot) => Covered(
    snapshot, "MS.AAD.3.7v1", "demands a managed device",
    policy => DemandsManagedDevice(policy),
    policy => AppliesToEverySignIn(snapshot, policy),
    AllUsers);
