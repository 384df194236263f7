#load "../assignments.csx"

[Control("CV-SUB-004", "A subscription has no classic co-administrators",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("Co-administrators have all rights on everything, and appear in no list of role assignments that people review.")]
[Fix("Give those who still need access an Azure role, then remove the co-administrators.")]
[Maps("MCSB", "PA-7"), SameAs("PSRule", "Azure.RBAC.CoAdministrator"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
// PowerShell lists classic administrators among the role assignments, the platform in a collection of their own.
Verdict HasNoCoAdministrators(Resource subscription, Snapshot snapshot)
{
    var assignments = snapshot.ChildrenOf(subscription, Assignments);
    var listed = assignments.None(assignment => assignment["RoleDefinitionName"].As<string>().OrDefault("").Contains("CoAdministrator"));
    var apart = snapshot.ChildrenOf(subscription, "Microsoft.Authorization/classicAdministrators")
        .None(administrator => administrator["properties/role"].As<string>().Contains("CoAdministrator"));
    return listed & apart;
}
