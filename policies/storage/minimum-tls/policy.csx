[Control("CV-STO-003", "Storage accounts require TLS 1.2 or later",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("TLS 1.0 and 1.1 have known weaknesses, and clients can be pushed down to them as long as they are accepted.")]
[Fix("Set `minimumTlsVersion` to `TLS1_2` or later, after checking the logs for clients that still use older versions.")]
[Maps("MCSB", "DP-3"), Maps("CIS Azure", "4.15"), SameAs("PSRule", "Azure.Storage.MinTLS")]
Verdict RequiresModernTls(StorageAccount account) => account.Properties.MinimumTlsVersion.OrDefault("TLS1_0").AtLeast("TLS1_2");
