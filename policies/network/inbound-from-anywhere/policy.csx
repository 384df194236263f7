[Control("CV-NET-006", "No rule lets in traffic from anywhere",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Critical)]
[Why("Whatever is open to every source is found by scanners within minutes, and attacked from then on.")]
[Fix(
    "Name the sources: address ranges, application security groups, or service tags. Where the internet is meant, say so by the "
    + "tag `Internet`.")]
[Maps("MCSB", "NS-1"), Maps("NIST SP 800-53", "AC-4"), Maps("NIST SP 800-53", "SC-7"), Maps("NIST SP 800-53", "SC-7(3)"),
    SameAs("PSRule", "Azure.NSG.AnyInboundSource")]
Verdict NamesItsSources(NetworkSecurityGroup group) =>
    group.Properties.SecurityRules.All(rule =>
    {
        var verdict = !(rule.Properties.Direction.Is("Inbound")
            & rule.Properties.Access.Is("Allow")
            & (rule.Properties.SourceAddressPrefix.OrDefault("").In("*", "0.0.0.0/0", "::/0")
                | rule.Properties.SourceAddressPrefixes.OrEmpty().Any(source => source.In("*", "0.0.0.0/0", "::/0"))));
        return verdict.Outcome is Outcome.Fail && rule.Name.TryGet(out var name)
            ? verdict.Because($"rule `{name}` lets in traffic from anywhere")
            : verdict;
    });
