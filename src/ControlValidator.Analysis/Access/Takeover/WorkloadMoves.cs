namespace ControlValidator.Analysis.Access;

/// <summary>
/// Who can give a service principal credentials, and so act as it: its owners, those of its application, and who administers applications.
/// Sources: "users-default-permissions", "permissions-reference", "servicePrincipalLockConfiguration".
/// </summary>
internal sealed class WorkloadMoves(Terrain terrain)
{
    private static readonly string[] Sure = [RoleIds.ApplicationAdministrator, RoleIds.CloudApplicationAdministrator];

    /// <summary>They could add owners once; what they can do today is not documented.</summary>
    private static readonly string[] Unverified =
        [RoleIds.HybridIdentityAdministrator, RoleIds.DirectorySynchronizationAccounts, RoleIds.PartnerTier1Support, RoleIds.PartnerTier2Support];

    public IEnumerable<Move> To(Position workload, ICollection<string> missing)
    {
        if (terrain.Objects.Find(workload.Id) is not { } principal)
        {
            missing.Add($"who owns `{terrain.Name(workload.Id)}` is not in the export");
            yield break;
        }
        if (principal.IsManagedIdentity)
            yield break;
        var what = $"can give `{terrain.Name(workload.Id)}` a credential";
        var application = terrain.Objects.ApplicationOf(principal.AppId);
        foreach (var move in Owners(workload, principal, missing, TruthLogic.Not(application?.IsLocked ?? Truth.Unknown), ""))
            yield return move;
        if (application is not null)
        {
            foreach (var move in Owners(workload, application, missing, Truth.Yes, "the application of "))
                yield return move;
        }
        else if (!terrain.Objects.HasAllApplications)
        {
            missing.Add($"whether `{terrain.Name(workload.Id)}` is an application of this tenant, and whose, is not in the export");
        }
        foreach (var move in ByRole(workload, application, what, missing))
            yield return move;
        foreach (var permission in GraphPermissions.Workloads)
        {
            foreach (var move in terrain.ByPermission(permission, workload, what))
                yield return move;
        }
        foreach (var move in terrain.ByPermission(GraphPermissions.PerhapsWorkloads, workload, what, Truth.Unknown))
            yield return move;
    }

    private IEnumerable<Move> ByRole(Position workload, DirectoryObject? application, string what, ICollection<string> missing)
    {
        foreach (var custom in terrain.Seats.Custom.Where(custom => custom.DoesMore && terrain.Seats.Of(custom.Id).Any()))
            missing.Add($"where the role `{custom.Name}` leads, which the tenant made itself, is not modelled");
        var sure = Sure.Append(RoleIds.GlobalAdministrator).Concat(terrain.Seats.Custom.Where(custom => custom.SetsCredentials is not null).Select(custom => custom.Id));
        return sure.SelectMany(role => Over(role, Truth.Yes)).Concat(Unverified.SelectMany(role => Over(role, Truth.Unknown)));

        // a role over the application is one over what acts for it
        IEnumerable<Move> Over(string role, Truth truth) => terrain.ByRole(role, role is RoleIds.GlobalAdministrator, workload, what, truth)
            .Concat(application is null ? [] : terrain.Seats.ScopesOf(role)
                .Where(scope => scope is not "/" && terrain.Units.Covers(scope, application.Id) is Truth.Yes)
                .Select(scope => new Move(Position.Role(role, scope), workload, MoveKind.Controls, truth, $"`{terrain.Seats.Name(role)}`{terrain.Units.Name(scope)} {what}") { Proofs = terrain.Seats.ProofOf(role, workload.Kind) }));
    }

    private IEnumerable<Move> Owners(Position workload, DirectoryObject owned, ICollection<string> missing, Truth truth, string of)
    {
        if (owned.Owners is not { } owners)
        {
            missing.Add($"who owns {of}`{terrain.Name(workload.Id)}` is not in the export");
            yield break;
        }
        var allowed = TruthLogic.And(truth, TruthLogic.Not(terrain.Units.Restricts(owned.Id)));
        if (allowed is Truth.No)
            yield break;
        foreach (var (i, owner) in owners.Index())
        {
            yield return new(Position.Account(owner), workload, MoveKind.Controls, TruthLogic.And(allowed, UsesIt(owner)),
                $"`{terrain.Name(owner)}` owns {of}`{terrain.Name(workload.Id)}`")
            {
                Proofs = [owned.ProofOfOwner(i)],
            };
        }
    }

    // An application changes what it owns only with the permission to.
    private Truth UsesIt(string owner) => terrain.Estate.Directory.Find(owner)?.Kind is not PrincipalKind.Workload
        || GraphPermissions.Workloads.Append(GraphPermissions.OwnWorkloads).Any(permission => terrain.Permissions.Having(permission).Any(one => string.Equals(one.Workload, owner, StringComparison.OrdinalIgnoreCase)))
            ? Truth.Yes : Truth.Unknown;
}
