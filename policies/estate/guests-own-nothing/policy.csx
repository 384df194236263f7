#load "../azure-access.csx"

[Control("CV-EST-004", "Guests own nothing in Azure",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("An owner can give access to anyone; how well a guest account is protected is decided by another organisation.")]
[Fix("Remove the assignments of Owner and User Access Administrator to guests.")]
[Maps("MCSB", "PA-1"), Maps("MCSB", "PA-4"), Maps("NIST SP 800-53", "AC-2")]
Verdict GuestsOwnNothingInAzure(Snapshot snapshot) => RoleAssignments(snapshot)
    .Where(assignment => Grants(assignment, Owner, UserAccessAdministrator).Outcome is not Outcome.Fail)
    .All(assignment => IsOfNoGuest(snapshot, assignment).When(Grants(assignment, Owner, UserAccessAdministrator)));

// PowerShell resolves people and workloads, and shows guests by their sign-in name; everything else is looked up in the directory.
static Verdict IsOfNoGuest(Snapshot snapshot, Resource assignment)
{
    if (assignment["SignInName"].As<string>().TryGet(out var name))
    {
        return name.Contains("#EXT#", StringComparison.OrdinalIgnoreCase)
            ? Verdict.Fail.Because($"the guest `{name}` can give access{Where(assignment)}")
            : Verdict.Pass;
    }
    if (ResolvedKind(assignment).Is("ServicePrincipal").Outcome is Outcome.Pass)
        return Verdict.Pass;
    var (principals, told) = PrincipalsOf([assignment]);
    return told & RoleHolders.Behind(snapshot, principals).AllUsers(user => user.UserType.OrDefault("Member").IsNot("Guest"));
}

static string Where(Resource assignment) => Scope(assignment).TryGet(out var scope) ? $" at {scope}" : "";
