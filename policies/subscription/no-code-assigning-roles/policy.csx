#load "../assignments.csx"

[Control("CV-SUB-012", "Nobody comes to assign roles by running code on a resource",
    Pillar = Pillar.CloudPosture, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Whoever may change a machine, an app or an automation account has all that its identity has. Where that identity may assign roles, a "
    + "contributor is an owner.")]
[Fix("The finding names the identity and the way to it. Give the identity a role without leave to assign roles, or at a narrower scope.")]
[Maps("NIST SP 800-53", "AC-6"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict LeadsNoCodeToRoles(Resource subscription, Snapshot snapshot)
{
    var scope = ScopeOfAll(subscription);
    var direct = snapshot.Access.WhoCan(AssignRoles, scope, Reach.Activation).Sure.Select(holder => holder.Id).ToHashSet();
    return snapshot.Access.ProveAll(holder => direct.Contains(holder.Id) ? Verdict.Pass : Verdict.Fail, AssignRoles, scope, Reach.TakeOver).Verdict;
}
