[Control("CV-BM-013", "Sites require TLS 1.2", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Older versions of TLS have known weaknesses.")]
[Fix("Set `siteConfig.minTlsVersion` to `1.2` or later.")]
[Maps("MCSB", "DP-3"), SameAs("bench", "web_min_tls")]
Verdict RequiresModernTls(WebSite site) => site.Properties.SiteConfig.MinTlsVersion.OrDefault("1.0").In("1.2", "1.3");
