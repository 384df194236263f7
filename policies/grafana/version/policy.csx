const string Oldest = "11";

[Control("CV-GRA-001", "Grafana workspaces run a supported version",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("An unsupported Grafana gets no security updates, and it sees the data of everything that it shows.")]
[Fix("Upgrade the workspace to Grafana 11 or later.")]
[SameAs("PSRule", "Azure.Grafana.Version")]
Verdict RunsSupportedVersion(Grafana workspace) => workspace.Properties.GrafanaMajorVersion.AtLeast(Oldest);
