using System.Collections.Immutable;
using ControlValidator.Model;
using FsCheck;
using FsCheck.Fluent;
using static ControlValidator.Engine.Tests.Maturity.Given;

namespace ControlValidator.Engine.Tests.Maturity;

/// <summary>The roll-up against the plainest reading of its rules, over random grids of criteria.</summary>
public sealed class RollupProperties
{
    private const int MostCriteria = 3;

    private static readonly MaturityModel Full = ModelOf([.. Cells().Select(c => $$"""
        { "id": "{{c.Id}}", "title": "x", "pillar": "{{c.Pillar}}", "level": {{c.Level}}, "rule": "Pass", "controls": ["{{c.Id}}"],
          "notApplicable": { "empty": ["users"], "reason": "none" } }
        """), .. MaturityModel.Pillars.Select(p => $$"""{ "id": "{{p}}1", "title": "x", "pillar": "{{p}}", "level": 1, "rule": "Floor" }""")]);

    private static Gen<ImmutableArray<CriterionState>> Grids =>
        Gen.Frequency(
                (6, Gen.Constant(CriterionState.Met)), (1, Gen.Constant(CriterionState.Failing)),
                (1, Gen.Constant(CriterionState.MissingEvidence)), (3, Gen.Constant(CriterionState.NotApplicable)))
            .ArrayOf(Cells().Count())
            .Select(states => states.ToImmutableArray());

    [Test]
    public void Levels_are_those_of_the_plainest_reading()
    {
        Prop.ForAll(Grids.ToArbitrary(), states =>
        {
            var result = Derive(states);
            var expected = MaturityModel.Pillars.Select(p => LevelOf(p, states)).ToList();

            return result.Pillars.Select(p => p.Level).SequenceEqual(expected) && result.Level == expected.Min();
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_criterion_that_is_no_longer_met_never_raises_a_level()
    {
        var changes =
            from states in Grids
            from at in Gen.Choose(0, states.Length - 1)
            from worse in Gen.Elements(CriterionState.Failing, CriterionState.MissingEvidence)
            select (Before: states, After: states.SetItem(at, worse));

        Prop.ForAll(changes.ToArbitrary(), c => Derive(c.After).Pillars.Zip(Derive(c.Before).Pillars).All(p => p.First.Level <= p.Second.Level))
            .QuickCheckThrowOnFailure();
    }

    [Test]
    public void Below_the_level_reached_nothing_is_open_and_what_blocks_the_next_is_always_named()
    {
        Prop.ForAll(Grids.ToArbitrary(), states => Derive(states).Pillars.All(pillar =>
        {
            var open = pillar.Criteria.Where(c => c.State is CriterionState.Failing or CriterionState.MissingEvidence).ToList();
            var next = open.Select(c => (int?)c.Level).Min();
            return open.All(c => c.Level > pillar.Level && c.Blockers.Length > 0)
                && pillar.Blockers.IsEmpty == (next is null)
                && open.Where(c => c.Level == next).All(c => pillar.Blockers.Any(b => b.StartsWith($"{c.Id}: ", StringComparison.Ordinal)))
                && (next is null || pillar.Standing.StartsWith($"level {next} blocked by ", StringComparison.Ordinal));
        })).QuickCheckThrowOnFailure();
    }

    [Test]
    public void A_criterion_is_met_only_by_enough_passes_that_were_earned()
    {
        var cases =
            from tally in Gen.Choose(0, 6).ArrayOf(5)
            from tenths in Gen.Choose(1, 10)
            from proven in Gen.Elements(true, false)
            from method in Gen.Elements(Enum.GetValues<Method>())
            from needed in Gen.Elements(Enum.GetValues<Method>())
            from level in Gen.Choose(2, 5)
            select (Tally: new Tally(tally[0], tally[1], tally[2], tally[3], tally[4]), Coverage: tenths / 10m, proven, method, needed, level);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var model = ModelOf(Identity("X", c.level, FormattableString.Invariant($""" "rule": "Pass", "controls": ["CV-A"], "coverage": {c.Coverage}, "method": "{c.needed}" """)));
            var check = Check("CV-A", c.Tally.Pass, c.Tally.Fail, c.Tally.NotApplicable, c.Tally.Unknown, c.Tally.Error, c.method, c.proven ? null : "no case");
            var applicable = c.Tally.Total - c.Tally.NotApplicable;
            var met = applicable > 0 && c.Tally.Error == 0 && c.proven && c.method >= c.needed && (decimal)c.Tally.Pass / applicable >= c.Coverage;

            return Given.Derive(model, [check]).Criterion("X").State is CriterionState.Met == met;
        }).QuickCheckThrowOnFailure();
    }

    // max { L | for all l ≤ L, all criteria of l are met or do not apply }, counting only levels of which something applies; at least 1.
    private static int LevelOf(Pillar pillar, ImmutableArray<CriterionState> states)
    {
        var level = 1;
        for (var l = 2; l <= 5; l++)
        {
            var at = Cells().Zip(states).Where(c => c.First.Pillar == pillar && c.First.Level == l).Select(c => c.Second).ToList();
            if (at.Exists(s => s is CriterionState.Failing or CriterionState.MissingEvidence))
                break;
            if (at.Contains(CriterionState.Met))
                level = l;
        }
        return level;
    }

    private static IEnumerable<(string Id, Pillar Pillar, int Level)> Cells() =>
        from pillar in MaturityModel.Pillars
        from level in Enumerable.Range(2, 4)
        from n in Enumerable.Range(1, MostCriteria)
        select ($"{pillar}-{level}-{n}", pillar, level);

    // One check per criterion; those that do not apply have their exemption granted, those that do have it taken away.
    private static MaturityResult Derive(ImmutableArray<CriterionState> states)
    {
        var cells = Cells().Zip(states, (cell, state) => (cell.Id, State: state)).ToDictionary(c => c.Id, c => c.State);
        var model = Full with
        {
            Criteria = [.. Full.Criteria.Select(c => cells.GetValueOrDefault(c.Id) is CriterionState.NotApplicable ? c : c with { NotApplicable = null })],
        };
        ImmutableArray<AssessedCheck> checks =
        [
            .. cells.Select(c => c.Value switch
            {
                CriterionState.Met => Check(c.Key, pass: 1),
                CriterionState.Failing => Check(c.Key, pass: 1, fail: 1),
                CriterionState.MissingEvidence or CriterionState.NotApplicable => Check(c.Key, pass: 1, unknown: 1),
            }),
        ];
        return Given.Derive(model, checks, ManifestOf(Collection("microsoft.graph.user", rows: 0)));
    }
}
