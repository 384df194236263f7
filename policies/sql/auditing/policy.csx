[Control("CV-SQL-004", "SQL servers audit what is done in their databases",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Without an audit trail nobody can say who read or changed which data, neither after an incident nor for an auditor.")]
[Fix("Enable auditing for the server, with a workspace, storage account or event hub as its target.")]
[Maps("MCSB", "LT-3"), Maps("NIST SP 800-53", "AU-12"), Maps("NIST SP 800-53", "AU-12(1)"), Maps("NIST SP 800-53", "AU-6(4)"),
    Maps("NIST SP 800-53", "AU-6(5)"), Maps("CIS Azure", "5.1.1"), SameAs("PSRule", "Azure.SQL.Auditing")]
Verdict AuditsItsDatabases(SqlServer server, Snapshot snapshot) =>
    snapshot.ChildrenOf<SqlServerAuditingSetting>(server.Resource).Any(setting => setting.Properties.State.Is("Enabled"));
