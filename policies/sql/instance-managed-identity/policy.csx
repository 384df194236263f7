[Control("CV-SQL-013", "Managed SQL instances have a managed identity",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("An instance needs an identity of its own to look up Entra users and groups; without it, only SQL passwords work.")]
[Fix("Give the instance a managed identity, and let it read the directory.")]
[Maps("MCSB", "IM-1"), Maps("MCSB", "IM-3"), SameAs("PSRule", "Azure.SQLMI.ManagedIdentity")]
Verdict HasManagedIdentity(ManagedInstance instance) =>
    instance.Identity.Type.Node.As<string>().OrDefault("None")
        .In("SystemAssigned", "UserAssigned", "SystemAssigned,UserAssigned", "SystemAssigned, UserAssigned");
