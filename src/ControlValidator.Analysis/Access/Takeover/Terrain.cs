using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>All that moves between positions depend on, read once, and what they have in common.</summary>
internal sealed class Terrain
{
    public const string OnlyListed = "others are taken over only by the operations, roles and permissions listed in docs/semantics/access.md";
    private const string NoUnits = "no administrative unit restricts who changes what is in it, since the export has none";
    private const string StepOut = "taking it out of the restricted administrative unit first";

    public Terrain(Snapshot snapshot, Estate estate)
    {
        Estate = estate;
        Objects = new(snapshot);
        Units = new(snapshot, Objects);
        Permissions = new(snapshot);
        Seats = new(snapshot, estate);
    }

    public Estate Estate { get; }

    public ObjectReader Objects { get; }

    public Units Units { get; }

    public Permissions Permissions { get; }

    public RoleSeats Seats { get; }

    public string Name(string id) => Estate.Name(id);

    public string[] Assumptions => Units.IsSilent ? [OnlyListed, NoUnits] : [OnlyListed];

    /// <summary>
    /// By a directory role over an object. What is in a restricted unit only roles over such a unit change; those that keep the unit itself take
    /// the object out of it first. Source: "admin-units-restricted-management".
    /// </summary>
    /// <param name="keepsUnits">Whether the role manages restricted units.</param>
    public IEnumerable<Move> ByRole(string role, bool keepsUnits, Position to, string what, Truth truth = Truth.Yes)
    {
        foreach (var scope in Seats.ScopesOf(role))
        {
            var restricted = Units.IsRestricted(scope) ? Truth.No : Units.Restricts(to.Id);
            var allowed = TruthLogic.And(truth, TruthLogic.And(Units.Covers(scope, to.Id), keepsUnits && scope is "/" ? Truth.Yes : TruthLogic.Not(restricted)));
            if (allowed is not Truth.No)
            {
                yield return new(Position.Role(role, scope), to, MoveKind.Controls, allowed, $"`{Seats.Name(role)}`{Units.Name(scope)} {what}",
                    restricted is Truth.No ? null : StepOut)
                {
                    Proofs = Seats.ProofOf(role, to.Kind),
                };
            }
        }
    }

    /// <summary>By an application permission of Microsoft Graph, which changes nothing in a restricted unit.</summary>
    public IEnumerable<Move> ByPermission(string permission, Position to, string what, Truth truth = Truth.Yes, string? guard = null)
    {
        var allowed = to.Kind is PositionKind.Role ? truth : TruthLogic.And(truth, TruthLogic.Not(Units.Restricts(to.Id)));
        if (allowed is Truth.No)
            yield break;
        foreach (var (workload, place, proof) in Permissions.Having(permission))
            yield return new(Position.Account(workload), to, MoveKind.Controls, allowed, $"`{Name(workload)}` {what} by its permission `{permission}`", guard, place) { Proofs = [proof] };
    }

    /// <summary>The position of a principal: in a group, or being somebody.</summary>
    public Position PositionOf(string principal, PrincipalKind stated = PrincipalKind.Unknown) =>
        (Estate.Directory.Find(principal)?.Kind ?? stated) is PrincipalKind.Group ? Position.Group(principal) : Position.Account(principal);
}
