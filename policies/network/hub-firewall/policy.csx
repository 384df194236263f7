#load "../subnets.csx"

[Control("CV-NET-003", "Networks with a gateway have a firewall",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.Medium)]
[Why("A gateway joins networks. Where nothing between them looks at the traffic, an intruder in one is an intruder in all.")]
[Fix("Add the subnet `AzureFirewallSubnet` with an Azure Firewall, and route traffic between the networks through it.")]
[SameAs("PSRule", "Azure.VNET.FirewallSubnet")]
Verdict FiltersAtTheHub(VirtualNetwork network, Snapshot snapshot)
{
    var verdict = HasSubnet(network.Resource, snapshot, "AzureFirewallSubnet").When(HasSubnet(network.Resource, snapshot, "GatewaySubnet"));
    return verdict.Outcome is Outcome.Fail ? verdict.Because("the network has a gateway and no subnet `AzureFirewallSubnet`") : verdict;
}
