[Control("CV-BM-015", "Clusters decide by role what a caller may do", Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("Without roles, whoever may call the cluster may do everything in it.")]
[Fix("Create the cluster anew with `enableRBAC`.")]
[Maps("MCSB", "PA-7"), SameAs("bench", "aks_rbac")]
Verdict DecidesByRole(ContainerServiceManagedCluster cluster) => cluster.Properties.EnableRBAC.OrDefault(false).Is(true);
