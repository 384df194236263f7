#load "../conditional-access.csx"

[Control("CV-AAD-309", "Nobody signs in with a device code",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("In device code phishing the victim completes every factor himself, and the attacker receives the token.")]
[Fix("Enable a Conditional Access policy for all users and all resources with the authentication flow `Device code flow` that blocks access.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "AC-17"), Maps("NIST SP 800-53", "CM-7"), Maps("CISA SCuBA", "MS.AAD.3.9")]
[Maps("MITRE ATT&CK", "T1528"), Maps("MITRE ATT&CK", "T1078.004"), SameAs("ScubaGear", "MS.AAD.3.9v1")]
Verdict NobodySignsInWithADeviceCode(Snapshot snapshot) => Covered(
    snapshot, "MS.AAD.3.9v1", "blocks the device code flow",
    policy => policy.Conditions.AuthenticationFlows.TransferMethods.OrDefault("").Satisfies(IncludesDeviceCode, "`deviceCodeFlow`")
        & Blocks(policy),
    policy => FromModernClients(policy) & AppliesAlways(policy),
    AllUsers);

static bool IncludesDeviceCode(string methods) =>
    methods.Split(',', StringSplitOptions.TrimEntries).Contains("deviceCodeFlow", StringComparer.OrdinalIgnoreCase);
