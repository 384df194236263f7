using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>One change to one setting that a check reads, tried on all of its cases.</summary>
/// <param name="Type">The resource type that holds the setting.</param>
/// <param name="Setting">The path, with <c>*</c> for the number of an item; "" where resources themselves come and go.</param>
/// <param name="To">What the setting changed to, as a tolerance names it.</param>
/// <param name="Sentence">What was seen.</param>
/// <param name="Reason">Why that is right; "" where nothing says so.</param>
/// <param name="Case">The case in which it was seen.</param>
/// <param name="Line">1-based line of that case.</param>
public sealed record Mutant(string Type, string Setting, string To, MutantState State, string Sentence, string Reason, string Case, int Line);

/// <summary>How a change of a setting fared.</summary>
public enum MutantState
{
    /// <summary>A verdict changed.</summary>
    Killed,

    /// <summary>No verdict changed, for a reason that is known.</summary>
    Excused,

    /// <summary>No verdict changed, and nobody has said why that is right.</summary>
    Survived,

    /// <summary>The check takes what is missing, or cannot be read, for a pass.</summary>
    Wrong,
}

/// <summary>What changing the settings of its cases says about a check.</summary>
/// <param name="Mutants">In the order in which the settings were first read.</param>
/// <param name="Runs">How often the check was run.</param>
/// <param name="LeftOut">Changes that were not tried, since there were too many.</param>
/// <param name="Used">The author's tolerances that excused something.</param>
public sealed record CheckMutation(Check Check, ImmutableArray<Mutant> Mutants, int Runs, int LeftOut, ImmutableArray<Tolerance> Used)
{
    public MutationScore Score { get; } = new(
        Mutants.Count(m => m.State is MutantState.Killed), Mutants.Count(m => m.State is not MutantState.Excused));
}
