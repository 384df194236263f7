#load "../assignments.csx"

[Control("CV-SUB-005", "Privileged roles are activated when needed",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("A role that is always there can be used by whoever takes over the account, at any hour and without anyone noticing.")]
[Fix(
    "Manage the subscription's roles with Privileged Identity Management, and make people eligible instead of giving them roles "
    + "for good.")]
[Maps("MCSB", "PA-7"), SameAs("PSRule", "Azure.RBAC.PIM"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
// Privileged Identity Management shows by its eligible assignments, or by the service's own role in the subscription.
Verdict ActivatesRolesWhenNeeded(Resource subscription, Snapshot snapshot) =>
    snapshot.ChildrenOf(subscription, "Microsoft.Authorization/roleEligibilitySchedules").IsNotEmpty()
    | snapshot.ChildrenOf(subscription, Assignments).Any(assignment =>
        PrincipalKindOf(assignment).Is("ServicePrincipal")
        & assignment["DisplayName"].As<string>().Is("MS-PIM")
        & IsOfRole(assignment, "User Access Administrator", "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"));
