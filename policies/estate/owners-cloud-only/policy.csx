#load "../azure-access.csx"

[Control("CV-EST-011", "Those who can give access in Azure have accounts of their own in the cloud",
    Pillar = Pillar.Identities, Level = 3, Severity = Severity.High)]
[Why("An account that is mastered on premises falls with the domain controllers, and takes the subscriptions with it.")]
[Fix("Assign Owner and User Access Administrator at subscriptions and above to separate accounts that are not synchronised.")]
[Maps("MCSB", "PA-1"), Maps("NIST SP 800-53", "AC-2(7)"), Maps("NIST SP 800-53", "AC-6(5)")]
Verdict OwnersHaveAccountsOfTheirOwnInTheCloud(Snapshot snapshot)
{
    var powerful = RoleAssignments(snapshot).Where(assignment => IsPowerful(assignment).Outcome is not Outcome.Fail).ToList();
    if (powerful.Count == 0)
        return Verdict.NotApplicable;
    var (principals, told) = PrincipalsOf(powerful.Where(assignment => IsPowerful(assignment).Outcome is Outcome.Pass));
    var verdict = told & RoleHolders.Behind(snapshot, principals).AllUsers(user =>
        user.OnPremisesSyncEnabled.OrDefault(false).Is(false).Because($"`{user.Resource.Name}` is {(IsSynchronised(user) ? "" : "not ")}mastered on premises"));
    return powerful.Find(assignment => IsPowerful(assignment).Outcome is Outcome.Unknown) is { } open
        ? verdict & Verdict.Unknown.Because($"`{open.Name}` does not say who may do what, or where")
        : verdict;
}

// What PowerShell calls unknown does not exist any more.
static Verdict IsPowerful(Resource assignment) =>
    Grants(assignment, Owner, UserAccessAdministrator)
    & Scope(assignment).Satisfies(IsWide, "a subscription, or something above it")
    & ResolvedKind(assignment).IsNot("Unknown");

static bool IsSynchronised(User user) => user.OnPremisesSyncEnabled.TryGet(out var synchronised) && synchronised;

// A subscription, or something above it.
static bool IsWide(string scope) => !scope.Contains("/resourceGroups/", StringComparison.OrdinalIgnoreCase);
