#load "../parts.csx"

[Control("CV-SQL-002", "SQL servers accept Microsoft Entra sign-ins only",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("Every SQL login is a password outside of the directory, which nobody locks when its owner leaves.")]
[Fix("Replace SQL logins by Entra users and managed identities, then set `azureADOnlyAuthentication` to `true`.")]
[Maps("MCSB", "IM-1"), SameAs("PSRule", "Azure.SQL.AADOnly"),
    For("Microsoft.Sql/servers", "Microsoft.Sql/servers/azureADOnlyAuthentications")]
Verdict AcceptsEntraSignInsOnly(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(SqlServer.ResourceType) ? ServerDoes(SqlServer.Over(resource), snapshot)
    : JudgeAlone(resource, snapshot, SettingDoes(SqlServerAzureADOnlyAuthentication.Over(resource)));

Verdict ServerDoes(SqlServer server, Snapshot snapshot) =>
    server.Properties.Administrators.AzureADOnlyAuthentication.OrDefault(false).Is(true)
    | snapshot.ChildrenOf<SqlServerAzureADOnlyAuthentication>(server.Resource).Any(SettingDoes);

Verdict SettingDoes(SqlServerAzureADOnlyAuthentication setting) => setting.Properties.AzureADOnlyAuthentication.OrDefault(false).Is(true);
