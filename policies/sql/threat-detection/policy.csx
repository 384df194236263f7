[Control("CV-SQL-005", "SQL servers are watched by Microsoft Defender",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Injection, brute force and unusual exports show in the database first, if something there watches for them.")]
[Fix("Enable Microsoft Defender for SQL for the server, or for the whole subscription.")]
[Maps("MCSB", "LT-1"), Maps("NIST SP 800-53", "IR-4"), Maps("NIST SP 800-53", "IR-5"), Maps("NIST SP 800-53", "RA-5"),
    Maps("NIST SP 800-53", "SI-4"), SameAs("PSRule", "Azure.SQL.DefenderCloud")]
Verdict IsWatched(SqlServer server, Snapshot snapshot) =>
    snapshot.ChildrenOf<SqlServerSecurityAlertPolicy>(server.Resource).Any(policy => policy.Properties.State.Is("Enabled"));
