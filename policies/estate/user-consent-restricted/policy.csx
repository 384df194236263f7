#load "../directory.csx"

[Control("CV-EST-007", "Users cannot give applications access as they please",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.High)]
[Why("Consent phishing needs no password: the victim allows a hostile application to read the mailbox.")]
[Fix("Allow users to consent to nothing, or only to low-impact permissions of verified publishers (`microsoft-user-default-low`).")]
[Maps("MCSB", "PA-7"), Maps("NIST SP 800-53", "AC-6"), Maps("MITRE ATT&CK", "T1528")]
Verdict UsersCannotGiveApplicationsAccessAsTheyPlease(Snapshot snapshot) => TheOne(snapshot.All<AuthorizationPolicy>(), policy =>
    Consents(policy).All(consent => consent.NotIn(
        "ManagePermissionGrantsForSelf.microsoft-user-default-legacy", "ManagePermissionGrantsForSelf.microsoft-user-default-recommended")));

// Beta has the list at the policy, v1.0 within the permissions of the default role.
static Items<Setting<string>> Consents(AuthorizationPolicy policy) => policy.PermissionGrantPolicies.Node.Gap is Gap.None
    ? policy.PermissionGrantPolicies
    : policy.DefaultUserRolePermissions.PermissionGrantPoliciesAssigned;
