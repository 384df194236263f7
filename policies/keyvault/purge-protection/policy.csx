[Control("CV-KV-006", "Deleted vaults and their contents cannot be purged early",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Whoever purges a key destroys everything that was encrypted with it, for good and in seconds.")]
[Fix("Set `enablePurgeProtection` to `true`. It cannot be taken back.")]
[Maps("MCSB", "DP-8"), Maps("NIST SP 800-53", "CP-9"), Maps("CIS Azure", "3.3.5"), SameAs("PSRule", "Azure.KeyVault.PurgeProtect")]
Verdict CannotBePurgedEarly(KeyVault vault) => vault.Properties.EnablePurgeProtection.OrDefault(false).Is(true);
