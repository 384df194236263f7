static readonly int[] ManagementPorts = [22, 3389, 5985, 5986];

[Control("CV-NET-007", "Management traffic between machines is blocked",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why(
    "An intruder on one machine goes on to the next by remote desktop, SSH or remote shell, which ordinary machines never start "
    + "themselves.")]
[Fix("Add an outbound rule that denies ports 3389, 22, 5985 and 5986 to the virtual network, before rules that allow more.")]
[SameAs("PSRule", "Azure.NSG.LateralTraversal")]
Verdict BlocksManagementTraffic(NetworkSecurityGroup group)
{
    var verdict = group.Properties.SecurityRules.Any(rule =>
        rule.Properties.Direction.Is("Outbound")
        & rule.Properties.Access.Is("Deny")
        & rule.Properties.DestinationAddressPrefix.OrDefault("").IsNot("Internet")
        & (CoversManagement(rule.Properties.DestinationPortRange.OrDefault(""))
            | rule.Properties.DestinationPortRanges.OrEmpty().Any(CoversManagement)));
    return verdict.Outcome is Outcome.Fail ? verdict.Because("no outbound rule denies management ports to other machines") : verdict;
}

Verdict CoversManagement(Setting<string> ports) => ports.Satisfies(CoversManagementPort, "ports that hold 22, 3389, 5985 or 5986");

bool CoversManagementPort(string range)
{
    if (range == "*")
        return true;
    var ends = range.Split('-');
    return int.TryParse(ends[0], out var first) && int.TryParse(ends[^1], out var last)
        && ManagementPorts.Any(port => port >= first && port <= last);
}
