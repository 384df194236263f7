#load "../azure-access.csx"

[Control("CV-EST-001", "A subscription has two or three owners",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("With one owner, nobody can step in; every further one can delete everything and give access to anyone.")]
[Fix("Keep two or three people as Owner of the subscription, and give the others Contributor or narrower roles.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-2"), Maps("NIST SP 800-53", "AC-5"), Maps("NIST SP 800-53", "AC-6(7)")]
[For("Microsoft.Subscription", "Microsoft.Resources/subscriptions")]
Verdict SubscriptionHasTwoOrThreeOwners(Resource subscription, Snapshot snapshot)
{
    var scope = subscription.Id.StartsWith('/') ? subscription.Id : $"/subscriptions/{subscription.Id}";
    var assignments = RoleAssignments(snapshot).Where(assignment => IsOwner(assignment, scope).Outcome is not Outcome.Fail).ToList();
    var (principals, told) = PrincipalsOf(assignments.Where(a => IsOwner(a, scope).Outcome is Outcome.Pass && IsGroup(a).Outcome is Outcome.Fail));
    var (ids, groupsTold) = PrincipalsOf(assignments.Where(a => IsOwner(a, scope).Outcome is Outcome.Pass && IsGroup(a).Outcome is Outcome.Pass));
    var groups = RoleHolders.Behind(snapshot, ids);
    var holders = principals
        .Concat(groups.Users.Select(user => user.Resource.Id))
        .Concat(groups.Workloads.Select(workload => workload.Resource.Id))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();
    var open = assignments.Find(a => IsOwner(a, scope).Outcome is Outcome.Unknown);
    var missing = open is not null ? $"`{open.Name}` does not say who owns what"
        : (told & groupsTold).Why?.Sentence ?? groups.Missing ?? ((told & groupsTold).Outcome is Outcome.Unknown ? "an assignment names no principal" : null);
    var outcome = holders > 3 ? Outcome.Fail : missing is not null ? Outcome.Unknown : holders < 2 ? Outcome.Fail : Outcome.Pass;
    return new Verdict(outcome).Because(outcome is Outcome.Unknown ? missing! : $"{holders} own the subscription, 2 or 3 are expected");
}

// What PowerShell calls unknown does not exist any more.
static Verdict IsOwner(Resource assignment, string scope) =>
    Grants(assignment, Owner) & Scope(assignment).Is(scope) & Kind(assignment).IsNot("Unknown");

static Verdict IsGroup(Resource assignment) => Kind(assignment).Is("Group");
