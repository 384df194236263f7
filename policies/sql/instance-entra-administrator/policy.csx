#load "../parts.csx"

[Control("CV-SQL-011", "Managed SQL instances have a Microsoft Entra administrator",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why(
    "Without one, everybody signs in to the instance with passwords that it keeps itself: no multifactor sign-in, no conditions, no "
    + "leaving process.")]
[Fix("Make a Microsoft Entra group the administrator of the managed instance.")]
[Maps("MCSB", "IM-1"), SameAs("PSRule", "Azure.SQLMI.AAD"),
    For("Microsoft.Sql/managedInstances", "Microsoft.Sql/managedInstances/administrators")]
Verdict HasEntraAdministrator(Resource resource, Snapshot snapshot) =>
    resource.IsOfType(ManagedInstance.ResourceType)
        ? IsEntra(ManagedInstance.Over(resource).Properties.Administrators.Node)
            | snapshot.ChildrenOf<ManagedInstanceAdministrator>(resource).Any(administrator => IsEntra(administrator.Properties.Node))
        : JudgeAlone(resource, snapshot, IsEntra(ManagedInstanceAdministrator.Over(resource).Properties.Node));
