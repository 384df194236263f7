[Control("CV-KV-003", "Vaults are closed to networks that are not named",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A stolen credential opens an unrestricted vault from anywhere in the world.")]
[Fix("Set `networkAcls.defaultAction` to `Deny` and name the networks that need access, or set `publicNetworkAccess` to `Disabled`.")]
[Maps("MCSB", "NS-2"), Maps("NIST SP 800-53", "AC-4"), Maps("NIST SP 800-53", "SC-7"), Maps("NIST SP 800-53", "SC-7(3)"),
    SameAs("PSRule", "Azure.KeyVault.Firewall")]
Verdict IsClosedToUnnamedNetworks(KeyVault vault) =>
    vault.Properties.NetworkAcls.DefaultAction.OrDefault("Allow").Is("Deny")
    | vault.Properties.PublicNetworkAccess.OrDefault("Enabled").In("Disabled", "SecuredByPerimeter");
