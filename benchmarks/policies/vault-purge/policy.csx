[Control("CV-BM-007", "Key vaults keep deleted keys", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("Who deletes a key and purges it has destroyed all that was encrypted with it.")]
[Fix("Set `enablePurgeProtection` to `true`.")]
[Maps("MCSB", "DP-8"), SameAs("bench", "keyvault_purge_protection")]
Verdict KeepsDeletedKeys(KeyVault vault) => vault.Properties.EnablePurgeProtection.OrDefault(false).Is(true);
