[Control("CV-GRA-002", "Grafana workspaces are closed to public networks",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Medium)]
[Why("A dashboard knows the names, loads and weak spots of everything it shows, and its sign-in page is open to the world.")]
[Fix("Set `publicNetworkAccess` to `Disabled`, and connect by private endpoints.")]
[Maps("MCSB", "NS-2")]
Verdict IsClosedToPublicNetworks(Grafana workspace) => workspace.Properties.PublicNetworkAccess.OrDefault("Enabled").Is("Disabled");
