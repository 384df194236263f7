using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

/// <summary>What is not there must not pass, unless the check says what that means.</summary>
public sealed class MissingSettings
{
    [Test]
    public void A_failure_that_goes_away_with_its_setting_is_wrong()
    {
        static Verdict Blind(Resource r) => r["on"].As<bool>().TryGet(out var on) && !on ? Verdict.Fail : Verdict.Pass;

        var measured = Tried.On(Blind, ("Fail", """ "on": false """), ("Pass", """ "on": true """));

        Assert.That(measured.Wrong, Does.Contain("`on` removed turns a failure into a pass, and the check names no default"));
        Assert.That(measured.Wrong, Does.Contain("`on` unreadable turns a failure into a pass"));
    }

    [Test]
    public void A_pass_that_outlives_its_setting_is_wrong()
    {
        static Verdict Blind(Resource r) => r["level"].As<string>().TryGet(out var level) ? level == "high" ? Verdict.Pass : Verdict.Fail : Verdict.Pass;

        var measured = Tried.On(Blind, ("Fail", """ "other": 1, "level": "low" """), ("Pass", """ "level": "high" """));

        Assert.That(measured.Wrong, Does.Contain("`level` removed turns a failure into a pass, and the check names no default"));
    }

    [Test]
    public void A_named_default_says_what_absence_means()
    {
        var measured = Tried.On(r => r["on"].As<bool>().OrDefault(true).Is(true), ("Fail", """ "on": false """), ("Pass", """ "on": true """));

        Assert.That(measured.Wrong, Is.Empty);
        Assert.That(measured.Unnoticed, Is.Empty);
    }

    [Test]
    public void Asking_for_absence_says_what_it_means()
    {
        var measured = Tried.On(r => r["exception"].IsAbsent(), ("Fail", """ "exception": "x" """), ("Pass", """ "on": true """));

        Assert.That(measured.Wrong, Is.Empty);
        Assert.That(measured.Unnoticed, Is.Empty);
    }

    [Test]
    public void A_second_way_to_pass_excuses_the_first()
    {
        var measured = Tried.On(
            r => r["a"].Is(true) | r["b"].Is(true),
            ("Fail", """ "a": false, "b": false """), ("Pass", """ "a": true, "b": true """), ("Pass", """ "a": true, "b": false """), ("Pass", """ "a": false, "b": true """));

        Assert.That(measured.Wrong, Is.Empty);
        Assert.That(measured.Unnoticed, Is.Empty);
    }

    [Test]
    public void A_collection_that_could_not_be_read_is_noticed()
    {
        var check = Estates.OnSnapshot(s => s.All("Test/things").All(t => t["on"].Is(true)));

        var measured = Tried.On(check, ("Fail", """ "on": false """), ("Pass", """ "on": true """));

        Assert.That(measured.Wrong, Is.Empty);
        Assert.That(measured.Unnoticed, Is.Empty);
        Assert.That(measured.Mutation.Mutants.Select(m => m.To), Does.Contain("<not read>"));
    }

    [Test]
    public void A_check_that_makes_do_with_what_is_at_hand_is_found_out()
    {
        var check = Estates.OnSnapshot(s => s.All("Test/things").Known.Any(t => t["on"].Is(false).Outcome is Outcome.Pass) ? Verdict.Fail : Verdict.Pass);

        var measured = Tried.On(check, ("Fail", """ "on": false """), ("Pass", """ "on": true """));

        Assert.That(measured.Wrong, Does.Contain("`on` of `Test/things` removed turns a failure into a pass, and the check names no default"));
    }
}
