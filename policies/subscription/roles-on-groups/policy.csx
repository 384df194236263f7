#load "../assignments.csx"

[Control("CV-SUB-006", "Roles are given on resource groups, not on single resources",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.Low)]
[Why("Roles on single resources are hard to find and to review, and stay unseen when their reason is gone.")]
[Fix("Put resources that are managed alike into one resource group, and give the role there.")]
[Maps("MCSB", "PA-7"), SameAs("PSRule", "Azure.RBAC.UseRGDelegation"),
    For("Microsoft.Resources/resourceGroups", "Microsoft.Resources/subscriptions/resourceGroups")]
Verdict GivesRolesOnGroups(Resource group, Snapshot snapshot) =>
    snapshot.ChildrenOf(group, Assignments).None(assignment =>
        ScopeOf(assignment).Satisfies(
            scope => scope.Trim('/').Split('/') is ["subscriptions", _, _, _, "providers", ..], "a single resource"));
