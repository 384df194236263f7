using System.Collections.Immutable;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// One reading of what neither export says: whether the packet's address is behind a tag, a group, or a filter that is not known. The same
/// reading holds before and after, so that what nobody knows is no change by itself.
/// </summary>
internal sealed record World(ImmutableHashSet<(string Text, Side Side)> Inside, ImmutableHashSet<string> Passing)
{
    /// <summary>How many open things are told apart; of more, each packet meets every fate.</summary>
    private const int MostOpen = 6;

    /// <summary>All readings of what is open; null for the one in which all of it stays open.</summary>
    public static IReadOnlyList<World?> All(IReadOnlyList<(string Text, Side Side)> terms, IReadOnlyList<string> filters)
    {
        if (terms.Count + filters.Count > MostOpen)
            return [null];
        return [.. Enumerable.Range(0, 1 << (terms.Count + filters.Count)).Select(chosen => new World(
            [.. terms.Where((_, i) => (chosen >> i & 1) != 0)], [.. filters.Where((_, i) => (chosen >> (terms.Count + i) & 1) != 0)]))];
    }

    /// <summary>The filter as this reading has it.</summary>
    public Layer Of(Layer layer) => layer.Unknown is not { } unknown ? layer
        : Passing.Contains(unknown) ? Layer.Without(layer.Name)
        : new(layer.Name, Closed(layer.Name));

    /// <summary>What addresses stand for in this reading.</summary>
    public ITermResolver Of(ITermResolver scene) => new Resolver(scene, Inside);

    private static RuleSet Closed(string name) => new(name,
        from direction in new[] { Direction.Inbound, Direction.Outbound }
        select DefaultRules.All[0] with { Name = "", Direction = direction, Action = RuleAction.Deny, Sources = [AddressTerm.Any], Destinations = [AddressTerm.Any] });

    private sealed class Resolver(ITermResolver scene, ImmutableHashSet<(string Text, Side Side)> inside) : ITermResolver
    {
        public Bounds<UInt128> Resolve(AddressTerm term, Side side)
        {
            var bounds = scene.Resolve(term, side);
            return bounds.IsExact ? bounds
                : Bounds<UInt128>.Exactly(inside.Contains((term.Text, side)) ? bounds.Perhaps : bounds.Surely);
        }
    }
}
