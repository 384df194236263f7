// What the controls on access share.

static IEnumerable<string> Ids(AccessHolders holders) => holders.Sure.Concat(holders.Perhaps).Select(holder => holder.Id);

/// <summary>Whether nobody but the tier itself can act as those of it that are of a type.</summary>
static Verdict OfTheTier(AccessHolders tier, Snapshot snapshot, string type)
{
    var complete = tier.ProveAll(_ => Verdict.Pass, "act for the whole tenant");
    var proofs = complete.Outcome is Outcome.Pass ? [] : new List<AccessProof> { complete };
    foreach (var one in tier.Sure)
    {
        if (snapshot.Find(one.Id) is { } found && found.IsOfType(type))
            proofs.Add(snapshot.Access.WhoCanActAs(one.Id, Reach.Activation).ProveOnly(Ids(tier), $"act as `{one.Name}`"));
    }
    // where somebody can, the finding speaks of him and of nobody else
    var failing = proofs.Where(proof => proof.Outcome is Outcome.Fail).ToList();
    return (failing.Count > 0 ? failing : proofs).Aggregate(Verdict.NotApplicable, (verdict, proof) => verdict & proof.Verdict);
}

// Workloads are no guests; whoever is not in the export may be one.
static Verdict IsNoGuest(AccessHolder holder, Snapshot snapshot) =>
    snapshot.Find(holder.Id) is not { } found ? Verdict.Unknown
    : found.IsOfType("microsoft.graph.user") ? found["userType"].As<string>().OrDefault("Member").IsNot("Guest")
    : Verdict.Pass;
