using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>An answer about access.</summary>
/// <param name="Sentence">What decided, or what is missing.</param>
/// <param name="Example">Who can, or might.</param>
/// <param name="Missing">What the export would have to hold for an answer.</param>
/// <param name="Assumptions">What the answer rests on beside the export.</param>
public sealed record AccessProof(
    Outcome Outcome, string Sentence, AccessHolder? Example, ImmutableArray<string> Missing, ImmutableArray<string> Assumptions)
{
    private const int MostCited = 100;

    /// <summary>The answer that was judged.</summary>
    internal AccessHolders? Holders { get; init; }

    /// <summary>Of whom the sentence speaks.</summary>
    internal ImmutableArray<AccessHolder> Told { get; init; } = [];

    /// <summary>The outcome with its sentence. Whoever records what decides is told of the chains that it speaks of.</summary>
    public Verdict Verdict
    {
        get
        {
            foreach (var holder in Told.Take(MostCited))
                Holders?.Cite(holder);
            return new Verdict(Outcome).Because(Sentence);
        }
    }
}
