using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine;

/// <summary>All verdicts over a snapshot, counted, and ready to be turned into findings.</summary>
public sealed class JudgedEstate
{
    private readonly OpenedEstate estate;
    private readonly ImmutableArray<Check> checks;
    private readonly JudgedList kept;
    private readonly int parallel;
    private readonly Hearing? hearing;

    internal JudgedEstate(OpenedEstate estate, ImmutableArray<Check> checks, List<Ballot> ballots, int parallel, Hearing? hearing)
    {
        this.hearing = hearing;
        this.estate = estate;
        this.checks = checks;
        this.parallel = parallel;
        var tallies = new Tally[checks.Length];
        var ticks = new long[checks.Length];
        for (var i = 0; i < tallies.Length; i++)
            tallies[i] = Tally.Zero;
        foreach (var ballot in ballots)
        {
            for (var i = 0; i < checks.Length; i++)
            {
                tallies[i] += ballot.TallyOf(i);
                ticks[i] += ballot.TicksOf(i);
            }
        }
        kept = JudgedOrder.Of(ballots.ConvertAll(static b => b.Kept), checks.Length, parallel);
        Tallies = tallies;
        Ticks = ticks;
    }

    /// <summary>Verdicts by check, in the order of the checks.</summary>
    public IReadOnlyList<Tally> Tallies { get; }

    /// <summary>Ticks of the given clock spent by check, in the order of the checks; zeros where none was given.</summary>
    public IReadOnlyList<long> Ticks { get; }

    /// <summary>The findings that were kept, by control id, then in document order. Each enumeration reads the snapshot again.</summary>
    public IEnumerable<Finding> Findings => new Witness(estate, checks, hearing).For(kept, parallel);

    /// <summary>The same check once more, saying what it read: for an engine in another process.</summary>
    /// <param name="check">Index of the check.</param>
    /// <param name="subject">Where the resource stands; null for the snapshot as a whole. It has to stand there.</param>
    public Testimony Testify(int check, Origin? subject) => new Witness(estate, checks, hearing).Testify(checks[check], subject);

    /// <summary>All verdicts, for an engine in another process.</summary>
    public RemoteVerdicts ForRemote()
    {
        var said = new RemoteVerdicts(checks.Length) { Kept = kept };
        for (var i = 0; i < checks.Length; i++)
        {
            for (var outcome = Outcome.Error; outcome <= Outcome.Pass; outcome++)
                said.Count(i, outcome) = Tallies[i].Of(outcome);
        }
        return said;
    }

    /// <summary>The first findings of each check and outcome: what a terminal can show of a large estate.</summary>
    public IEnumerable<Finding> FirstFindings(int mostEach, Func<Outcome, bool> wanted)
    {
        const int outcomes = 5;
        var first = new JudgedList();
        var seen = new int[checks.Length * outcomes];
        for (var i = 0; i < kept.Count; i++)
        {
            var judged = kept[i];
            if (wanted(judged.Outcome) && seen[(judged.Check * outcomes) + (int)judged.Outcome]++ < mostEach)
                first.Add(judged);
        }
        return new Witness(estate, checks, hearing).For(first, parallel: 1);
    }
}
