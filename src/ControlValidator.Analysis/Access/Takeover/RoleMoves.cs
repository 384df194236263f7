namespace ControlValidator.Analysis.Access;

/// <summary>Who comes to hold a directory role: whoever has it, may activate it, or can give it to himself.</summary>
internal sealed class RoleMoves(Terrain terrain)
{
    private const string Gives = "can give any directory role";

    /// <summary>Those who have it, or may activate it.</summary>
    public IEnumerable<Move> Held(Position role, ICollection<string> missing)
    {
        foreach (var grant in terrain.Seats.Of(role.Id))
        {
            if (grant.Principal.Length == 0)
                missing.Add($"somebody holds `{terrain.Seats.Name(role.Id)}` whom the export does not name");
            else if (grant.Scope is null || string.Equals(grant.Scope, role.Scope, StringComparison.OrdinalIgnoreCase))
                yield return Held(grant, role);
        }
    }

    /// <summary>Those who can give it.</summary>
    public IEnumerable<Move> Given(Position role)
    {
        foreach (var giver in new[] { RoleIds.GlobalAdministrator, RoleIds.PrivilegedRoleAdministrator })
        {
            var from = Position.Role(giver, "/");
            if (from != role)
                yield return new(from, role, MoveKind.Controls, Truth.Yes, $"`{terrain.Seats.Name(giver)}` {Gives}") { Proofs = terrain.Seats.ProofOf(giver) };
        }
        foreach (var move in ByPermission(role))
            yield return move;
    }

    /// <summary>Workloads that can give themselves any role.</summary>
    public IEnumerable<Move> ByPermission(Position role) => GraphPermissions.AnyRole.SelectMany(permission => terrain.ByPermission(permission, role, Gives))
        .Concat(terrain.ByPermission(GraphPermissions.AnyRoleByActivation, role, "can make itself eligible for any directory role", guard: "activation"));

    private Move Held(DirectoryGrant grant, Position role)
    {
        var words = $"`{terrain.Name(grant.Principal)}` {(grant.IsEligible ? "may activate" : "holds")} `{terrain.Seats.Name(role.Id)}`{terrain.Units.Name(role.Scope)}";
        return new(terrain.PositionOf(grant.Principal), role, grant.IsEligible ? MoveKind.Activates : MoveKind.Holds,
            grant.Scope is null ? Truth.Unknown : Truth.Yes, words, grant.IsEligible ? terrain.Estate.DirectoryRoles.Guard(role.Id) : null, grant.Place)
        {
            Proofs = [grant.Proof],
        };
    }
}
