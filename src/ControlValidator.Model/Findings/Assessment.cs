using System.Collections.Immutable;

namespace ControlValidator.Model;

/// <summary>All findings of one run over one snapshot.</summary>
/// <param name="AsOf">The instant for which the verdicts hold, where one is known.</param>
/// <param name="Findings">In the order of control id, then document order. Going through them may re-read the snapshot:
/// they are not kept in memory.</param>
public sealed record Assessment(
    EngineIdentity Engine,
    DateTimeOffset? AsOf,
    Manifest Manifest,
    ImmutableArray<PolicyDigest> Policies,
    ImmutableArray<AssessedCheck> Checks,
    IEnumerable<Finding> Findings,
    ImmutableArray<Diagnostic> Diagnostics,
    MaturityResult? Maturity)
{
    /// <summary>How the process was guarded against its policies.</summary>
    public FenceRecord Fence { get; init; } = FenceRecord.Off;

    public Tally Tally => Checks.Aggregate(Tally.Zero, (sum, check) => sum + check.Tally);

    public int ProvenChecks => Checks.Count(c => c.Proof.Proven);

    /// <summary>How many checks have a mutation score.</summary>
    public int MeasuredChecks => Checks.Count(c => c.Proof.Mutation is not null);

    /// <summary>The score of all checks that have one; null where none has.</summary>
    public MutationScore? Mutation
    {
        get
        {
            var sum = new MutationScore(0, 0);
            foreach (var check in Checks)
                sum = check.Proof.Mutation is { } score ? sum.Add(score) : sum;
            return MeasuredChecks == 0 ? null : sum;
        }
    }
}

/// <summary>Verdicts counted by outcome.</summary>
public sealed record Tally(long Pass, long Fail, long NotApplicable, long Unknown, long Error)
{
    public static Tally Zero { get; } = new(0, 0, 0, 0, 0);

    public long Total => Pass + Fail + NotApplicable + Unknown + Error;

    public static Tally operator +(Tally left, Tally right) => left.Add(right);

    public Tally Add(Tally other) =>
        new(Pass + other.Pass, Fail + other.Fail, NotApplicable + other.NotApplicable, Unknown + other.Unknown, Error + other.Error);

    public long Of(Outcome outcome) => outcome switch
    {
        Outcome.Pass => Pass,
        Outcome.Fail => Fail,
        Outcome.NotApplicable => NotApplicable,
        Outcome.Unknown => Unknown,
        Outcome.Error => Error,
    };
}

/// <summary>Whether a check has been seen to fail on a known-bad case, with this policy and this engine.</summary>
/// <param name="Shortcoming">What is missing, in a sentence; null where the check is proven.</param>
public sealed record Proof(string? Shortcoming)
{
    public bool Proven => Shortcoming is null;

    /// <summary>How many changes of the settings that it reads the check notices; null where that was not measured for this very policy.</summary>
    public MutationScore? Mutation { get; init; }
}

/// <summary>A check that took part in an assessment.</summary>
/// <param name="Policy">Path of the policy's file.</param>
/// <param name="Line">1-based line of the check's method.</param>
/// <param name="Subjects">The resource types that it judges; <c>*</c> for all; <c>snapshot</c> for a check over the whole.</param>
public sealed record AssessedCheck(Control Control, string Name, string Policy, int Line, ImmutableArray<string> Subjects, Proof Proof, Tally Tally);

/// <summary>A policy file that took part, and the digest of its text with all that it loads.</summary>
public sealed record PolicyDigest(string Path, string Sha256);

/// <summary>What ran.</summary>
public sealed record EngineIdentity(string Name, string Version);

/// <summary>How the process was guarded against its policies.</summary>
/// <param name="FencedChecks">How many checks ran in a process of their own.</param>
/// <param name="Layers">What held around that process.</param>
/// <param name="Missing">What could not be put up on this machine.</param>
public sealed record FenceRecord(FenceState State, int FencedChecks, ImmutableArray<string> Layers, ImmutableArray<string> Missing)
{
    public static FenceRecord Off { get; } = new(FenceState.Off, 0, [], []);
}

/// <summary>Whether there was a fence.</summary>
public enum FenceState
{
    /// <summary>It was switched off, or the machine has none.</summary>
    Off,

    /// <summary>All policies were those that came with the program, which need none.</summary>
    NotNeeded,

    /// <summary>There was one around policies of others, with a layer missing.</summary>
    Partial,

    /// <summary>There was one around policies of others, with all layers.</summary>
    Whole,
}
