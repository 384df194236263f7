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
    var owners = RoleAssignments(snapshot).Where(a => Grants(a, Owner) && Same(Scope(a), scope) && !Same(Kind(a), "Unknown")).ToList();
    var groups = RoleHolders.Behind(snapshot, owners.Where(a => Same(Kind(a), "Group")).Select(Principal).OfType<string>());
    var holders = owners.Where(a => !Same(Kind(a), "Group")).Select(Principal).OfType<string>()
        .Concat(groups.Users.Select(u => u.Resource.Id))
        .Concat(groups.Workloads.Select(w => w.Resource.Id))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Count();
    var outcome = holders > 3 ? Outcome.Fail : groups.Missing is not null ? Outcome.Unknown : holders < 2 ? Outcome.Fail : Outcome.Pass;
    return new Verdict(outcome).Because(outcome is Outcome.Unknown ? groups.Missing! : $"{holders} own the subscription, 2 or 3 are expected");
}
