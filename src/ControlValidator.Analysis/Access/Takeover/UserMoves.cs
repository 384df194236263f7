namespace ControlValidator.Analysis.Access;

/// <summary>Who can set the password or the factors of a user. Source: "privileged-roles-permissions", who can reset passwords.</summary>
internal sealed class UserMoves(Terrain terrain)
{
    private static readonly string[] Least = [RoleIds.DirectoryReaders, RoleIds.GuestInviter, RoleIds.PasswordAdministrator];

    private static readonly string[] More =
    [
        .. Least, RoleIds.MessageCenterReader, RoleIds.ReportsReader, RoleIds.UserExperienceSuccessManager, RoleIds.UsageSummaryReportsReader,
    ];

    /// <summary>Whose credentials each role sets: of those all of whose roles are listed; null: anybody's.</summary>
    private static readonly (string Role, string[]? Reset)[] Rows =
    [
        (RoleIds.PasswordAdministrator, Least),
        (RoleIds.HelpdeskAdministrator, [.. More, RoleIds.HelpdeskAdministrator]),
        (RoleIds.AuthenticationAdministrator, [.. More, RoleIds.AuthenticationAdministrator]),
        (RoleIds.UserAdministrator, [.. More, RoleIds.HelpdeskAdministrator, RoleIds.GroupsAdministrator, RoleIds.UserAdministrator]),
        (RoleIds.PrivilegedAuthenticationAdministrator, null),
        (RoleIds.PartnerTier2Support, null),
        (RoleIds.GlobalAdministrator, null),
    ];

    public IEnumerable<Move> To(Position user)
    {
        var what = $"can set the credentials of `{terrain.Name(user.Id)}`";
        return Rows.SelectMany(row => terrain.ByRole(row.Role, row.Role is RoleIds.GlobalAdministrator, user, what, row.Reset is null ? Truth.Yes : MayReset(user.Id, row.Reset)))
            .Concat(GraphPermissions.EveryUser.SelectMany(permission => terrain.ByPermission(permission, user, what)))
            .Concat(terrain.ByPermission(GraphPermissions.PlainUsers, user, what, MayReset(user.Id, [])))
            .Concat(terrain.ByPermission(GraphPermissions.PerhapsPlainUsers, user, what, TruthLogic.And(Truth.Unknown, MayReset(user.Id, []))));
    }

    /// <summary>
    /// Whether all of a user's roles are in a row, and nothing else protects him: to be a member or owner of a group that can have roles, or to hold
    /// a role over a restricted unit.
    /// </summary>
    private Truth MayReset(string user, string[] row)
    {
        var protects = terrain.Seats.IsOpen || terrain.Objects.OpenGroups ? Truth.Unknown : Truth.No;
        foreach (var grant in terrain.Seats.HeldBy(user))
        {
            if (!row.Contains(grant.Role, StringComparer.OrdinalIgnoreCase) || (grant.Scope is { } scope && terrain.Units.IsRestricted(scope)))
                return Truth.No;
        }
        foreach (var group in terrain.Objects.OwnedBy(user))
            protects = TruthLogic.Or(protects, group.IsRoleAssignable);
        return TruthLogic.Not(TruthLogic.Or(protects, IsMember(user)));
    }

    private Truth IsMember(string user) => TruthLogic.Any(terrain.Objects.RoleAssignable.Select(group => TruthLogic.And(
        group.IsRoleAssignable,
        terrain.Estate.Directory.Find(group.Id)?.Members is { } members ? TruthLogic.Of(members.Contains(user, StringComparer.OrdinalIgnoreCase)) : Truth.Unknown)));
}
