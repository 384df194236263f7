// What the controls on access share.

static IEnumerable<string> Ids(AccessHolders holders) => holders.Sure.Concat(holders.Perhaps).Select(holder => holder.Id);

/// <summary>Whether nobody but the tier itself can act as those of it that are of a type.</summary>
static Verdict OfTheTier(AccessHolders tier, Snapshot snapshot, string type)
{
    var complete = tier.ProveAll(_ => Verdict.Pass, "act for the whole tenant").Verdict;
    var verdict = complete.Outcome is Outcome.Pass ? Verdict.NotApplicable : complete;
    foreach (var one in tier.Sure)
    {
        if (snapshot.Find(one.Id) is { } found && found.IsOfType(type))
            verdict &= snapshot.Access.WhoCanActAs(one.Id, Reach.Activation).ProveOnly(Ids(tier), $"act as `{one.Name}`").Verdict;
    }
    return verdict;
}

// Workloads are no guests; whoever is not in the export may be one.
static Verdict IsNoGuest(AccessHolder holder, Snapshot snapshot) =>
    snapshot.Find(holder.Id) is not { } found ? Verdict.Unknown
    : found.IsOfType("microsoft.graph.user") ? found["userType"].As<string>().OrDefault("Member").IsNot("Guest")
    : Verdict.Pass;
