[Control("CV-SUB-009", "Monitoring agents reach new machines by themselves",
    Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.Medium)]
[Why("A machine without an agent is one of which nothing is known, and it is the new and hasty ones that lack it.")]
[Fix("Set `autoProvision` to `On`.")]
[Maps("MCSB", "LT-4"), SameAs("PSRule", "Azure.DefenderCloud.Provisioning"),
    For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict ProvisionsAgents(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf<AutoProvisioningSetting>(subscription).Any(setting => setting.Properties.AutoProvision.Is("On"));
