[Control("CV-APP-007", "Apps answer over HTTPS only",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("The first request over plain HTTP can be redirected anywhere, and shows cookies that were meant to be secret.")]
[Fix("Set `httpsOnly` to `true`.")]
[Maps("MCSB", "DP-3"), Maps("NIST SP 800-53", "SC-8"), Maps("NIST SP 800-53", "SC-8(1)"), Maps("CIS Azure", "9.1"),
    SameAs("PSRule", "Azure.AppService.UseHTTPS"), For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict AnswersOverHttpsOnly(Resource app) => WebSite.Over(app).Properties.HttpsOnly.OrDefault(false).Is(true);
