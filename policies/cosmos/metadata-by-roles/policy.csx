[Control("CV-COS-001", "Cosmos DB accounts are not managed with keys",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Whoever holds a key of the account could delete databases and change their throughput, beside all roles, locks and policies.")]
[Fix("Set `disableKeyBasedMetadataWriteAccess` to `true`.")]
[Maps("MCSB", "IM-1"), SameAs("PSRule", "Azure.Cosmos.DisableMetadataWrite")]
Verdict IsManagedByRoles(DatabaseAccount account) => account.Properties.DisableKeyBasedMetadataWriteAccess.OrDefault(false).Is(true);
