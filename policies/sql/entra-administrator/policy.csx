#load "../parts.csx"

[Control("CV-SQL-001", "SQL servers have a Microsoft Entra administrator",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why(
    "Without one, everybody signs in with passwords that the database keeps itself: no multifactor sign-in, no conditions, no "
    + "leaving process.")]
[Fix("Make a Microsoft Entra group the server's administrator.")]
[Maps("MCSB", "IM-1"), Maps("NIST SP 800-53", "AC-2"), Maps("NIST SP 800-53", "AC-3"), Maps("NIST SP 800-53", "IA-2"),
    Maps("NIST SP 800-53", "IA-4"), SameAs("PSRule", "Azure.SQL.AAD"),
    For("Microsoft.Sql/servers", "Microsoft.Sql/servers/administrators")]
Verdict HasEntraAdministrator(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(SqlServer.ResourceType)
        ? IsEntra(SqlServer.Over(resource).Properties.Administrators.Node)
            | snapshot.ChildrenOf<SqlServerAdministrator>(resource).Any(administrator => IsEntra(administrator.Properties.Node))
        : JudgeAlone(resource, snapshot, IsEntra(SqlServerAdministrator.Over(resource).Properties.Node));
