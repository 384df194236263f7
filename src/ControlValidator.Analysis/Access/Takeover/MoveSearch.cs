using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Goes back from a goal to all who can come to it, over any number of moves; each position is visited once, circles end.</summary>
/// <param name="follows">How they may move.</param>
internal sealed class MoveSearch(Terrain terrain, Moves moves, Func<Move, bool> follows)
{
    private readonly Dictionary<Position, List<Move>> known = [];

    /// <summary>Why there may be more.</summary>
    public SortedSet<string> Missing { get; } = new(StringComparer.Ordinal);

    /// <param name="goal">What the first moves come to.</param>
    public (ImmutableArray<AccessHolder> Sure, ImmutableArray<AccessHolder> Perhaps) Find(IEnumerable<Move> first, Position goal)
    {
        var starts = first.ToList();
        var sure = Spread(starts, goal, Truth.Yes);
        var perhaps = Spread(starts, goal, Truth.Unknown);
        return (Holders(sure, goal, _ => true), Holders(perhaps, goal, position => !sure.ContainsKey(position)));
    }

    /// <summary>The next move of each position on a shortest way to the goal.</summary>
    private Dictionary<Position, Move> Spread(List<Move> first, Position goal, Truth least)
    {
        var next = new Dictionary<Position, Move>();
        var waiting = new Queue<Move>(first.Where(move => move.Truth >= least));
        while (waiting.TryDequeue(out var move))
        {
            if (move.From == goal || !Exists(move.From) || !next.TryAdd(move.From, move))
                continue;
            foreach (var before in To(move.From).Where(before => before.Truth >= least))
                waiting.Enqueue(before);
        }
        return next;
    }

    /// <summary>Everything by which somebody comes to a position in one step.</summary>
    internal List<Move> To(Position position)
    {
        if (!known.TryGetValue(position, out var list))
            known.Add(position, list = [.. moves.To(position, Missing).Where(follows)]);
        return list;
    }

    // Whoever is in none of the complete collections is gone; elsewhere he may be anybody, and a group too.
    internal bool Exists(Position position)
    {
        if (position.Kind is not PositionKind.Account || terrain.Estate.Directory.Find(position.Id) is not null)
            return true;
        if (!terrain.Estate.Directory.IsComplete)
            Missing.Add($"the principal `{position.Id}` is not in the export");
        return !terrain.Estate.Directory.IsComplete;
    }

    private ImmutableArray<AccessHolder> Holders(Dictionary<Position, Move> next, Position goal, Predicate<Position> isMeant) =>
    [
        .. next.Keys.Where(position => position.Kind is PositionKind.Account && isMeant(position)).OrderBy(position => position.Id, StringComparer.OrdinalIgnoreCase)
            .Select(position => new AccessHolder(position.Id, terrain.Name(position.Id), [Chain(position, next, goal)])),
    ];

    private AccessChain Chain(Position from, Dictionary<Position, Move> next, Position goal)
    {
        var way = new List<Move>();
        for (var at = from; at != goal; at = way[^1].To)
            way.Add(next[at]);
        var last = way[^1];
        var role = way.FindLast(move => move.From.Kind is PositionKind.Role)?.From.Id;
        var guards = way.Select(move => move.Guard).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        ImmutableArray<string> groups = [.. way.Where(move => move.From.Kind is PositionKind.Group).Select(move => move.From.Id).Reverse()];
        return new(
            groups, role is null ? "" : terrain.Seats.Name(role), last.From.Scope, guards.Count == 0 ? null : string.Join(", ", guards),
            string.Join("; ", way.Select(move => move.Guard is { } guard ? $"{move.Words}, by {guard}" : move.Words)))
        {
            Place = way.FindLast(move => move.Place is not null)?.Place,
            GroupNames = [.. groups.Select(terrain.Name)],
            Proofs = () => terrain.Estate.Directory.ProofOf(from.Id).Concat(way.SelectMany(static move => move.Proofs)),
        };
    }
}
