[Control("CV-NET-010", "Public addresses are in use",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("A forgotten address stays in firewall rules and DNS of others: whoever attaches it next inherits their trust.")]
[Fix("Remove the public address, or attach it.")]
[Maps("MCSB", "NS-1"), SameAs("PSRule", "Azure.PublicIP.IsAttached")]
Verdict IsAttached(PublicIPAddress address) =>
    address.Properties.IpConfiguration.Id.IsPresent() | address.Properties.NatGateway.Id.IsPresent();
