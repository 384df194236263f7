#load "../configuration.csx"

[Control("CV-APP-008", "Apps take no uploads over plain FTP",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Plain FTP sends the password of the deployment in the clear; who reads it replaces the app.")]
[Fix("Set `ftpsState` of the app's configuration to `Disabled`, or to `FtpsOnly` where uploads are needed.")]
[Maps("MCSB", "DP-3"), Maps("NIST SP 800-53", "SC-8"), Maps("NIST SP 800-53", "SC-8(1)"), Maps("CIS Azure", "9.3"),
    SameAs("PSRule", "Azure.AppService.WebSecureFtp"), For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict RefusesPlainFtp(Resource app, Snapshot snapshot) =>
    JudgeSetting(app, snapshot, "ftpsState", state => state.In("Disabled", "FtpsOnly"));
