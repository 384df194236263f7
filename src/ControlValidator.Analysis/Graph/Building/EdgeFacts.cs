using System.Collections.Immutable;

namespace ControlValidator.Analysis.Graph;

/// <summary>What an edge rests on.</summary>
internal sealed record EdgeFacts(Guard Guard, ImmutableArray<Proof> Proofs)
{
    public static EdgeFacts Nothing { get; } = new(Guard.None, []);
}
