namespace ControlValidator.Engine;

/// <summary>How a snapshot is to be judged.</summary>
/// <param name="Parallel">Threads; the verdicts are the same for any number.</param>
/// <param name="KeepPasses">Whether findings are wanted for passes and for what does not apply, too.</param>
/// <param name="Clock">Reads a monotonic clock, where time per check is wanted; null otherwise.</param>
public sealed record JudgingOptions(int Parallel, bool KeepPasses, Func<long>? Clock = null)
{
    /// <summary>Whether the verdicts are for an engine in another process, which adds itself what the manifest alone says.</summary>
    public bool IsRemote { get; init; }

    /// <summary>Work that has nothing to do with the verdicts and may be done beside judging, where a thread has nothing better to do; throws nothing.</summary>
    public Action? Meanwhile { get; init; }
}
