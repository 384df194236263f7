using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What checks are asked once more about.</summary>
/// <param name="Weakenings">Places among all ways in which something that protects the estate could be lost.</param>
public sealed record StressQuestion(Together Together, ImmutableArray<int> Weakenings)
{
    /// <summary>How many weakened snapshots it is about.</summary>
    internal int Snapshots => Together is Together.All ? 1 : Weakenings.Length;
}

/// <summary>Which of some weakenings each snapshot has.</summary>
public enum Together
{
    /// <summary>One each.</summary>
    Each,

    /// <summary>One snapshot has all of them.</summary>
    All,

    /// <summary>All but one each.</summary>
    AllButEach,
}

/// <summary>What checks say of an estate and of what could become of it.</summary>
/// <param name="Outcomes">What each property is before anything is weakened.</param>
/// <param name="Lost">For each weakened snapshot, the places of properties that held and do no more, ascending.</param>
public sealed record StressTestimony(ImmutableArray<Outcome> Outcomes, ImmutableArray<ImmutableArray<int>> Lost)
{
    /// <summary>Of checks that say nothing: no property holds, and so none can be lost.</summary>
    internal static StressTestimony Silence(int properties, StressQuestion question) =>
        new([.. Enumerable.Repeat(Outcome.Error, properties)], [.. Enumerable.Repeat(ImmutableArray<int>.Empty, question.Snapshots)]);
}
