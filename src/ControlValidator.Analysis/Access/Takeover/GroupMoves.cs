namespace ControlValidator.Analysis.Access;

/// <summary>
/// Who is in a group, may make himself a member, or can change who is. Of groups that can have roles only their owners and those who give roles
/// can. Sources: "groups-concept", "users-default-permissions", "concept-pim-for-groups".
/// </summary>
internal sealed class GroupMoves(Terrain terrain)
{
    private static readonly string[] Sure = [RoleIds.GroupsAdministrator, RoleIds.UserAdministrator];

    /// <summary>They change some groups; which ones the documentation does not say of each.</summary>
    private static readonly string[] Perhaps = [RoleIds.ExchangeAdministrator, RoleIds.IntuneAdministrator, RoleIds.DirectoryWriters];

    /// <summary>Those who can change who is in it.</summary>
    public IEnumerable<Move> Changed(Position group, ICollection<string> missing)
    {
        if (terrain.Objects.Find(group.Id) is not { } found)
        {
            missing.Add($"who may change the group `{terrain.Name(group.Id)}` is not in the export");
            yield break;
        }
        if (found.IsSynchronised)
        {
            missing.Add($"who is in `{terrain.Name(group.Id)}` is decided on premises");
            yield break;
        }
        if (found.IsDynamic)
        {
            missing.Add($"who can set what the rule of the group `{terrain.Name(group.Id)}` reads is not modelled");
        }
        else
        {
            foreach (var move in Owners(group, found, missing))
                yield return move;
        }
        foreach (var move in ByAdministration(group, found))
            yield return move;
    }

    /// <summary>Those who are in it, or may activate that they are.</summary>
    public IEnumerable<Move> Members(Position group, ICollection<string> missing)
    {
        var name = terrain.Name(group.Id);
        if (terrain.Estate.Directory.Find(group.Id)?.Members is not { } members)
        {
            missing.Add($"who is in the group `{name}` is not in the export");
        }
        else
        {
            foreach (var member in members)
                yield return new(terrain.PositionOf(member), group, MoveKind.Holds, Truth.Yes, $"`{terrain.Name(member)}` is in `{name}`") { Proofs = terrain.Estate.Directory.ProofOf(member, group.Id) };
        }
        foreach (var eligibility in terrain.Estate.Directory.Eligible(group.Id).Where(one => !one.IsOwner))
        {
            yield return new(terrain.PositionOf(eligibility.Principal), group, MoveKind.Activates, Truth.Yes,
                $"`{terrain.Name(eligibility.Principal)}` may activate membership in `{name}`", "activation")
            {
                Proofs = [eligibility.Proof],
            };
        }
    }

    private IEnumerable<Move> Owners(Position group, DirectoryObject found, ICollection<string> missing)
    {
        var allowed = TruthLogic.Not(terrain.Units.Restricts(group.Id));
        if (allowed is Truth.No)
            yield break;
        foreach (var eligibility in terrain.Estate.Directory.Eligible(group.Id).Where(one => one.IsOwner))
        {
            yield return new(terrain.PositionOf(eligibility.Principal), group, MoveKind.Controls, allowed,
                $"`{terrain.Name(eligibility.Principal)}` may activate ownership of `{terrain.Name(group.Id)}`", "activation")
            {
                Proofs = [eligibility.Proof],
            };
        }
        if (found.Owners is null)
            missing.Add($"who owns the group `{terrain.Name(group.Id)}` is not in the export");
        foreach (var (i, owner) in (found.Owners ?? []).Index())
            yield return new(terrain.PositionOf(owner), group, MoveKind.Controls, allowed, $"`{terrain.Name(owner)}` owns the group `{terrain.Name(group.Id)}`") { Proofs = [found.ProofOfOwner(i)] };
    }

    private IEnumerable<Move> ByAdministration(Position group, DirectoryObject found)
    {
        var what = $"can add members to `{terrain.Name(group.Id)}`";
        var others = TruthLogic.Not(found.IsRoleAssignable);
        return terrain.ByRole(RoleIds.PrivilegedRoleAdministrator, keepsUnits: true, group, what, found.IsRoleAssignable)
            .Concat(terrain.ByRole(RoleIds.GlobalAdministrator, keepsUnits: true, group, what))
            .Concat(Sure.Concat(terrain.Seats.Custom.Where(custom => custom.FillsGroups is not null).Select(custom => custom.Id))
                .SelectMany(role => terrain.ByRole(role, keepsUnits: false, group, what, others)))
            .Concat(Perhaps.SelectMany(role => terrain.ByRole(role, keepsUnits: false, group, what, TruthLogic.And(others, Truth.Unknown))))
            .Concat(GraphPermissions.OtherGroups.SelectMany(permission => terrain.ByPermission(permission, group, what, others)))
            .Concat(GraphPermissions.RoleAssignableGroups.SelectMany(permission => terrain.ByPermission(permission, group, what, found.IsRoleAssignable)))
            .Concat(terrain.ByPermission(GraphPermissions.RoleAssignableGroupsByActivation, group, what, found.IsRoleAssignable, "activation"));
    }
}
