[Control("CV-KV-005", "Vaults use Azure roles for access to their contents",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why(
    "Access policies stand outside of role reviews, just-in-time activation and Conditional Access, and know no scope smaller "
    + "than the vault.")]
[Fix("Assign data roles for the vault, then set `enableRbacAuthorization` to `true`.")]
[Maps("MCSB", "PA-7"), Maps("CIS Azure", "3.3.6"), SameAs("PSRule", "Azure.KeyVault.RBAC")]
Verdict UsesAzureRoles(KeyVault vault) => vault.Properties.EnableRbacAuthorization.OrDefault(false).Is(true);
