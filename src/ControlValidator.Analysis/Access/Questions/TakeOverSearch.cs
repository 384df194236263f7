using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Finds who can come to something by way of others: by running code as them, setting their credentials, joining their groups, taking their roles.</summary>
internal sealed class TakeOverSearch
{
    private readonly Estate estate;
    private readonly Terrain terrain;
    private readonly Reach reach;
    private readonly bool controls;
    private readonly MoveSearch search;
    private readonly Moves moves;

    public TakeOverSearch(Estate estate, Reach reach)
    {
        (this.estate, this.reach) = (estate, reach);
        terrain = estate.Terrain;
        controls = reach >= Reach.Escalation;
        moves = new(terrain, controls);
        search = new(terrain, moves, move => Follows(reach, move.Kind));
    }

    /// <summary>Who can do an operation.</summary>
    /// <param name="direct">Those who can without taking over anything.</param>
    public AccessHolders WhoCan(AccessHolders direct, Operation operation, Scope at)
    {
        var missing = new SortedSet<string>(direct.Missing, StringComparer.Ordinal);
        var first = moves.Azure.Doing(operation, at, Position.Goal, missing);
        return With(direct, controls ? first.Concat(moves.Azure.Giving(at, Position.Goal, missing)) : first, Position.Goal, missing);
    }

    /// <summary>Who comes to hold a directory role over the whole tenant.</summary>
    /// <param name="direct">Those who hold it without taking over anything.</param>
    public AccessHolders WhoHolds(AccessHolders direct, string role)
    {
        var missing = new SortedSet<string>(direct.Missing, StringComparer.Ordinal);
        var goal = Position.Role(role, "/");
        return With(direct, moves.To(goal, missing), goal, missing);
    }

    /// <summary>Who comes to be of the highest criticality.</summary>
    /// <param name="direct">Those who are without taking over anything.</param>
    public AccessHolders WhoIsTierZero(AccessHolders direct) => With(direct, ToTierZero, Position.Goal, new(direct.Missing, StringComparer.Ordinal));

    // Who gives himself such a role by a permission comes over the role, where control over others is followed.
    private IEnumerable<Move> ToTierZero => RoleIds.TierZero
        .Select(role => new Move(Position.Role(role, "/"), Position.Goal, MoveKind.Holds, Truth.Yes, $"`{terrain.Seats.Name(role)}` is of the highest criticality") { Proofs = terrain.Seats.ProofOf(role) })
        .Concat(controls ? [] : TierZeroSearch.ByPermission(estate, reach is not Reach.Active).Select(static move => move with { To = Position.Goal }));

    /// <summary>Who can act as an account without being it.</summary>
    public AccessHolders WhoCanActAs(string account)
    {
        var missing = new SortedSet<string>(estate.MissingRoles(activating: true).Concat(terrain.Permissions.Missing), StringComparer.Ordinal);
        var goal = Position.Account(account);
        return With(new([], [], [], []), ToActAs(goal, missing), goal, missing);
    }

    /// <summary>How an answer to <see cref="WhoCan"/> is written for a solver: it decides itself which assignments grant the operation.</summary>
    public HolderText TextOfOperation(Operation operation, Scope at) => (id, holders, demand, answer) =>
        new MoveScript(terrain, search, holders, demand).Of(
            id, new GrantedSteps(estate, at).To(controls ? [operation, .. AzureMoves.Gives] : [operation]).Concat(controls ? [MoveScript.Step(moves.Azure.Elevating(Position.Goal))] : []),
            Position.Goal, answer, "ALL");

    /// <summary>The same of <see cref="WhoHolds"/>.</summary>
    public HolderText TextOfRole(string role) => TextOf(Position.Role(role, "/"), goal => moves.To(goal, []).Where(move => Follows(reach, move.Kind)));

    /// <summary>The same of <see cref="WhoIsTierZero"/>.</summary>
    public HolderText TextOfTierZero => TextOf(Position.Goal, _ => ToTierZero);

    /// <summary>The same of <see cref="WhoCanActAs"/>.</summary>
    public HolderText TextOfAccount(string account) => TextOf(Position.Account(account), goal => ToActAs(goal, []));

    private HolderText TextOf(Position goal, Func<Position, IEnumerable<Move>> first) => (id, holders, demand, answer) =>
        new MoveScript(terrain, search, holders, demand).Of(id, first(goal).Select(MoveScript.Step), goal, answer);

    private IEnumerable<Move> ToActAs(Position account, ICollection<string> missing) => new Moves(terrain, controls: true).To(account, missing);

    // Who has it directly is said to have it so.
    private AccessHolders With(AccessHolders direct, IEnumerable<Move> first, Position goal, SortedSet<string> missing)
    {
        var (foundSure, foundPerhaps) = search.Find(first, goal);
        missing.UnionWith(search.Missing);
        if (controls)
            missing.UnionWith(estate.MissingRoles(activating: true).Concat(terrain.Permissions.Missing));
        var sure = direct.Sure.ToDictionary(holder => holder.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var holder in foundSure)
            sure.TryAdd(holder.Id, holder);
        var perhaps = direct.Perhaps.Concat(foundPerhaps).Where(holder => !sure.ContainsKey(holder.Id)).DistinctBy(holder => holder.Id, StringComparer.OrdinalIgnoreCase);
        return new(Sorted(sure.Values), Sorted(perhaps), [.. missing], [.. direct.Assumptions, .. terrain.Assumptions]);
    }

    private static bool Follows(Reach reach, MoveKind kind) => kind switch
    {
        MoveKind.Holds => true,
        MoveKind.Activates => reach >= Reach.Activation,
        MoveKind.RunsCode => reach >= Reach.TakeOver,
        MoveKind.Controls => reach >= Reach.Escalation,
    };

    private static ImmutableArray<AccessHolder> Sorted(IEnumerable<AccessHolder> holders) => [.. holders.OrderBy(holder => holder.Id, StringComparer.OrdinalIgnoreCase)];
}
