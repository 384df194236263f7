[Control("CV-BM-012", "Sites take no unencrypted uploads", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("FTP carries the password that publishes code in the clear.")]
[Fix("Set `siteConfig.ftpsState` to `FtpsOnly` or `Disabled`.")]
[Maps("MCSB", "DP-3"), SameAs("bench", "web_ftps")]
Verdict TakesNoPlainUploads(WebSite site) => site.Properties.SiteConfig.FtpsState.OrDefault("AllAllowed").In("Disabled", "FtpsOnly");
