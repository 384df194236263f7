[Control("CV-BM-003", "Storage accounts rule out anonymous reading", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("One careless container is enough to publish what is in it.")]
[Fix("Set `allowBlobPublicAccess` to `false`.")]
[Maps("MCSB", "NS-2"), SameAs("bench", "storage_public_blob")]
Verdict RulesOutAnonymousReading(StorageAccount account) => account.Properties.AllowBlobPublicAccess.OrDefault(true).Is(false);
