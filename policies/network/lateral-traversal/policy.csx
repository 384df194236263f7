using SecurityRule = ControlValidator.Azure.Parts.Network.SecurityRule;

[Control("CV-NET-007", "Management traffic between machines is blocked",
    Pillar = Pillar.CloudPosture, Level = 3, Severity = Severity.High)]
[Why(
    "An intruder on one machine goes on to the next by remote desktop, SSH or remote shell, which ordinary machines never start "
    + "themselves.")]
[Fix("Add an outbound rule that denies ports 3389, 22, 5985 and 5986 to the virtual network, before rules that allow more.")]
[SameAs("PSRule", "Azure.NSG.LateralTraversal")]
// Windows and Linux machines share few networks; one of the two ways is what a network's machines have.
Verdict BlocksManagementTraffic(NetworkSecurityGroup group)
{
    var verdict = Blocks(group, port: 3389) | Blocks(group, port: 22);
    return verdict.Outcome is Outcome.Fail ? verdict.Because("no outbound rule denies remote desktop or SSH to other machines first") : verdict;
}

// The rule of the lowest priority number that matches decides; where none does, the platform's own lets machines reach each other.
Verdict Blocks(NetworkSecurityGroup group, int port)
{
    var outbound = group.Properties.SecurityRules
        .Where(rule => rule.Properties.Direction.Is("Outbound").Outcome is not Outcome.Fail)
        .OrderBy(rule => rule.Properties.Priority.Value);
    foreach (var rule in outbound)
    {
        var matches = Matches(rule, port);
        if (matches.Outcome is not Outcome.Fail)
            return matches.Outcome is Outcome.Pass ? rule.Properties.Access.Is("Deny") : matches;
    }
    return Verdict.Fail;
}

// A rule for some machines only is an exception: it neither blocks the way nor opens it.
Verdict Matches(SecurityRule rule, int port) =>
    rule.Properties.Direction.Is("Outbound")
    & rule.Properties.Protocol.In("*", "Tcp")
    & (IsEveryMachine(rule.Properties.SourceAddressPrefix.OrDefault("")) | rule.Properties.SourceAddressPrefixes.OrEmpty().Any(IsEveryMachine))
    & (IsEveryMachine(rule.Properties.DestinationAddressPrefix.OrDefault(""))
        | rule.Properties.DestinationAddressPrefixes.OrEmpty().Any(IsEveryMachine))
    & (Holds(rule.Properties.DestinationPortRange.OrDefault(""), port)
        | rule.Properties.DestinationPortRanges.OrEmpty().Any(range => Holds(range, port)));

Verdict IsEveryMachine(Setting<string> prefix) => prefix.In("*", "VirtualNetwork", "0.0.0.0/0");

Verdict Holds(Setting<string> range, int port) => range.Satisfies(text => HoldsPort(text, port), $"ports that hold {port}");

bool HoldsPort(string range, int port)
{
    var ends = range.Split('-');
    return range == "*"
        || (int.TryParse(ends[0], out var first) && int.TryParse(ends[^1], out var last) && port >= first && port <= last);
}
