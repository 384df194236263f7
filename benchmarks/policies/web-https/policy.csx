[Control("CV-BM-011", "Sites send plain HTTP to HTTPS", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Traffic that is not encrypted can be read and changed on its way.")]
[Fix("Set `httpsOnly` to `true`.")]
[Maps("MCSB", "DP-3"), SameAs("bench", "web_https_only")]
Verdict SendsPlainHttpAway(WebSite site) => site.Properties.HttpsOnly.OrDefault(false).Is(true);
