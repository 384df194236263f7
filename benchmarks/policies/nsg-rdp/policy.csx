#load "../open-to-everyone.csx"

[Control("CV-BM-006", "Security groups do not open RDP to everyone", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Critical)]
[Why("Whatever answers to RDP on the internet is tried with stolen and guessed passwords within minutes.")]
[Fix("Limit the rule to the networks that administer, or use a bastion host.")]
[Maps("MCSB", "NS-1"), SameAs("bench", "nsg_rdp_any")]
Verdict KeepsRdpClosed(NetworkSecurityGroup group) =>
    group.Properties.SecurityRules.OrEmpty().None(rule => LetsEveryoneReach(rule, 3389));
