using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>
/// Runs checks in another process over the same snapshot. What it says is foreign: the engine compares it with the snapshot that it has read
/// itself before any of it counts.
/// </summary>
public interface IRemoteJudge
{
    /// <summary>Its checks; all places in what it says are places in this list.</summary>
    ImmutableArray<Check> Checks { get; }

    /// <summary>Lets it begin, while the engine reads the snapshot.</summary>
    /// <param name="wanted">By check, whether it takes part in the run.</param>
    /// <param name="rows">How the engine cuts the snapshot, while it reads it.</param>
    void Begin(bool keepPasses, ImmutableArray<bool> wanted, RowLog rows);

    /// <summary>What it found; waits for it. Null where nothing of what it said can be used.</summary>
    RemoteVerdicts? Conclude();

    /// <summary>Why verdicts came about, one for each that is asked for. Null where it does not say.</summary>
    Testimony?[] Explain(IReadOnlyList<RemoteQuestion> questions);

    /// <summary>What checks say of weakened snapshots; null where nothing of it can be used.</summary>
    /// <param name="checks">By place. A check that has a fault says <see cref="Outcome.Error"/>.</param>
    /// <param name="properties">Of how many subjects they speak together.</param>
    StressTestimony? Stress(ImmutableArray<int> checks, int properties, StressQuestion question);

    /// <summary>From now on nothing that it says counts, for a reason that is told.</summary>
    void Distrust(string reason);

    /// <summary>Why a check has no verdicts, in a sentence; null where it has.</summary>
    string? FaultOf(int check);
}

/// <summary>A verdict that is to be explained.</summary>
/// <param name="Check">Place among the checks of the remote judge.</param>
/// <param name="Subject">Where the resource stands; null for the snapshot as a whole.</param>
public sealed record RemoteQuestion(int Check, Origin? Subject);

/// <summary>What a check said, and what it says that it read.</summary>
/// <param name="Read">The first places, in the order of reading.</param>
/// <param name="ReadInAll">How many places there were.</param>
public sealed record Testimony(Outcome Outcome, string Reason, ImmutableArray<Claim> Read, int ReadInAll);

/// <summary>A place that a check says it read.</summary>
/// <param name="Pointer">JSON pointer from the resource's own object.</param>
/// <param name="Value">What it says stood there.</param>
public sealed record Claim(Origin Resource, string Pointer, string Value);
