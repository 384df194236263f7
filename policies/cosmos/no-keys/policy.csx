[Control("CV-COS-004", "Cosmos DB accounts for NoSQL refuse keys",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("A key says nothing about who uses it, cannot be limited to some data, and works until somebody remembers to change it.")]
[Fix("Give people and workloads data roles, then set `disableLocalAuth` to `true`.")]
[Maps("MCSB", "IM-1"), SameAs("PSRule", "Azure.Cosmos.NoSQLLocalAuth")]
Verdict RefusesKeys(DatabaseAccount account) =>
    account.Properties.DisableLocalAuth.OrDefault(false).Is(true).When(IsForNoSql(account));

// The other interfaces sign in with keys only.
Verdict IsForNoSql(DatabaseAccount account) =>
    account.Kind.Is("GlobalDocumentDB")
    & account.Properties.Capabilities.OrEmpty().None(capability =>
        capability.Name.In("EnableGremlin", "EnableTable", "EnableCassandra", "EnableMongo"));
