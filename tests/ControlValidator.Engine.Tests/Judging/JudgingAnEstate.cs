using ControlValidator.Model;
using ControlValidator.Sources;

namespace ControlValidator.Engine.Tests;

public sealed class JudgingAnEstate
{
    [Test]
    public void A_check_that_throws_is_an_error_and_never_a_pass()
    {
        var judged = Judge(Estates.Things("1"), Estates.OnThing(_ => throw new InvalidOperationException("broken\nin two lines")));

        Assert.That(judged.Tallies.Single(), Is.EqualTo(Tally.Zero with { Error = 1 }));
        Assert.That(judged.Findings.Single().Reason, Is.EqualTo("the check threw InvalidOperationException: broken in two lines"));
    }

    [Test]
    public void A_check_that_reads_a_plain_value_which_is_not_there_is_unknown_and_says_which()
    {
        var judged = Judge(Estates.Things("1"), Estates.OnThing(r => r["other"].As<bool>().Value ? Verdict.Pass : Verdict.Fail));

        Assert.That(judged.Tallies.Single(), Is.EqualTo(Tally.Zero with { Unknown = 1 }));
        Assert.That(judged.Findings.Single().Reason, Is.EqualTo("other is absent"));
    }

    [Test]
    public void A_default_verdict_is_an_error()
    {
        var judged = Judge(Estates.Things("1"), Estates.OnThing(_ => default));

        Assert.That(judged.Tallies.Single(), Is.EqualTo(Tally.Zero with { Error = 1 }));
    }

    [Test]
    public void A_finding_shows_what_was_read_and_where_it_stands()
    {
        var judged = Judge(Estates.Things("1", "2"), Estates.OnThing(r => r["value"].Is(1)));

        var failed = judged.Findings.Single(f => f.Outcome is Outcome.Fail);

        Assert.That(failed.Subject.Name, Is.EqualTo("t1"));
        Assert.That(failed.Reason, Is.EqualTo("value is 2, expected 1"));
        Assert.That(failed.Observed.Single(), Is.EqualTo(new Observation("estate.json", 2, "/1/value", "2")));
    }

    [Test]
    public void A_check_over_the_snapshot_has_the_snapshot_as_its_subject()
    {
        var judged = Judge(Estates.Things("1", "2"), Estates.OnSnapshot(s => s.All("Test/things").Count.AtMost(1)));

        var finding = judged.Findings.Single();

        Assert.That(finding.Subject, Is.EqualTo(Subject.WholeSnapshot));
        Assert.That(finding.Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void A_resource_can_be_judged_in_the_light_of_the_others()
    {
        var judged = Judge(
            Estates.Things("1", "2"),
            Estates.OnThingInSnapshot((r, s) => s.All("Test/things").Any(other => other["value"].Is(r["value"].As<long>().Value + 1))));

        Assert.That(judged.Tallies.Single(), Is.EqualTo(Tally.Zero with { Pass = 1, Fail = 1 }));
    }

    [Test]
    public void A_collection_that_could_not_be_read_is_unknown_for_each_check_over_it()
    {
        var estate = Estates.Of("[]", ("Test/things", Completeness.NotRead));

        var judged = Judge(estate, Estates.OnThing(_ => Verdict.Pass));

        Assert.That(judged.Tallies.Single(), Is.EqualTo(Tally.Zero with { Unknown = 1 }));
        Assert.That(judged.Findings.Single().Subject.Type, Is.EqualTo("collection"));
    }

    [Test]
    public void A_check_judges_nothing_of_other_types()
    {
        var judged = Judge(Estates.Of("""[{ "type": "Other/things", "id": "/o", "name": "o" }]"""), Estates.OnThing(_ => Verdict.Fail));

        Assert.That(judged.Tallies.Single(), Is.EqualTo(Tally.Zero));
    }

    [Test]
    public void Findings_come_in_the_same_order_from_any_number_of_threads()
    {
        static string[] Order(int parallel)
        {
            using var estate = Estates.Things([.. Enumerable.Range(0, 3000).Select(i => $"{i % 7}")]);
            var checks = Estates.Checks(Estates.OnThing(r => r["value"].Is(3)), Estates.OnThing(r => r["value"].Is(4), "CV-TST-002"));
            var judged = Assessor.Judge(estate, checks, new(parallel, KeepPasses: true), CancellationToken.None);
            return [.. judged.Findings.Select(f => $"{f.Id} {f.Control.Id} {f.Subject.Id} {f.Outcome} {f.Reason}")];
        }

        var one = Order(1);

        Assert.That(one, Has.Length.EqualTo(6000));
        Assert.That(Order(8), Is.EqualTo(one));
    }

    [Test]
    public void While_a_check_judges_the_next_is_made_ready()
    {
        using var ready = new ManualResetEventSlim();
        using var estate = Estates.Things("1");
        var first = Estates.OnThing(_ => ready.Wait(TimeSpan.FromSeconds(30)) ? Verdict.Pass : Verdict.Fail);
        var second = Estates.OnThing(_ => Verdict.Pass, "CV-TST-002") with { MakeReady = ready.Set };

        var judged = Assessor.Judge(estate, [first, second], new(Parallel: 2, KeepPasses: true), CancellationToken.None);

        Assert.That(judged.Tallies.Select(t => t.Pass), Is.All.EqualTo(1));
    }

    [Test]
    public void What_has_nothing_to_judge_is_not_made_ready()
    {
        var made = 0;
        using var estate = Estates.Things("1");
        using var ready = new ManualResetEventSlim();
        var idle = Estates.OnThing(_ => Verdict.Pass) with { Types = ["Other/things"], MakeReady = () => made++ };
        // behind it in the order in which checks are made ready, which is from the last to the first
        var before = Estates.OnThing(_ => ready.Wait(TimeSpan.FromSeconds(30)) ? Verdict.Pass : Verdict.Fail, "CV-TST-002") with { MakeReady = ready.Set };

        var judged = Assessor.Judge(estate, [before, idle], new(Parallel: 2, KeepPasses: true), CancellationToken.None);

        Assert.That(judged.Tallies[0].Pass, Is.EqualTo(1));
        Assert.That(made, Is.Zero);
    }

    private static JudgedEstate Judge(OpenedEstate estate, Check check) =>
        Assessor.Judge(estate, [check], new(Parallel: 2, KeepPasses: true), CancellationToken.None);
}
