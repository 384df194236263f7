using System.Collections.Immutable;
using System.Text.Json;

namespace ControlValidator.Analysis.Network;

/// <summary>An endpoint in one of two snapshots.</summary>
/// <param name="Here">Null where the snapshot does not have it.</param>
/// <param name="IsThere">Unknown where the snapshot does not have it and may lack it.</param>
internal sealed record FilterSide(Endpoint? Here, Truth IsThere, EstateTags Tags, Func<string, Bounds<UInt128>> Members)
{
    public IEnumerable<Layer> Layers => Here is null ? [] : [Here.Admin, Here.Subnet, Here.Interface];

    public ImmutableArray<Scene> Scenes(Direction direction) => Here is null ? [] : [.. Here.Scenes(direction, Tags, Members)];

    /// <summary>Whether both have the same address, the same filters and the same network around them.</summary>
    public bool IsLike(FilterSide other) => Here is not null && other.Here is not null
        && Here.Addresses.SameAs(other.Here.Addresses) && Here.Groups.SequenceEqual(other.Here.Groups, StringComparer.OrdinalIgnoreCase)
        && Here.Space.Addresses.Surely.SameAs(other.Here.Space.Addresses.Surely) && Here.Space.Addresses.Perhaps.SameAs(other.Here.Space.Addresses.Perhaps)
        && Layers.Zip(other.Layers).All(static pair => IsLike(pair.First, pair.Second));

    /// <summary>What may become of packets in one reading of what is open.</summary>
    public Passage Send(List<Region> packets, Direction direction, Scene scene, World? world, Effort effort)
    {
        var here = Here!;
        if (world is not null)
            here = here with { Admin = world.Of(here.Admin), Subnet = world.Of(here.Subnet), Interface = world.Of(here.Interface) };
        return here.Send(packets, direction, world?.Of(scene) ?? scene, effort);
    }

    /// <summary>Packets between anywhere and the endpoint, of TCP, UDP and ICMP.</summary>
    public List<Region> Packets(Direction direction) => Here is null ? [] :
    [
        .. from all in Universe.Packets
           let protocols = all.Protocols.Intersect(Protocols.SurelyAny)
           where !protocols.IsEmpty
           let asked = direction is Direction.Inbound ? all with { Protocols = protocols, Destinations = all.Destinations.Intersect(Here.Addresses) }
               : all with { Protocols = protocols, Sources = all.Sources.Intersect(Here.Addresses) }
           where !asked.IsEmpty
           select asked,
    ];

    private static bool IsLike(Layer one, Layer other) =>
        string.Equals(one.Name, other.Name, StringComparison.Ordinal) && string.Equals(one.Unknown, other.Unknown, StringComparison.Ordinal)
        && (one.Rules is null) == (other.Rules is null)
        && (one.Rules is null || (one.Rules.Rules.Length == other.Rules!.Rules.Length && one.Rules.Rules.Zip(other.Rules.Rules).All(static pair => IsLike(pair.First, pair.Second))));

    private static bool IsLike(FilterRule one, FilterRule other) =>
        one.IsDefault == other.IsDefault && string.Equals(one.Fault, other.Fault, StringComparison.Ordinal) && string.Equals(one.Doubt, other.Doubt, StringComparison.Ordinal)
        && (one.IsDefault || JsonElement.DeepEquals(one.Place.Json, other.Place.Json));
}
