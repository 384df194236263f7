[Control("CV-BM-019", "Nobody owns a whole subscription for good", Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("An owner of a subscription can do everything in it, and let others do it.")]
[Fix("Assign a narrower role, or own a resource group.")]
[Maps("MCSB", "PA-1"), SameAs("bench", "owner_at_subscription")]
Verdict OwnsNoSubscription(RoleAssignment assignment)
{
    var scope = assignment.Properties.Scope;
    return !(assignment.Properties.RoleDefinitionId.EndsWith("/8e3af657-a8ff-443c-a75c-2fe8c4bcb635") & scope.Satisfies(IsSubscription, "a subscription"));
}

bool IsSubscription(string scope) =>
    scope.Length == 51 && scope.StartsWith("/subscriptions/", StringComparison.Ordinal) && Guid.TryParseExact(scope.AsSpan(15), "D", out _);
