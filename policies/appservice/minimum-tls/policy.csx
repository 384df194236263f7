#load "../configuration.csx"

[Control("CV-APP-002", "Apps require TLS 1.2 or later",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Older versions of TLS have known weaknesses, and a visitor's browser can be pushed down to them as long as they are accepted.")]
[Fix("Set `minTlsVersion` of the app's configuration to `1.2` or later.")]
[Maps("MCSB", "DP-3"), Maps("NIST SP 800-53", "SC-8"), Maps("NIST SP 800-53", "SC-8(1)"), Maps("CIS Azure", "9.4"),
    SameAs("PSRule", "Azure.AppService.MinTLS"), For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict RequiresModernTls(Resource app, Snapshot snapshot) =>
    JudgeSetting(app, snapshot, "minTlsVersion", version => version.As<string>().AtLeast("1.2"));
