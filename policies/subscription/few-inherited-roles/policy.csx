#load "../assignments.csx"

const long MostInherited = 3;

[Control("CV-SUB-003", "Few roles come from management groups",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A role given on a management group holds in every subscription below, those of tomorrow included; seldom were all of them meant.")]
[Fix("Give roles where they are needed; keep at most three on management groups.")]
[Maps("MCSB", "PA-7"), SameAs("PSRule", "Azure.RBAC.LimitMGDelegation"),
    For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict InheritsFewRoles(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf(subscription, Assignments).CountOf(IsFromManagementGroup).AtMost(MostInherited);
