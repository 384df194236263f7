using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Finds who is of the highest criticality without taking over anything: by a directory role, or by a permission to give himself one.</summary>
internal sealed class TierZeroSearch(Estate estate, bool activating)
{
    public AccessHolders Find()
    {
        var byRole = RoleIds.TierZero.Select(role => new RoleHolderSearch(estate, role, estate.Terrain.Seats.Name(role), activating).Find()).ToList();
        var byPermission = ByPermission(estate, activating)
            .Select(move => new AccessHolder(move.From.Id, estate.Name(move.From.Id), [new([], "", "/", move.Guard, move.Words) { Place = move.Place, Proofs = () => estate.Directory.ProofOf(move.From.Id).Concat(move.Proofs) }]));
        var sure = Gather(byRole.SelectMany(holders => holders.Sure).Concat(byPermission));
        var known = sure.Select(holder => holder.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(
            sure, Gather(byRole.SelectMany(holders => holders.Perhaps).Where(holder => !known.Contains(holder.Id))),
            [.. byRole.SelectMany(holders => holders.Missing).Concat(estate.Terrain.Permissions.Missing).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], []);
    }

    /// <summary>Workloads that can give themselves any role. One that is in none of the complete collections is gone.</summary>
    internal static IEnumerable<Move> ByPermission(Estate estate, bool activating) => new RoleMoves(estate.Terrain).ByPermission(Position.Role(RoleIds.GlobalAdministrator, "/"))
        .Where(move => (activating || move.Guard is null) && (!estate.Directory.IsComplete || estate.Directory.Find(move.From.Id) is not null));

    private static ImmutableArray<AccessHolder> Gather(IEnumerable<AccessHolder> holders) =>
    [
        .. holders.GroupBy(holder => holder.Id, StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .Select(group => group.First() with { Chains = [.. group.SelectMany(holder => holder.Chains)] }),
    ];
}
