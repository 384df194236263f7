using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>Maturity, derived from findings.</summary>
/// <param name="Model">Id of the maturity model's data file.</param>
/// <param name="Complete">False where a check broke, so that the levels are not to be relied on.</param>
public sealed record MaturityResult(string Model, string Title, int Level, bool Complete, ImmutableArray<PillarResult> Pillars);

/// <summary>How a maturity criterion stands.</summary>
public enum CriterionState
{
    /// <summary>Its evidence is there and holds.</summary>
    Met,

    /// <summary>A control that it rests on fails.</summary>
    Failing,

    /// <summary>Evidence is missing, or too weak in method.</summary>
    MissingEvidence,

    /// <summary>It says nothing about this estate, for a stated reason.</summary>
    NotApplicable,
}

/// <summary>One criterion of one level of one pillar, and what stands in its way.</summary>
/// <param name="Blockers">Sentences: what is missing or failing, the current and the required value.</param>
public sealed record CriterionResult(
    string Id, string Title, Pillar Pillar, int Level, CriterionState State, ImmutableArray<string> Controls, ImmutableArray<string> Blockers);

/// <summary>The level that one pillar has reached.</summary>
/// <param name="Level">1 to 5: the highest whose criteria, and those of all below it, are met.</param>
public sealed record PillarResult(Pillar Pillar, int Level, ImmutableArray<CriterionResult> Criteria);
