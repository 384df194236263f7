using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Finds who can come to something by way of others: by running code as them, setting their credentials, joining their groups, taking their roles.</summary>
internal sealed class TakeOverSearch
{
    private readonly Estate estate;
    private readonly Terrain terrain;
    private readonly bool controls;
    private readonly MoveSearch search;
    private readonly Moves moves;

    public TakeOverSearch(Estate estate, Reach reach)
    {
        this.estate = estate;
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

    /// <summary>The answer whether a judgement holds for each of these, as a text.</summary>
    public ProofScript ScriptOfTierZero(string id, AccessHolders holders, Func<AccessHolder, Verdict> judge, AccessProof answer) =>
        new MoveScript(terrain, search, holders, judge).Of(id, "Of all who come to the highest criticality (T0), it holds.", ToTierZero, Position.Goal, answer);

    private IEnumerable<Move> ToTierZero => RoleIds.TierZero.Select(role => new Move(
        Position.Role(role, "/"), Position.Goal, MoveKind.Holds, Truth.Yes, $"`{terrain.Seats.Name(role)}` is of the highest criticality"));

    /// <summary>Who can act as an account without being it.</summary>
    public AccessHolders WhoCanActAs(string account)
    {
        var missing = new SortedSet<string>(estate.MissingRoles(activating: true).Concat(terrain.Permissions.Missing), StringComparer.Ordinal);
        var goal = Position.Account(account);
        return With(new([], [], [], []), new Moves(terrain, controls: true).To(goal, missing), goal, missing);
    }

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
