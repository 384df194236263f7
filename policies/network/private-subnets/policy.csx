#load "../subnets.csx"

[Control("CV-NET-002", "No subnet has a way out to the internet that nobody chose",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why("By default machines reach the internet through an address that belongs to nobody and passes no filter: a way for data to leave.")]
[Fix("Set `defaultOutboundAccess` to `false` for each subnet, and give those that need a way out a NAT gateway or firewall.")]
[SameAs("PSRule", "Azure.VNET.PrivateSubnet"), For("Microsoft.Network/virtualNetworks", "Microsoft.Network/virtualNetworks/subnets")]
// Platform services choose the way out of subnets that are delegated to them; the setting does not apply there.
Verdict ChoosesItsWayOut(Resource resource, Snapshot snapshot) =>
    JudgeSubnets(resource, snapshot, subnet => Explain(
        IsNamed(subnet, "GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "AzureBastionSubnet", "RouteServerSubnet")
            | subnet.Section("properties"u8)["delegations"].Items().OrEmpty().IsNotEmpty()
            | subnet.Section("properties"u8)["defaultOutboundAccess"].As<bool>().OrDefault(true).Is(false),
        subnet, "has the platform's default way out to the internet"));
