using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>
/// Weakens each safeguard of an estate, one at a time, and asks which of the properties that hold is lost. Properties are what checks say that
/// prove or simulate; a check that reads a setting says nothing of effects.
/// </summary>
public sealed class StressTest
{
    private readonly ImmutableArray<Weakening> weakenings;
    private readonly ImmutableArray<(Check Check, Subject Subject)> properties;
    private readonly ImmutableArray<Witnesses> witnesses;

    private StressTest(Snapshot snapshot, ImmutableArray<Check> checks, int parallel, IReadOnlyList<IRemoteJudge> remotes, CancellationToken cancellation)
    {
        weakenings = [.. Safeguards.WeakeningsIn(snapshot)];
        properties = [.. checks.SelectMany(check => StressedChecks.SubjectsOf(check, snapshot).Select(s => (check, s.Subject)))];
        var local = checks.RemoveAll(check => remotes.Any(r => IsOf(r, check)));
        var here = new StressedChecks(snapshot, weakenings, local, parallel);
        witnesses = [new(PlacesOf(local), question => here.Answer(question, cancellation)), .. remotes.Select(r => Elsewhere(r, checks))];
    }

    /// <summary>Whether a check says what the configuration does, and so may notice that something is weakened.</summary>
    public static bool IsProperty(Check check) => check.Control.Method is Method.Simulate or Method.Prove && check.Kind is not CheckKind.Resource;

    /// <param name="most">How many weakenings are tried at most.</param>
    /// <param name="parallel">Threads; the result is the same for any number.</param>
    /// <param name="remotes">Judges in other processes, for those of the checks that are theirs.</param>
    public static StressResult Run(
        Snapshot snapshot, ImmutableArray<Check> checks, int most, int parallel, CancellationToken cancellation, IReadOnlyList<IRemoteJudge>? remotes = null)
    {
        var test = new StressTest(snapshot, [.. checks.Where(IsProperty)], parallel, remotes ?? [], cancellation);
        var count = Math.Min(most, test.weakenings.Length);
        var said = test.Ask(new(Together.Each, [.. Enumerable.Range(0, count)]));
        return new(
            [.. test.properties.Select((p, i) => new StressedProperty(i, p.Check, p.Subject, said.Outcomes[i]))],
            test.WithShared(test.Weigh(said.Lost)), test.weakenings.Length - count);
    }

    private ImmutableArray<SafeguardLoad> Weigh(ImmutableArray<ImmutableArray<int>> lost) =>
    [
        .. lost.Select((properties, i) => (Weakening: weakenings[i], Lost: properties)).GroupBy(w => w.Weakening.Safeguard).Select(group => new SafeguardLoad(
            group.Key,
            group.Any(w => !w.Lost.IsEmpty) ? Weight.Alone : Weight.None,
            [.. group.Where(w => !w.Lost.IsEmpty).Select(w => new Loss(w.Weakening.Kind, w.Lost))])),
    ];

    /// <summary>Tells those that stand in for each other from those on which nothing rests: without any of them, does one alone save something?</summary>
    private ImmutableArray<SafeguardLoad> WithShared(ImmutableArray<SafeguardLoad> loads)
    {
        var unmissed = loads.Where(l => l.Weight is Weight.None).Select(l => l.Safeguard).ToHashSet();
        ImmutableArray<int> idle = [.. Enumerable.Range(0, weakenings.Length).Where(i => unmissed.Remove(weakenings[i].Safeguard))];
        var missed = idle.Length < 2 ? [] : Ask(new(Together.All, idle)).Lost[0];
        if (missed.IsEmpty)
            return loads;
        var stillMissed = Ask(new(Together.AllButEach, idle)).Lost;
        var shared = idle.Where((_, i) => missed.Except(stillMissed[i]).Any()).Select(i => weakenings[i].Safeguard).ToHashSet();
        return [.. loads.Select(l => shared.Contains(l.Safeguard) ? l with { Weight = Weight.Shared } : l)];
    }

    /// <summary>What all of them say, by place among all properties.</summary>
    private StressTestimony Ask(StressQuestion question)
    {
        var outcomes = new Outcome[properties.Length];
        var lost = new List<int>[question.Snapshots];
        for (var i = 0; i < lost.Length; i++)
            lost[i] = [];
        foreach (var (places, answer) in witnesses)
        {
            var said = answer(question);
            for (var i = 0; i < places.Length; i++)
                outcomes[places[i]] = said.Outcomes[i];
            for (var i = 0; i < lost.Length; i++)
                lost[i].AddRange(said.Lost[i].Select(p => places[p]));
        }
        return new([.. outcomes], [.. lost.Select(l => l.Order().ToImmutableArray())]);
    }

    private Witnesses Elsewhere(IRemoteJudge judge, ImmutableArray<Check> checks)
    {
        var own = checks.RemoveAll(check => !IsOf(judge, check));
        ImmutableArray<int> asked = [.. own.Select(check => judge.Checks.IndexOf(check))];
        var places = PlacesOf(own);
        return new(places, question => (own.IsEmpty ? null : judge.Stress(asked, places.Length, question)) ?? StressTestimony.Silence(places.Length, question));
    }

    private static bool IsOf(IRemoteJudge judge, Check check) => judge.Checks.Contains(check);

    private ImmutableArray<int> PlacesOf(ImmutableArray<Check> checks)
    {
        var own = checks.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        return [.. Enumerable.Range(0, properties.Length).Where(i => own.Contains(properties[i].Check))];
    }

    /// <summary>Checks that one process runs.</summary>
    /// <param name="Places">Their properties, in their order.</param>
    private sealed record Witnesses(ImmutableArray<int> Places, Func<StressQuestion, StressTestimony> Answer);
}
