using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Network;

/// <summary>A rule as its text says it; what its tags and groups stand for depends on where it is applied.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Fault">Why the rule as a whole cannot be understood: then it may stand anywhere and do anything. Null where it can.</param>
/// <param name="Place">Where it stands; nothing for the platform's own.</param>
/// <param name="Doubt">Why it may not be in force; null where it is.</param>
internal sealed record FilterRule(
    string Name,
    int Priority,
    Direction Direction,
    RuleAction Action,
    Bounds<byte> Protocols,
    Bounds<ushort> SourcePorts,
    Bounds<ushort> Ports,
    ImmutableArray<AddressTerm> Sources,
    ImmutableArray<AddressTerm> Destinations,
    Node Place,
    string? Fault = null,
    string? Doubt = null)
{
    /// <summary>The platform's own rule.</summary>
    public bool IsDefault => Place.Gap is not Gap.None;

    /// <summary>The packets that the rule matches, given what its addresses stand for.</summary>
    public MatchingRule At(ITermResolver resolver)
    {
        var sources = Resolve(Sources, Side.Source, resolver);
        var destinations = Resolve(Destinations, Side.Destination, resolver);
        var surely = Fault is null && Doubt is null ? new Region(Protocols.Surely, Ports.Surely, destinations.Surely, sources.Surely, SourcePorts.Surely) : Region.None;
        var perhaps = new Region(Protocols.Perhaps, Ports.Perhaps, destinations.Perhaps, sources.Perhaps, SourcePorts.Perhaps);
        return new(this, surely.IsEmpty ? Region.None : surely, perhaps, Fault ?? Doubt ?? sources.Open ?? destinations.Open ?? Ports.Open ?? SourcePorts.Open ?? Protocols.Open);
    }

    private static Bounds<UInt128> Resolve(ImmutableArray<AddressTerm> terms, Side side, ITermResolver resolver)
    {
        var bounds = resolver.Resolve(terms[0], side);
        for (var i = 1; i < terms.Length; i++)
            bounds = bounds.Union(resolver.Resolve(terms[i], side));
        return bounds;
    }
}

/// <summary>A rule where it is applied.</summary>
/// <param name="Surely">Packets that it matches for sure.</param>
/// <param name="Perhaps">All packets that it may match.</param>
/// <param name="Open">What is missing to know exactly.</param>
internal sealed record MatchingRule(FilterRule Rule, Region Surely, Region Perhaps, string? Open);

/// <summary>Says which addresses an entry of a rule stands for.</summary>
internal interface ITermResolver
{
    Bounds<UInt128> Resolve(AddressTerm term, Side side);
}
