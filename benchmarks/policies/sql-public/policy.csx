[Control("CV-BM-010", "SQL servers have no public endpoint", Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("A server that the internet can reach depends on its passwords alone.")]
[Fix("Connect by private endpoint and set `publicNetworkAccess` to `Disabled`.")]
[Maps("MCSB", "NS-2"), SameAs("bench", "sql_public_access")]
Verdict HasNoPublicEndpoint(SqlServer server) => server.Properties.PublicNetworkAccess.OrDefault("Enabled").Is("Disabled");
