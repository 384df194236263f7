using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>
/// The findings that become results. Code scanning takes 25,000 of a run and cuts to 5,000 in an order of its own, so the ones that matter most
/// are chosen and put first here: failures, then what could not be decided, each by severity.
/// </summary>
internal sealed class ResultSelection
{
    /// <summary>Results that code scanning accepts in a run.</summary>
    public const int MostResults = 25_000;

    /// <summary>Results that code scanning shows of a run.</summary>
    public const int MostShown = 5_000;

    private static readonly int Severities = Enum.GetValues<Severity>().Length;

    private readonly List<Finding>[] buckets = [.. Order.Outcomes.SelectMany(_ => Enumerable.Range(0, Severities)).Select(_ => new List<Finding>())];
    private readonly Dictionary<string, int> broken = [];
    private int count;
    private int worst;

    private ResultSelection()
    {
    }

    /// <summary>Most important first.</summary>
    public IEnumerable<Finding> Results => buckets.SelectMany(b => b).DistinctBy(f => (f.Control.Id, f.Subject.Id, f.Subject.Type));

    /// <summary>Findings on which the check broke: they give notifications, not results.</summary>
    public List<Finding> Broken { get; } = [];

    /// <summary>How many more checks broke than <see cref="Broken"/> has.</summary>
    public long BrokenLeftOut { get; private set; }

    /// <summary>What was found beyond the limit.</summary>
    public Tally LeftOut { get; private set; } = Tally.Zero;

    public int Count => count;

    public static ResultSelection Of(IEnumerable<Finding> findings)
    {
        var selection = new ResultSelection();
        foreach (var finding in findings)
        {
            if (finding.Outcome is Outcome.Error)
                selection.AddBroken(finding);
            else
                selection.Add(finding);
        }
        return selection;
    }

    private void AddBroken(Finding finding)
    {
        const int MostOfOneControl = 20;
        var known = broken.GetValueOrDefault(finding.Control.Id);
        broken[finding.Control.Id] = known + 1;
        if (known < MostOfOneControl)
            Broken.Add(finding);
        else
            BrokenLeftOut++;
    }

    private void Add(Finding finding)
    {
        var place = (Order.Of(finding.Outcome) * Severities) + (Severities - 1 - (int)finding.Control.Severity);
        if (count == MostResults && !MakeRoomFor(place))
        {
            LeaveOut(finding);
            return;
        }
        buckets[place].Add(finding);
        worst = Math.Max(worst, place);
        count++;
    }

    private bool MakeRoomFor(int place)
    {
        while (buckets[worst].Count == 0)
            worst--;
        if (place >= worst)
            return false;
        var last = buckets[worst][^1];
        buckets[worst].RemoveAt(buckets[worst].Count - 1);
        LeaveOut(last);
        count--;
        return true;
    }

    private void LeaveOut(Finding finding) => LeftOut += finding.Outcome switch
    {
        Outcome.Pass => Tally.Zero with { Pass = 1 },
        Outcome.Fail => Tally.Zero with { Fail = 1 },
        Outcome.NotApplicable => Tally.Zero with { NotApplicable = 1 },
        Outcome.Unknown => Tally.Zero with { Unknown = 1 },
        Outcome.Error => Tally.Zero with { Error = 1 },
    };
}
