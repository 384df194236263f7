#load "../configuration.csx"

[Control("CV-APP-006", "Remote debugging of apps is off",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("A debugger stops the app, reads its memory with all secrets, and changes what it does. It is a second way in, made for haste.")]
[Fix("Set `remoteDebuggingEnabled` of the app's configuration to `false`.")]
[Maps("MCSB", "PV-2"), Maps("NIST SP 800-53", "AC-17"), Maps("NIST SP 800-53", "AC-17(1)"), Maps("NIST SP 800-53", "CM-6"),
    Maps("CIS Azure", "9.12"), SameAs("PSRule", "Azure.AppService.RemoteDebug"), For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict RefusesDebuggers(Resource app, Snapshot snapshot) =>
    JudgeSetting(app, snapshot, "remoteDebuggingEnabled", enabled => enabled.Is(false));
