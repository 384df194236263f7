using System.Collections.Immutable;
using ControlValidator.Cli.Fencing;
using ControlValidator.Engine;

namespace ControlValidator.Cli.Running;

/// <summary>What a run is to do.</summary>
internal sealed record RunOptions(
    ImmutableArray<string> Paths,
    ImmutableArray<string> Policies,
    ControlSelection Selection,
    DateTimeOffset? AsOf,
    int Parallel,
    bool NoCache,
    bool KeepPasses,
    bool Profile)
{
    internal FenceOptions Fence { get; init; } = FenceOptions.Usual;

    /// <summary>Whether safeguards are weakened one by one, as evidence for maturity.</summary>
    public bool Stress { get; init; }

    /// <summary>Sign-in logs that are replayed, as evidence for maturity.</summary>
    public ImmutableArray<string> SignIns { get; init; } = [];

    /// <summary>What-If answers that are replayed, as evidence for maturity.</summary>
    public ImmutableArray<string> WhatIf { get; init; } = [];
}
