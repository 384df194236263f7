[Control("CV-BM-001", "Storage accounts say that they refuse unencrypted connections", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Traffic that is not encrypted can be read and changed on its way.")]
[Fix("Set `supportsHttpsTrafficOnly` to `true`.")]
[Maps("MCSB", "DP-3"), SameAs("bench", "storage_https_only")]
Verdict RefusesUnencrypted(StorageAccount account) => account.Properties.SupportsHttpsTrafficOnly.OrDefault(false).Is(true);
