#load "../assignments.csx"

const long MostPeople = 5;

[Control("CV-SUB-002", "Roles are given to groups rather than to people",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("Roles of single people outlive their tasks: nobody reviews them, and they do not go when the person changes teams.")]
[Fix("Assign roles to groups, and move people by membership; keep at most five assignments to single people.")]
[Maps("MCSB", "PA-7"), SameAs("PSRule", "Azure.RBAC.UseGroups"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict PrefersGroups(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf(subscription, Assignments).CountOf(assignment => PrincipalKindOf(assignment).Is("User")).AtMost(MostPeople);
