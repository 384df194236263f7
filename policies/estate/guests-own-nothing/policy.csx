#load "../azure-access.csx"

[Control("CV-EST-004", "Guests own nothing in Azure",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("An owner can give access to anyone; how well a guest account is protected is decided by another organisation.")]
[Fix("Remove the assignments of Owner and User Access Administrator to guests.")]
[Maps("MCSB", "PA-1"), Maps("MCSB", "PA-4"), Maps("NIST SP 800-53", "AC-2")]
Verdict GuestsOwnNothingInAzure(Snapshot snapshot)
{
    var powerful = RoleAssignments(snapshot).Where(a => Grants(a, Owner, UserAccessAdministrator)).ToList();
    if (powerful.FirstOrDefault(IsGuestByName) is { } guest)
        return Verdict.Fail.Because($"the guest `{guest["SignInName"]}` can give access at {Scope(guest)}");
    var unresolved = powerful
        .Where(a => !Same(ResolvedKind(a), "User") && !Same(ResolvedKind(a), "ServicePrincipal"))
        .Select(Principal)
        .OfType<string>();
    return RoleHolders.Behind(snapshot, unresolved).AllUsers(user => user.UserType.OrDefault("Member").IsNot("Guest"));
}

static bool IsGuestByName(Resource assignment) =>
    assignment["SignInName"].As<string>().TryGet(out var name) && name.Contains("#EXT#", StringComparison.OrdinalIgnoreCase);
