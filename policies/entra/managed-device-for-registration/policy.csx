#load "../conditional-access.csx"

[Control("CV-AAD-308", "Security information is registered from managed devices only",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Medium)]
[Why("Whoever gets hold of a password first registers a second factor of his own, unless that takes one of the organisation's devices.")]
[Fix("Enable a Conditional Access policy for all users on the user action `Register security information` that requires a compliant or hybrid joined device.")]
[Maps("NIST SP 800-53", "IA-5"), Maps("CISA SCuBA", "MS.AAD.3.8")]
[Maps("MITRE ATT&CK", "T1098.005"), Maps("MITRE ATT&CK", "T1078.004"), SameAs("ScubaGear", "MS.AAD.3.8v1")]
Verdict SecurityInformationIsRegisteredFromManagedDevicesOnly(Snapshot snapshot) => Covered(
    snapshot, "MS.AAD.3.8v1", "demands a managed device for registering security information",
    policy => policy.Conditions.Applications.IncludeUserActions.OrEmpty().Contains("urn:user:registersecurityinfo")
        & DemandsManagedDevice(policy),
    policy => FromModernClients(policy) & AppliesAlways(policy) & ByAnyFlow(policy),
    AllUsers, everyApplication: false);
