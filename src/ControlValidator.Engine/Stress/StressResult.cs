using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What an estate rests on: which of its safeguards can be lost without any property noticing.</summary>
/// <param name="Properties">All that a check says of a subject, by control id, then in document order.</param>
/// <param name="Loads">What each safeguard carries, by kind, then in document order.</param>
/// <param name="NotTried">Weakenings that were not tried, since there were more than asked for.</param>
public sealed record StressResult(ImmutableArray<StressedProperty> Properties, ImmutableArray<SafeguardLoad> Loads, int NotTried)
{
    /// <summary>Of the safeguards that would be missed by nobody or by somebody alone, the share that somebody would miss.</summary>
    public MutationScore Score { get; } = ScoreOf(Loads);

    /// <summary>The score of some kinds of safeguards.</summary>
    public MutationScore ScoreFor(params ReadOnlySpan<SafeguardKind> kinds)
    {
        var meant = kinds.ToArray();
        return ScoreOf([.. Loads.Where(l => Array.IndexOf(meant, l.Safeguard.Kind) >= 0)]);
    }

    private static MutationScore ScoreOf(ImmutableArray<SafeguardLoad> loads) => new(
        loads.Count(l => l.Weight is Weight.Alone), loads.Count(l => l.Weight is Weight.Alone or Weight.None));
}

/// <summary>What a check says of one subject, before anything is weakened.</summary>
/// <param name="Index">Place among the properties.</param>
public sealed record StressedProperty(int Index, Check Check, Subject Subject, Outcome Outcome)
{
    public bool Holds => Outcome is Outcome.Pass;
}

/// <summary>What a safeguard carries.</summary>
/// <param name="Lost">The properties that are lost with it, by the way in which it is lost.</param>
public sealed record SafeguardLoad(Safeguard Safeguard, Weight Weight, ImmutableArray<Loss> Lost);

/// <summary>Properties that are lost when a safeguard is weakened.</summary>
/// <param name="Properties">Indexes of properties, ascending.</param>
public sealed record Loss(WeakeningKind Kind, ImmutableArray<int> Properties);

/// <summary>How much depends on a safeguard.</summary>
public enum Weight
{
    /// <summary>No property notices when it is weakened, nor when all such are gone at once.</summary>
    None,

    /// <summary>No property notices when it alone is weakened, since others stand in for it; one does when they are gone too.</summary>
    Shared,

    /// <summary>Some property is lost when it alone is weakened.</summary>
    Alone,
}
