[Control("CV-APP-001", "Apps have a managed identity",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("An app without an identity of its own signs in to other services with secrets in its settings, which leak and never expire.")]
[Fix("Give the app a managed identity, and use it in place of connection strings and keys.")]
[Maps("MCSB", "IM-1"), Maps("MCSB", "IM-3"), Maps("NIST SP 800-53", "AC-2"), Maps("NIST SP 800-53", "AC-3"),
    Maps("NIST SP 800-53", "IA-2"), Maps("NIST SP 800-53", "IA-4"), SameAs("PSRule", "Azure.AppService.ManagedIdentity"),
    For("Microsoft.Web/sites", "Microsoft.Web/sites/slots")]
Verdict HasManagedIdentity(Resource app) =>
    app["identity/type"].As<string>().OrDefault("None")
        .In("SystemAssigned", "UserAssigned", "SystemAssigned, UserAssigned", "SystemAssigned,UserAssigned");
