using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed class Wording
{
    [Test]
    public void The_summary_names_every_class_of_verdicts()
    {
        var line = SummaryLine.For(Samples.Small());

        Assert.That(line, Is.EqualTo("24 verdicts: 16 pass, 4 fail, 1 not applicable, 2 unknown, 1 error · 6 of 7 checks proven"));
    }

    [Test]
    public void The_summary_of_nothing_says_nought_of_everything() =>
        Assert.That(SummaryLine.For(new Estate().Assess()), Is.EqualTo("0 verdicts: 0 pass, 0 fail, 0 not applicable, 0 unknown, 0 error · 0 of 0 checks proven"));

    [Test]
    public void The_summary_of_one_verdict_speaks_of_one()
    {
        Assert.That(SummaryLine.Of(new Tally(Pass: 1, Fail: 0, NotApplicable: 0, Unknown: 0, Error: 0)),
            Is.EqualTo("1 verdict: 1 pass, 0 fail, 0 not applicable, 0 unknown, 0 error"));
    }

    [Test]
    public void The_summary_names_the_classes_that_there_are() =>
        Assert.That(SummaryLine.Classes.ToArray(), Is.EquivalentTo(Enum.GetValues<Outcome>()));

    [TestCase(0, "0 checks")]
    [TestCase(1, "1 check")]
    [TestCase(12_000, "12000 checks")]
    public void A_number_agrees_with_its_noun(long number, string expected) => Assert.That(Labels.Count(number, "check"), Is.EqualTo(expected));

    [Test]
    public void Every_member_of_a_closed_set_has_a_word_of_its_own()
    {
        Assert.That(Enum.GetValues<Outcome>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<Severity>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<Pillar>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<Method>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<Completeness>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<CriterionState>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<LevelState>().Select(Labels.Of), Is.Unique);
        Assert.That(Enum.GetValues<DiagnosticLevel>().Select(Labels.Of), Is.Unique);
    }

    [TestCase("2026-01-31T06:00:00+02:00", "2026-01-31T04:00:00Z")]
    [TestCase("2026-01-31T06:00:00.25Z", "2026-01-31T06:00:00.25Z")]
    public void An_instant_is_in_utc(string instant, string expected) => Assert.That(Labels.Of(DateTimeOffset.Parse(instant, null)), Is.EqualTo(expected));

    [Test]
    public void A_level_is_shown_with_the_criteria_that_are_asked_for()
    {
        var cells = MaturityGrid.Cells(Samples.Small().Maturity!.Pillars[1]).ToList();

        Assert.That(cells.Select(c => (c.Met, c.Asked)), Is.EqualTo<(int, int)[]>([(0, 0), (1, 1), (0, 2), (1, 1), (0, 0)]));
    }

    [Test]
    public void The_same_contents_under_other_paths_have_the_same_digest()
    {
        var one = Manifest.Empty with { Documents = [new("a/x.json", "k", "11", 1, 1, null), new("a/y.json", "k", "22", 1, 1, null)] };
        var other = Manifest.Empty with { Documents = [new("b/p.json", "k", "22", 1, 1, null), new("b/q.json", "k", "11", 1, 1, null)] };

        Assert.That(Inputs.Digest(one), Is.EqualTo(Inputs.Digest(other)));
        Assert.That(Inputs.Folder(one), Is.EqualTo("a"));
    }
}
