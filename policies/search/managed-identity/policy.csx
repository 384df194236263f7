[Control("CV-SRC-001", "Search services have a managed identity",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("Without an identity of its own a search service reads its sources with keys and connection strings, which leak and never expire.")]
[Fix("Give the service a managed identity, and use it for its data sources.")]
[Maps("MCSB", "IM-3"), SameAs("PSRule", "Azure.Search.ManagedIdentity")]
Verdict HasManagedIdentity(SearchService service) =>
    service.Identity.Type.OrDefault("None")
        .In("SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned", "SystemAssigned,UserAssigned");
