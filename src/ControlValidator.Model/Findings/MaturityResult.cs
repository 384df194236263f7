using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>Maturity, derived from findings.</summary>
/// <param name="Model">Id of the maturity model's data file.</param>
/// <param name="Level">The lowest of the pillars' levels.</param>
/// <param name="Complete">False where a check broke, so that the levels are not to be relied on.</param>
public sealed record MaturityResult(string Model, string Title, int Level, bool Complete, ImmutableArray<PillarResult> Pillars)
{
    /// <summary>The names of levels 1 to 5, in this order; empty where the model gave none.</summary>
    public ImmutableArray<string> LevelNames { get; init; } = [];

    /// <summary>The instant for which the levels hold, where one is known.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Until when the level may be claimed; null at level 1, which needs no evidence.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>The level with the pillars it comes from, such as <c>org 2 — A3 I2 C4 P2</c>. A level is never shown without them.</summary>
    public string Vector => $"org {Level} — {string.Join(' ', Pillars.Select(p => $"{Letter(p.Pillar)}{p.Level}"))}";

    private static char Letter(Pillar pillar) => pillar switch
    {
        Pillar.Assets => 'A',
        Pillar.Identities => 'I',
        Pillar.CloudPosture => 'C',
        Pillar.AttackPaths => 'P',
    };
}

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
/// <param name="Blockers">Sentences: what is missing or failing, the current and the required value. Cheapest to remove first.</param>
public sealed record CriterionResult(
    string Id, string Title, Pillar Pillar, int Level, CriterionState State, ImmutableArray<string> Controls, ImmutableArray<string> Blockers)
{
    /// <summary>Sentences that block nothing: blind spots, and why a criterion does not apply.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>How one level of one pillar stands.</summary>
public enum LevelState
{
    /// <summary>Its criteria, and those of all levels below, are met.</summary>
    Reached,

    /// <summary>None of its criteria applies to this estate: it neither blocks nor counts as reached.</summary>
    Skipped,

    /// <summary>A control that one of its criteria rests on fails.</summary>
    Failing,

    /// <summary>Nothing of it fails, but evidence is missing.</summary>
    MissingEvidence,

    /// <summary>Its own criteria are met; a lower level blocks it.</summary>
    BlockedBelow,
}

/// <summary>One level of one pillar.</summary>
/// <param name="Sentence">What blocks the level, itself or from below; "" where it is reached.</param>
public sealed record LevelResult(int Level, LevelState State, string Sentence);

/// <summary>The level that one pillar has reached.</summary>
/// <param name="Level">1 to 5: the highest whose criteria, and those of all below it, are met.</param>
public sealed record PillarResult(Pillar Pillar, int Level, ImmutableArray<CriterionResult> Criteria)
{
    /// <summary>Every level of the model, lowest first.</summary>
    public ImmutableArray<LevelResult> Levels { get; init; } = [];

    /// <summary>One sentence: what blocks the next level, and which criteria above it are met already.</summary>
    public string Standing { get; init; } = "";

    /// <summary>What blocks the next level, each sentence with its criterion's id, cheapest to remove first.</summary>
    public ImmutableArray<string> Blockers { get; init; } = [];

    /// <summary>Until when the level may be claimed; null at level 1, which needs no evidence.</summary>
    public DateTimeOffset? Expires { get; init; }
}
