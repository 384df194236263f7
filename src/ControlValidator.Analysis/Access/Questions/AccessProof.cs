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
    public Verdict Verdict => new Verdict(Outcome).Because(Sentence);
}
