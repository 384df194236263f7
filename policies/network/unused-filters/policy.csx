[Control("CV-NET-008", "Network security groups are in use",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Low)]
[Why("A group that filters nothing looks like protection in every list, and is attached in a hurry with rules that nobody remembers.")]
[Fix("Attach the group to a subnet or network interface, or remove it.")]
[SameAs("PSRule", "Azure.NSG.Associated")]
// Azure Resource Manager leaves both lists out where they are empty.
Verdict IsInUse(NetworkSecurityGroup group) =>
    group.Properties.Subnets.OrEmpty().IsNotEmpty() | group.Properties.NetworkInterfaces.OrEmpty().IsNotEmpty();
