using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>
/// Tells whether a check would notice: changes each setting that it read in its cases, one at a time, and runs it again.
/// </summary>
public static class Mutator
{
    private const int MostRuns = 40_000;

    /// <summary>The check must agree with its cases; what it gives on them is what a change must change.</summary>
    /// <param name="checks">How many checks the policy has.</param>
    public static CheckMutation Measure(Check check, int checks, CaseFile cases) => Excuse(Try(check, checks, cases), cases.Tolerances);

    /// <summary>The same, with the author's tolerances left aside.</summary>
    public static CheckMutation Try(Check check, int checks, CaseFile cases)
    {
        var benches = Proving.CasesOf(check, checks, cases).Select(c => CaseBench.Prepare(check, c, cases.Path)).ToList();
        var trials = new List<Trial>();
        var leftOut = 0;
        foreach (var bench in benches)
        {
            foreach (var (site, change) in Plan(bench))
            {
                // a verdict that is open already cannot show that something is missing
                if (bench.Outcome is Outcome.Unknown or Outcome.Error && change.TakesAway)
                    continue;
                if (trials.Count >= MostRuns)
                    leftOut++;
                else if (bench.Try(change.Edit) is { } after)
                    trials.Add(new(bench, site, change, after));
            }
        }
        var mutants = ImmutableArray.CreateBuilder<Mutant>();
        foreach (var group in trials.GroupBy(t => (t.Site.Type.ToUpperInvariant(), t.Site.Setting)))
        {
            var ofSetting = new SettingTrials(group.First().Site.Type, group.Key.Setting, [.. group]);
            mutants.AddRange(new MutantJudge(check, ofSetting, benches).Judge());
        }
        return new(check, mutants.ToImmutable(), trials.Count + benches.Count, leftOut, []);
    }

    /// <summary>What the author has given a reason for is no survivor.</summary>
    public static CheckMutation Excuse(CheckMutation tried, ImmutableArray<Tolerance> tolerances)
    {
        var used = new HashSet<Tolerance>(ReferenceEqualityComparer.Instance);
        ImmutableArray<Mutant> mutants = [.. tried.Mutants.Select(m => Excuse(m, tried.Check.Control, tolerances, used))];
        return new(tried.Check, mutants, tried.Runs, tried.LeftOut, [.. tolerances.Where(used.Contains)]);
    }

    private static IEnumerable<(Site Site, Change Change)> Plan(CaseBench bench)
    {
        foreach (var site in bench.Sites)
        {
            foreach (var change in Changes.Of(site))
                yield return (site, change);
        }
        foreach (var resource in bench.Resources)
        {
            var whole = new Site(
                resource.Type, "", resource.Pointer, typeof(ResourceSet), NamesAbsence: false, IsCompared: true, AsksPresence: false, default, IsItem: true, bench.Case.Line);
            if (resource.IsCounted)
            {
                foreach (var change in Changes.OfResource(resource.Pointer))
                    yield return (whole, change);
            }
            if (resource.TypeText.Length > 0)
                yield return (whole, new(ChangeKind.Recased, "<other case>", new($"{resource.Pointer}/type", Changes.Quoted(resource.TypeText.ToUpperInvariant()))));
            var below = bench.Sites.Where(s => s.Pointer.StartsWith($"{resource.Pointer}/properties/", StringComparison.Ordinal)).ToList();
            if (below.Count > 0)
            {
                var section = whole with { Setting = "properties", NamesAbsence = below.TrueForAll(s => s.NamesAbsence) };
                yield return (section, new(ChangeKind.NotExported, "<not exported>", new($"{resource.Pointer}/properties")));
            }
        }
    }

    private static Mutant Excuse(Mutant mutant, Control control, ImmutableArray<Tolerance> tolerances, HashSet<Tolerance> used)
    {
        if (mutant.State is MutantState.Killed or MutantState.Excused || tolerances.FirstOrDefault(t => t.Covers(mutant, control)) is not { } tolerance)
            return mutant;
        used.Add(tolerance);
        return mutant with { State = MutantState.Excused, Reason = tolerance.Why };
    }
}
