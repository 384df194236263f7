#load "../assignments.csx"

[Control("CV-SUB-011", "No guest can come to assign roles in a subscription",
    Pillar = Pillar.CloudPosture, Level = 4, Severity = Severity.High, Method = Method.Prove)]
[Why(
    "Whoever assigns roles can give himself any other. An account that another organisation keeps should not come to that, neither now "
    + "nor by activating a role or a membership.")]
[Fix("The finding names the guest and the way. Take him out of the group, or the role off the guest, and give him a role without leave to assign.")]
[Maps("NIST SP 800-53", "AC-6"), For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict LetsNoGuestAssignRoles(Resource subscription, Snapshot snapshot) =>
    snapshot.Access.ProveAll(holder => IsNoGuest(holder, snapshot), AssignRoles, ScopeOfAll(subscription), Reach.Activation).Verdict;

// Workloads are no guests; whoever is not in the export may be one.
Verdict IsNoGuest(AccessHolder holder, Snapshot snapshot) =>
    snapshot.Find(holder.Id) is not { } found ? Verdict.Unknown
    : found.IsOfType("microsoft.graph.user") ? found["userType"].As<string>().OrDefault("Member").IsNot("Guest")
    : Verdict.Pass;
