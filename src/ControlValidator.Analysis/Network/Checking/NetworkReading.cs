using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Network;

/// <summary>
/// One reading of how far <c>VirtualNetwork</c> reaches from an interface, as far as one packet can tell: whether it holds the packet's source, and
/// whether it holds its destination.
/// </summary>
/// <param name="IsPossible">What must be so for the reading to be one.</param>
internal sealed record NetworkReading(Claim HoldsSource, Claim HoldsDestination, Claim IsPossible)
{
    /// <summary>Left to the solver, within what is known.</summary>
    /// <param name="prefix">Of the two constants.</param>
    public static NetworkReading Free(Space space, string prefix)
    {
        var (source, destination) = (Claim.Term($"{prefix}-holds-source"), Claim.Term($"{prefix}-holds-destination"));
        return new(source, destination, Between(space, Side.Source, source) & Between(space, Side.Destination, destination));
    }

    /// <summary>All that there are.</summary>
    public static IEnumerable<NetworkReading> Each(Space space) =>
        from source in new[] { Claim.No, Claim.Yes }
        from destination in new[] { Claim.No, Claim.Yes }
        select new NetworkReading(source, destination, Between(space, Side.Source, source) & Between(space, Side.Destination, destination));

    public static void Declare(SmtText text, string prefix) => text.Declare($"{prefix}-holds-source", "Bool").Declare($"{prefix}-holds-destination", "Bool");

    public Claim Holds(Side side) => side switch
    {
        Side.Source => HoldsSource,
        Side.Destination => HoldsDestination,
    };

    // What is surely in it is in it, and what is not even perhaps in it is not.
    private static Claim Between(Space space, Side side, Claim holds) =>
        (!PacketTerms.Address(side, space.Addresses.Surely) | holds) & (!holds | PacketTerms.Address(side, space.Addresses.Perhaps));
}
