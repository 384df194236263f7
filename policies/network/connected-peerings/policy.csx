[Control("CV-NET-005", "Peerings of networks are connected",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("A peering of which one side is gone carries nothing; it comes to life again when somebody makes a network of that name.")]
[Fix("Complete the peering on the other side, or remove it.")]
[SameAs("PSRule", "Azure.VNET.PeerState")]
Verdict ConnectsItsPeerings(VirtualNetwork network)
{
    var peerings = network.Properties.VirtualNetworkPeerings.OrEmpty();
    return peerings.All(peering => peering.Properties.PeeringState.Is("Connected")).When(peerings.IsNotEmpty());
}
