using ControlValidator.Model;

namespace ControlValidator.Engine.Tests;

public sealed class NoticingChanges
{
    [Test]
    public void A_check_that_looks_at_its_setting_notices_every_change()
    {
        var measured = Tried.On(r => r["on"].Is(true), ("Fail", """ "on": false """), ("Pass", """ "on": true """));

        Assert.That(measured.Unnoticed, Is.Empty);
        Assert.That(measured.Mutation.Score.Percent, Is.EqualTo(100));
    }

    [Test]
    public void A_setting_that_is_read_and_decides_nothing_survives()
    {
        var measured = Tried.On(r => r["on"].Is(true) | (r["other"].Is(true) & Verdict.Fail), ("Fail", """ "on": false, "other": true """), ("Pass", """ "on": true """));

        Assert.That(measured.Unnoticed, Does.Contain("no change of `other` changes a verdict"));
    }

    [Test]
    public void A_value_of_a_known_set_that_still_passes_survives()
    {
        var measured = Tried.On(r => r["tls"].As<Tls>().IsNot("TLS1_1"), ("Fail", """ "tls": "TLS1_1" """), ("Pass", """ "tls": "TLS1_2" """));

        Assert.That(measured.Unnoticed, Is.EqualTo((string[])["`tls` set to `TLS1_0` still passes"]));
    }

    [Test]
    public void A_later_version_may_pass_as_well()
    {
        var measured = Tried.On(r => r["tls"].As<Tls>().AtLeast("TLS1_2"), ("Fail", """ "tls": "TLS1_1" """), ("Pass", """ "tls": "TLS1_2" """));

        Assert.That(measured.Unnoticed, Is.Empty);
        Assert.That(measured.ReasonOf("TLS1_3"), Is.EqualTo("it is a later version"));
    }

    [Test]
    public void A_case_that_passes_with_a_value_says_that_the_value_is_right()
    {
        var measured = Tried.On(
            r => r["tls"].As<Tls>().In("TLS1_0", "TLS1_2", "TLS1_3"),
            ("Fail", """ "tls": "TLS1_1" """), ("Pass", """ "tls": "TLS1_2" """), ("Pass", """ "tls": "TLS1_0" """));

        Assert.That(measured.Unnoticed, Is.Empty);
        Assert.That(measured.ReasonOf("TLS1_0"), Does.StartWith("the case \"case 2\""));
    }

    [Test]
    public void A_change_is_noticed_if_one_case_of_the_check_notices_it()
    {
        var measured = Tried.On(
            r => r["a"].Is(true) & r["b"].Is(true),
            ("Fail", """ "a": false, "b": false """), ("Pass", """ "a": true, "b": true """), ("Fail", """ "a": false, "b": true """), ("Fail", """ "a": true, "b": false """));

        Assert.That(measured.Unnoticed, Is.Empty);
    }

    [TestCase("90", "89", "")]
    [TestCase("120", "89", "")]
    [TestCase("120", "30", "no case stands at the lower boundary of `days`: one step changes no verdict")]
    public void A_bound_is_known_only_by_a_case_that_stands_at_it(string passing, string failing, string survivor)
    {
        var measured = Tried.On(r => r["days"].As<long>().AtLeast(90), ("Fail", $""" "days": {failing} """), ("Pass", $""" "days": {passing} """));

        Assert.That(string.Join('\n', measured.Unnoticed), Is.EqualTo(survivor));
    }

    [Test]
    public void Both_bounds_of_a_range_need_a_case()
    {
        var measured = Tried.On(r => r["days"].As<long>().Between(7, 90), ("Fail", """ "days": 1 """), ("Pass", """ "days": 7 """));

        Assert.That(measured.Unnoticed, Is.EqualTo((string[])["no case stands at the upper boundary of `days`: one step changes no verdict"]));
    }

    [Test]
    public void Versions_that_are_plain_texts_have_bounds_too()
    {
        var measured = Tried.On(r => r["version"].As<string>().AtLeast("1.2"), ("Fail", """ "version": "1.0" """), ("Pass", """ "version": "1.4" """));

        Assert.That(measured.Unnoticed, Is.EqualTo((string[])["no case stands at the lower boundary of `version`: one step changes no verdict"]));
    }

    [Test]
    public void Items_of_a_list_come_and_go()
    {
        var measured = Tried.On(
            r => r["rules"].Items().All(rule => !rule["open"].Is(true)),
            ("Fail", """ "rules": [{ "open": true }, { "open": false }] """), ("Pass", """ "rules": [{ "open": false }] """));

        Assert.That(measured.Unnoticed, Is.Empty);
        Assert.That(measured.Mutation.Mutants.Select(m => (m.Setting, m.To)), Does.Contain(("rules", "<one less>")));
        Assert.That(measured.Mutation.Mutants.Select(m => (m.Setting, m.To)), Does.Contain(("rules/*/open", "true")));
    }

    [Test]
    public void How_many_items_are_allowed_needs_a_case_at_the_bound()
    {
        static Verdict Few(Resource r) => r["rules"].Items().Count.AtMost(2);

        var far = Tried.On(Few, ("Fail", """ "rules": [1, 2, 3, 4, 5] """), ("Pass", """ "rules": [] """));
        var near = Tried.On(Few, ("Fail", """ "rules": [1, 2, 3] """), ("Pass", """ "rules": [] """));

        Assert.That(far.Unnoticed, Is.EqualTo((string[])["`rules` with one item less changes no verdict"]));
        Assert.That(near.Unnoticed, Is.Empty);
    }

    [Test]
    public void A_setting_that_is_only_named_in_the_reason_needs_no_notice()
    {
        static Verdict Named(Resource r) =>
            r["on"].Is(true) is { Outcome: Outcome.Fail } failed && r["label"].As<string>().TryGet(out var label) ? failed.Because($"`{label}` is off") : r["on"].Is(true);

        var measured = Tried.On(Named, ("Fail", """ "on": false, "label": "x" """), ("Pass", """ "on": true, "label": "x" """));

        Assert.That(measured.Unnoticed, Is.Empty);
        Assert.That(measured.ReasonOf("<any>"), Is.EqualTo("it only stands in the reason"));
    }

    [Test]
    public void The_same_check_and_cases_give_the_same_mutants()
    {
        static Tried Measure() => Tried.On(r => r["days"].As<long>().AtLeast(90), ("Fail", """ "days": 1 """), ("Pass", """ "days": 200 """));

        var (first, second) = (Measure(), Measure());

        Assert.That(second.Mutation.Mutants, Is.EqualTo(first.Mutation.Mutants));
    }

    [Test]
    public void Types_are_read_in_any_case()
    {
        static Verdict Exact(Resource r) => r.Type == "Test/things" ? r["on"].Is(true) : Verdict.Pass;

        var measured = Tried.On(Exact, ("Fail", """ "on": false """), ("Pass", """ "on": true """));

        Assert.That(measured.Wrong, Is.EqualTo((string[])["`Test/things` in another case changes the verdict, and types are the same in any case"]));
    }

    private sealed class Tls : Choice
    {
        static Tls() => Register(static text => new Tls(text));

        private Tls(string text)
            : base(text)
        {
        }

        public static Tls V10 { get; } = new("TLS1_0");

        public static Tls V11 { get; } = new("TLS1_1");

        public static Tls V12 { get; } = new("TLS1_2");

        public static Tls V13 { get; } = new("TLS1_3");
    }
}
