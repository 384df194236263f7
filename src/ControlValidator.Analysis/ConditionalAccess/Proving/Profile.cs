using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Sign-ins of which every policy demands the same and is satisfied alike, so that only whether it applies can differ.</summary>
/// <param name="Facts">What can be shown.</param>
/// <param name="Client">One kind of client of the profile.</param>
internal sealed record Profile(SignInFacts Facts, SignInClient Client, Truth CanMeetStrength, ImmutableArray<Dimension> Dimensions)
{
    /// <summary>How many combinations of classes there are.</summary>
    internal long Combinations => Dimensions.Aggregate(1L, static (product, d) => product * d.Classes.Length);

    /// <summary>Whether nothing in it is unknown, so that what is not surely possible is not perhaps possible either.</summary>
    internal bool IsCertain(ImmutableArray<AccessPolicy> policies)
    {
        var (surely, perhaps) = Denying(policies);
        return surely.Equals(perhaps) && Dimensions.All(static d => d.Classes.All(static c => c.Exists is Truth.Yes && c.Surely.Equals(c.Perhaps)));
    }

    /// <summary>The policies that surely deny what is shown, and those that perhaps do.</summary>
    internal (Bits Surely, Bits Perhaps) Denying(ImmutableArray<AccessPolicy> policies) => Bits.Sides(policies.Length, i =>
        TruthLogic.And(TruthLogic.Not(policies[i].SatisfiedBy(Facts, Client, CanMeetStrength)), TruthLogic.And(policies[i].Enforces, policies[i].Ceiling)));
}
