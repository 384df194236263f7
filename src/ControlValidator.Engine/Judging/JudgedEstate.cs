using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>All verdicts over a snapshot, counted, and ready to be turned into findings.</summary>
public sealed class JudgedEstate
{
    private readonly OpenedEstate estate;
    private readonly ImmutableArray<Check> checks;
    private readonly Judged[] kept;
    private readonly int parallel;

    internal JudgedEstate(OpenedEstate estate, ImmutableArray<Check> checks, IReadOnlyCollection<Ballot> ballots, int parallel)
    {
        this.estate = estate;
        this.checks = checks;
        this.parallel = parallel;
        kept = [.. ballots.SelectMany(b => b.Kept)];
        Array.Sort(kept);
        Tallies = [.. Enumerable.Range(0, checks.Length).Select(i => ballots.Aggregate(Tally.Zero, (sum, b) => sum + b.TallyOf(i)))];
        Ticks = [.. Enumerable.Range(0, checks.Length).Select(i => ballots.Sum(b => b.TicksOf(i)))];
    }

    /// <summary>Verdicts by check, in the order of the checks.</summary>
    public ImmutableArray<Tally> Tallies { get; }

    /// <summary>Ticks of the given clock spent by check, in the order of the checks; zeros where none was given.</summary>
    public ImmutableArray<long> Ticks { get; }

    /// <summary>The findings that were kept, by control id, then in document order. Each enumeration reads the snapshot again.</summary>
    public IEnumerable<Finding> Findings => new Witness(estate, checks).For(kept, parallel);

    /// <summary>The first findings of each check and outcome: what a terminal can show of a large estate.</summary>
    public IEnumerable<Finding> FirstFindings(int mostEach, Func<Outcome, bool> wanted)
    {
        var first = new List<Judged>();
        var seen = new Dictionary<(short Check, Outcome Outcome), int>();
        foreach (var judged in kept)
        {
            var key = (judged.Check, judged.Outcome);
            var count = seen.GetValueOrDefault(key);
            if (count == mostEach || !wanted(judged.Outcome))
                continue;
            seen[key] = count + 1;
            first.Add(judged);
        }
        return new Witness(estate, checks).For(first, parallel: 1);
    }
}
