using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>What one worker has judged: counts for all verdicts, and entries for those that a report may ask about.</summary>
internal sealed class Ballot(int checks, bool keepPasses, Func<long>? clock)
{
    private const int Outcomes = 5;

    private readonly long[] counts = new long[checks * Outcomes];
    private readonly long[] ticks = new long[checks];

    internal JudgedList Kept { get; } = new();

    internal void Judge(Check check, int index, Resource? resource, Snapshot? snapshot, Origin origin)
    {
        var start = clock?.Invoke() ?? 0;
        var outcome = check.Invoke(resource, snapshot).Outcome;
        if (clock is not null)
            ticks[index] += clock() - start;
        Count(index, outcome, origin);
    }

    internal void Count(int check, Outcome outcome, Origin origin)
    {
        counts[(check * Outcomes) + (int)outcome]++;
        if (keepPasses || outcome is not (Outcome.Pass or Outcome.NotApplicable))
            Kept.Add(new(origin, (short)check, outcome));
    }

    /// <summary>Counts verdicts that nobody will ask about.</summary>
    internal void Add(int check, Outcome outcome, long number) => counts[(check * Outcomes) + (int)outcome] += number;

    internal Tally TallyOf(int check)
    {
        long Of(Outcome outcome) => counts[(check * Outcomes) + (int)outcome];
        return new(Of(Outcome.Pass), Of(Outcome.Fail), Of(Outcome.NotApplicable), Of(Outcome.Unknown), Of(Outcome.Error));
    }

    internal long TicksOf(int check) => ticks[check];
}
