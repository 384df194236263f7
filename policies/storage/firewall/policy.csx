#load "../accounts.csx"

[Control("CV-STO-004", "Storage accounts are closed to networks that are not named",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A leaked key or signature is only of use to those who can reach the account; by default that is everyone.")]
[Fix("Set `networkAcls.defaultAction` to `Deny` and name the networks that need access, or set `publicNetworkAccess` to `Disabled`.")]
[Maps("MCSB", "NS-2"), Maps("NIST SP 800-53", "AC-4"), Maps("NIST SP 800-53", "SC-7"), Maps("NIST SP 800-53", "SC-7(3)"),
    Maps("CIS Azure", "4.7"), SameAs("PSRule", "Azure.Storage.Firewall")]
Verdict IsClosedToUnnamedNetworks(StorageAccount account) =>
    (account.Properties.NetworkAcls.DefaultAction.OrDefault("Allow").Is("Deny")
        | account.Properties.PublicNetworkAccess.OrDefault("Enabled").In("Disabled", "SecuredByPerimeter"))
    .When(IsNoCloudShell(account));
