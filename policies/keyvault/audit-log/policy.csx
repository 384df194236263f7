[Control("CV-KV-004", "Vaults keep a log of who used which secret",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("After an incident the first question is which secrets were read. Without the audit log there is no answer.")]
[Fix("Add a diagnostic setting that sends the category group `audit` (or `allLogs`, or the category `AuditEvent`) to a workspace.")]
[Maps("MCSB", "LT-3"), Maps("NIST SP 800-53", "AU-12"), Maps("NIST SP 800-53", "AU-12(1)"), Maps("NIST SP 800-53", "AU-6(4)"),
    Maps("NIST SP 800-53", "AU-6(5)"), Maps("CIS Azure", "6.1.4"), SameAs("PSRule", "Azure.KeyVault.Logs")]
Verdict KeepsAuditLog(KeyVault vault, Snapshot snapshot) =>
    snapshot.ChildrenOf(vault.Resource, "Microsoft.Insights/diagnosticSettings").Any(LogsAuditEvents)
    | InTemplates(vault, snapshot).Aggregate(Verdict.NotApplicable, (verdict, setting) => verdict | LogsAuditEvents(setting));

// Templates may state diagnostic settings under the type of what they belong to.
IEnumerable<Resource> InTemplates(KeyVault vault, Snapshot snapshot) =>
    snapshot.ChildrenOf(vault.Resource, "Microsoft.KeyVault/vaults/providers/diagnosticSettings").Known;

Verdict LogsAuditEvents(Resource setting) => setting.Root.Section("properties"u8)["logs"].Items().OrEmpty()
    .Any(log => log["enabled"].As<bool>().OrDefault(false).Is(true) & HoldsAuditEvents(log));

Verdict HoldsAuditEvents(Node log) =>
    log["category"].As<string>().OrDefault("").Is("AuditEvent") | log["categoryGroup"].As<string>().OrDefault("").In("audit", "allLogs");
