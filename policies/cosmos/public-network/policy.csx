[Control("CV-COS-005", "Cosmos DB accounts are closed to public networks",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("A leaked key is only of use to those who can reach the account; by default that is everyone.")]
[Fix("Set `publicNetworkAccess` to `Disabled`, and connect by private endpoints.")]
[Maps("MCSB", "NS-2"), SameAs("PSRule", "Azure.Cosmos.PublicAccess")]
Verdict IsClosedToPublicNetworks(DatabaseAccount account) =>
    account.Properties.PublicNetworkAccess.OrDefault("Enabled").In("Disabled", "SecuredByPerimeter");
