#load "../assignments.csx"

const long MostOwners = 3;

[Control("CV-SUB-001", "A subscription has at most three owners",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why(
    "An owner can do everything, and give it to others. Each further one is another account whose loss is the loss of the "
    + "subscription.")]
[Fix("Take the role Owner from those who do not need it; give them narrower roles, or the role for a resource group.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-2"), Maps("NIST SP 800-53", "AC-6"), Maps("NIST SP 800-53", "AC-6(7)"),
    SameAs("PSRule", "Azure.RBAC.LimitOwner"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict HasFewOwners(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf(subscription, Assignments)
        .CountOf(assignment => IsOfRole(assignment, "Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635") & HoldsForWholeSubscription(assignment))
        .AtMost(MostOwners);
