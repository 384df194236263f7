[Control("CV-SQL-008", "SQL servers require TLS 1.2 or later",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Older versions of TLS have known weaknesses, and a client that accepts them can be pushed down to them.")]
[Fix("Set `minimalTlsVersion` to `1.2` or later.")]
[Maps("MCSB", "DP-3"), SameAs("PSRule", "Azure.SQL.MinTLS")]
// A server that was never told otherwise accepts every version.
Verdict RequiresModernTls(SqlServer server) => server.Properties.MinimalTlsVersion.OrDefault("None").AtLeast("1.2");
