using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>One thing that a level asks of a pillar.</summary>
/// <param name="Id">Stable, such as <c>I3.3</c>.</param>
/// <param name="Controls">Every selector has to find a control; the verdicts of all that are found count together.</param>
/// <param name="Method">The weakest method by which a pass counts.</param>
/// <param name="Coverage">The share, above 0 and up to 1, of applicable verdicts that has to be good.</param>
/// <param name="Completeness">Names of <see cref="MaturityModel.Collections"/>, or <c>*</c> for all that the snapshot has.</param>
/// <param name="Waivable">Whether an accepted finding may count as met. Never for <see cref="CriterionRule.Complete"/>.</param>
/// <param name="Needs">What this version cannot do yet and the criterion cannot do without.</param>
public sealed record Criterion(
    string Id,
    string Title,
    Pillar Pillar,
    int Level,
    CriterionRule Rule,
    ImmutableArray<ControlSelector> Controls,
    Method Method,
    decimal Coverage,
    ImmutableArray<string> Completeness,
    int? MaxSnapshotAgeDays,
    bool Waivable,
    ImmutableArray<Need> Needs,
    Exemption? NotApplicable)
{
    /// <summary>Names all collections of a snapshot.</summary>
    public const string Everything = "*";

    /// <summary>How many sign-ins have to be replayed, under <see cref="CriterionRule.Replayed"/>.</summary>
    public int Least { get; init; }

    /// <summary>Whether the verdicts of a control count for it.</summary>
    internal bool Selects(Control control)
    {
        foreach (var selector in Controls)
        {
            if (selector.Selects(control))
                return true;
        }
        return false;
    }
}

/// <summary>What makes a criterion met.</summary>
public enum CriterionRule
{
    /// <summary>Nothing: the floor, which lists blind spots.</summary>
    Floor,

    /// <summary>Collections are complete.</summary>
    Complete,

    /// <summary>Verdicts are decided, one way or the other.</summary>
    Decided,

    /// <summary>No verdict is an error.</summary>
    Unbroken,

    /// <summary>Verdicts pass.</summary>
    Pass,

    /// <summary>Verdicts pass, or fail for a shorter time than is allowed. How long one has failed, a single run cannot tell.</summary>
    InTime,

    /// <summary>Of the safeguards that were weakened one by one, enough were missed by some property.</summary>
    Stressed,

    /// <summary>The model of sign-ins agrees with enough that happened, and never claims too much.</summary>
    Replayed,

    /// <summary>Something that no control of today can show.</summary>
    Later,
}

/// <summary>Chooses controls; what it leaves out, it does not ask for.</summary>
/// <param name="SameAs">Over the ids that other tools give the control.</param>
/// <param name="Level">The control's own level.</param>
/// <param name="Severity">The least severity.</param>
public sealed record ControlSelector(Glob? Id, Glob? SameAs, Pillar? Pillar, int? Level, Severity? Severity)
{
    public bool Selects(Control control) =>
        (Id is null || Id.Matches(control.Id))
        && (SameAs is null || control.SameAs.Any(e => SameAs.Matches(e.Id)))
        && (Pillar is null || Pillar == control.Pillar)
        && (Level is null || Level == control.Level)
        && (Severity is null || control.Severity >= Severity);

    public override string ToString() => string.Join(", ", Parts());

    private IEnumerable<string> Parts()
    {
        if (Id is not null)
            yield return $"`{Id}`";
        if (SameAs is not null)
            yield return $"same as `{SameAs}`";
        if (Pillar is { } pillar)
            yield return $"pillar {ModelWords.Of(pillar)}";
        if (Level is { } level)
            yield return $"level {level}";
        if (Severity is { } severity)
            yield return $"severity {ModelWords.Of(severity)} or more";
    }
}

/// <summary>A capability that is not there yet.</summary>
/// <param name="What">A few words, such as <c>ledger of runs</c>.</param>
/// <param name="Missing">A sentence that says exactly what is missing.</param>
public sealed record Need(string What, string Missing);

/// <summary>When a criterion says nothing about an estate: all of these collections are complete, and empty.</summary>
/// <param name="Reason">Why the criterion then does not apply, in a sentence.</param>
public sealed record Exemption(ImmutableArray<string> Empty, string Reason);
