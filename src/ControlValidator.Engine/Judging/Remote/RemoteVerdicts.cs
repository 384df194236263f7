using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What a remote judge says that its checks gave: counts of what is not kept, and the verdicts that are.</summary>
public sealed class RemoteVerdicts
{
    internal const int Outcomes = 5;

    private readonly long[] counts;

    internal RemoteVerdicts(int checks)
    {
        Checks = checks;
        counts = new long[checks * Outcomes];
    }

    internal int Checks { get; }

    /// <summary>By check, then by place.</summary>
    internal JudgedList Kept { get; init; } = new();

    internal ref long Count(int check, Outcome outcome) => ref counts[(check * Outcomes) + (int)outcome];

    internal long Total(int check)
    {
        var sum = 0L;
        for (var outcome = 0; outcome < Outcomes; outcome++)
            sum += counts[(check * Outcomes) + outcome];
        return sum;
    }
}
