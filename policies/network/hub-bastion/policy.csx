#load "../subnets.csx"

[Control("CV-NET-004", "Networks with a gateway have a bastion",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("Without a bastion, administrators open remote desktop or SSH to their machines in some other way, often to too many addresses.")]
[Fix("Add the subnet `AzureBastionSubnet` with Azure Bastion.")]
[SameAs("PSRule", "Azure.VNET.BastionSubnet")]
Verdict HasBastion(VirtualNetwork network, Snapshot snapshot)
{
    var verdict = HasSubnet(network.Resource, snapshot, "AzureBastionSubnet").When(HasSubnet(network.Resource, snapshot, "GatewaySubnet"));
    return verdict.Outcome is Outcome.Fail ? verdict.Because("the network has a gateway and no subnet `AzureBastionSubnet`") : verdict;
}
