#load "../subnets.csx"

[Control("CV-NET-001", "Every subnet has a network security group",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
[Why("Without one, everything in a subnet can be reached from everywhere that the network is connected to.")]
[Fix("Attach a network security group to each subnet that may have one.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "AC-4"), Maps("NIST SP 800-53", "SC-7"), Maps("NIST SP 800-53", "SC-7(3)"),
    SameAs("PSRule", "Azure.VNET.UseNSGs"), For("Microsoft.Network/virtualNetworks", "Microsoft.Network/virtualNetworks/subnets")]
Verdict FiltersEverySubnet(Resource resource, Snapshot snapshot) =>
    JudgeSubnets(resource, snapshot, subnet => Explain(
        MustNotHaveOne(subnet) | subnet.Section("properties"u8)["networkSecurityGroup/id"].IsPresent(),
        subnet, "has no network security group"));

// The platform refuses, or advises against, a group on these.
Verdict MustNotHaveOne(Node subnet) =>
    IsNamed(subnet, "GatewaySubnet", "AzureFirewallSubnet", "AzureFirewallManagementSubnet", "RouteServerSubnet")
    | subnet.Section("properties"u8)["delegations"].Items().OrEmpty().Any(delegation =>
        delegation["properties/serviceName"].As<string>().OrDefault("")
            .In("Microsoft.HardwareSecurityModules/dedicatedHSMs", "Microsoft.Netapp/volumes"));
