[Control("CV-BM-009", "SQL servers require TLS 1.2 by name", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Older versions of TLS have known weaknesses.")]
[Fix("Set `minimalTlsVersion` to `1.2` or later.")]
[Maps("MCSB", "DP-3"), SameAs("bench", "sql_min_tls")]
Verdict RequiresModernTls(SqlServer server) => server.Properties.MinimalTlsVersion.OrDefault("None").In("1.2", "1.3");
