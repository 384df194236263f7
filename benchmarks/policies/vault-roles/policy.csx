[Control("CV-BM-008", "Key vaults grant access by role", Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A vault's own access policies show up in no review of roles.")]
[Fix("Assign roles, then set `enableRbacAuthorization` to `true`.")]
[Maps("MCSB", "PA-7"), SameAs("bench", "keyvault_rbac")]
Verdict GrantsByRole(KeyVault vault) => vault.Properties.EnableRbacAuthorization.OrDefault(false).Is(true);
