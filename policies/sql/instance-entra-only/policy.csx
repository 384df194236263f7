#load "../parts.csx"

[Control("CV-SQL-012", "Managed SQL instances accept Microsoft Entra sign-ins only",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("Every SQL login of an instance is a password outside of the directory, which nobody locks when its owner leaves.")]
[Fix("Replace the instance's SQL logins by Entra users and managed identities, then set `azureADOnlyAuthentication` to `true`.")]
[Maps("MCSB", "IM-1"), SameAs("PSRule", "Azure.SQLMI.AADOnly"),
    For("Microsoft.Sql/managedInstances", "Microsoft.Sql/managedInstances/azureADOnlyAuthentications")]
Verdict AcceptsEntraSignInsOnly(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(ManagedInstance.ResourceType)
        ? ManagedInstance.Over(resource).Properties.Administrators.AzureADOnlyAuthentication.OrDefault(false).Is(true)
            | snapshot.ChildrenOf<ManagedInstanceAzureADOnlyAuthentication>(resource).Any(SettingDoes)
        : JudgeAlone(resource, snapshot, SettingDoes(ManagedInstanceAzureADOnlyAuthentication.Over(resource)));

Verdict SettingDoes(ManagedInstanceAzureADOnlyAuthentication setting) =>
    setting.Properties.AzureADOnlyAuthentication.OrDefault(false).Is(true);
