#load "../azure-access.csx"

[Control("CV-EST-002", "Every role assignment has someone behind it",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("An assignment whose principal was deleted hides who has access, and shows that nobody takes access away.")]
[Fix("Delete the role assignments whose principal is shown as unknown or not found.")]
[Maps("MCSB", "PA-4"), Maps("NIST SP 800-53", "AC-2"), Maps("NIST SP 800-53", "AC-2(3)")]
Verdict EveryRoleAssignmentHasSomeoneBehindIt(Snapshot snapshot) => RoleAssignments(snapshot).All(a => ExistsInAzure(snapshot, a));

static Verdict ExistsInAzure(Snapshot snapshot, Resource assignment)
{
    var resolved = ResolvedKind(assignment);
    if (resolved.Is("Unknown").Outcome is Outcome.Pass)
        return Verdict.Fail.Because($"the principal of `{assignment.Name}` was not found when it was exported");
    var (principals, told) = PrincipalsOf([assignment]);
    return principals.Count == 0 ? told : resolved.IsNot("") | ExistsInDirectory(snapshot, principals[0]);
}

static Verdict ExistsInDirectory(Snapshot snapshot, string principal)
{
    string[] kinds = ["microsoft.graph.user", "microsoft.graph.group", "microsoft.graph.servicePrincipal"];
    return snapshot.Find(principal) is not null ? Verdict.Pass
        : kinds.All(kind => snapshot.All(kind).Completeness is Completeness.Complete) ? Verdict.Fail.Because($"nobody in the directory has the id `{principal}`")
        : Verdict.Unknown.Because("the users, groups and service principals are not all in the export");
}
