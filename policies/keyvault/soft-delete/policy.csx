[Control("CV-KV-007", "Deleted vaults and their contents can be brought back",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A vault that goes by mistake takes every application down that depends on it, until its secrets are made anew.")]
[Fix("Set `enableSoftDelete` to `true`. New vaults have it; old ones need to be changed.")]
[Maps("MCSB", "DP-8"), Maps("NIST SP 800-53", "CP-9"), Maps("CIS Azure", "3.3.5"), SameAs("PSRule", "Azure.KeyVault.SoftDelete")]
// The default since 2020; vaults from before say `false`.
Verdict CanBeBroughtBack(KeyVault vault) => vault.Properties.EnableSoftDelete.OrDefault(true).Is(true);
