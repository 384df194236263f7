#load "../open-to-everyone.csx"

[Control("CV-BM-005", "Security groups do not open SSH to everyone", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Critical)]
[Why("Whatever answers to SSH on the internet is tried with stolen and guessed passwords within minutes.")]
[Fix("Limit the rule to the networks that administer, or use a bastion host.")]
[Maps("MCSB", "NS-1"), SameAs("bench", "nsg_ssh_any")]
Verdict KeepsSshClosed(NetworkSecurityGroup group) =>
    group.Properties.SecurityRules.OrEmpty().None(rule => LetsEveryoneReach(rule, 22));
