[Control("CV-BM-016", "Clusters do not show their control plane to everyone", Pillar = Pillar.AttackPaths, Level = 3, Severity = Severity.High)]
[Why("The control plane is the whole cluster; on the internet it is one stolen token away.")]
[Fix("Make the cluster private, or name the networks that may call it.")]
[Maps("MCSB", "NS-2"), SameAs("bench", "aks_api_exposed")]
Verdict HidesControlPlane(ContainerServiceManagedCluster cluster)
{
    var access = cluster.Properties.ApiServerAccessProfile;
    return access.EnablePrivateCluster.OrDefault(false).Is(true) | access.AuthorizedIPRanges.OrEmpty().IsNotEmpty();
}
