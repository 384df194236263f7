[Control("CV-COS-002", "Cosmos DB accounts require TLS 1.2 or later",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Older versions of TLS have known weaknesses, and a client that accepts them can be pushed down to them.")]
[Fix("Set `minimalTlsVersion` to `Tls12`.")]
[SameAs("PSRule", "Azure.Cosmos.MinTLS")]
// Where nothing is said, accounts for MongoDB and for Cassandra accept TLS 1.2 only, and all others every version.
Verdict RequiresModernTls(DatabaseAccount account) =>
    account.Properties.MinimalTlsVersion.OrDefault(KnowsModernTlsOnly(account) ? "Tls12" : "Tls").AtLeast("Tls12");

bool KnowsModernTlsOnly(DatabaseAccount account) =>
    (account.Kind.OrDefault("").Is("MongoDB")
        | account.Properties.Capabilities.OrEmpty().Any(capability => capability.Name.In("EnableMongo", "EnableCassandra")))
    .Outcome is Outcome.Pass;
