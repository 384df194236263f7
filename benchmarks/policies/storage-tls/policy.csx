[Control("CV-BM-002", "Storage accounts require TLS 1.2", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Older versions of TLS have known weaknesses.")]
[Fix("Set `minimumTlsVersion` to `TLS1_2` or later.")]
[Maps("MCSB", "DP-3"), SameAs("bench", "storage_min_tls")]
Verdict RequiresModernTls(StorageAccount account) =>
    account.Properties.MinimumTlsVersion.OrDefault("TLS1_0").In("TLS1_2", "TLS1_3");
