using ControlValidator.Model.Metering;
using FsCheck;
using FsCheck.Fluent;

namespace ControlValidator.Scripting.Tests.Fuel;

/// <summary>Counting changes nothing but that it counts. <c>CVAL_RANDOM_PROGRAMS</c> sets in how many random programs that is looked at.</summary>
public sealed class CountingSteps
{
    private static int Programs => Asked.Number("CVAL_RANDOM_PROGRAMS") ?? 60;

    [Test]
    public void A_check_says_the_same_counted_and_not_and_takes_the_same_steps_each_time() => Prop.ForAll(SmallProgram.Any, text =>
    {
        var plain = Run(text, Safeguards.AllowList);
        var counted = Run(text, Safeguards.All);
        var again = Run(text, Safeguards.All);

        return (counted.Said == plain.Said && counted.Steps > 0 && counted.Steps == again.Steps && counted.StepsOfSecondCall == counted.Steps)
            .Label($"{text}\n{plain}\n{counted}\n{again}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Programs));

    [Test]
    public void A_check_that_just_has_enough_says_the_same_and_with_a_step_less_runs_out()
    {
        var text = PolicyFolder.Check(body: "Enumerable.Range(0, 100).Sum(n => n % 7) > 3 ? Verdict.Pass : Verdict.Fail");
        var steps = Run(text, Safeguards.All).Steps;

        Assert.That(Run(text, Safeguards.All, new(steps, 1 << 20)).Said, Does.StartWith("Pass"));
        Assert.That(Run(text, Safeguards.All, new(steps - 1, 1 << 20)).Said, Does.StartWith("CV1201"));
    }

    [TestCase("2000000000")]
    [TestCase("int.MinValue")]
    [TestCase("\"backup-000999999999\"")]
    [TestCase("(object)\"00000000-0000-0000-0000-987654321012\"")]
    [TestCase("(1999999999, \"1999999999\")")]
    public void Digits_of_what_is_shown_are_no_widths(string shown)
    {
        var text = PolicyFolder.Check(body: $$"""Verdict.Fail.Because($"{{{shown}}} and {{{shown}}:D} and {{{shown}},12}")""");

        var plain = Run(text, Safeguards.AllowList);
        var counted = Run(text, Safeguards.All);

        Assert.That(counted.Said, Does.StartWith("Fail").And.EqualTo(plain.Said));
        Assert.That(counted.Steps, Is.LessThan(200));
    }

    [TestCase("1,2000000000")]
    [TestCase("1:D999999999")]
    [TestCase("resource[\"on\"],-2000000000")]
    [TestCase("1.5:N99999999")]
    public void Widths_and_digits_of_a_format_are(string hole)
    {
        var text = PolicyFolder.Check(body: $$"""Verdict.Fail.Because($"{{{hole}}}")""");

        Assert.That(Run(text, Safeguards.All).Said, Does.StartWith("CV1202"));
    }

    [Test]
    public void A_check_of_a_whole_snapshot_has_a_hundred_times_the_steps()
    {
        var text = PolicyFolder.Check(body: "Enumerable.Range(0, 5000).Sum(n => n % 7) > 3 ? Verdict.Pass : Verdict.Fail").Replace("Resource resource", "Snapshot snapshot", StringComparison.Ordinal);

        Assert.That(Run(text, Safeguards.All, new(1_000, 1 << 20)).Said, Does.StartWith("Pass"));
        Assert.That(Run(text, Safeguards.All, new(10, 1 << 20)).Said, Does.StartWith("CV1201: the check ran out of fuel after 1000 steps"));
    }

    [Test]
    public void A_recorded_check_takes_the_same_steps()
    {
        using var folder = new PolicyFolder();
        folder.Add("one", PolicyFolder.Check(body: "resource[\"list\"].Items().All(n => n.As<string>().In(\"a\", \"b\")) & resource[\"on\"].Is(true).Because(\"x\")"));
        var check = folder.Load().Policies.Single().Checks.Single();
        var resource = PolicyFolder.Resource("""{ "on": true, "list": ["a", "b", "c"] }""");

        check.Judge(resource, null);
        var plain = FuelTank.Current.LastSteps;
        check.Judge(resource.RecordingTo(new()), null);

        Assert.That(FuelTank.Current.LastSteps, Is.EqualTo(plain));
    }

    private static Ran Run(string text, Safeguards safeguards, FuelLimits? limits = null)
    {
        using var folder = new PolicyFolder();
        folder.Add("one", text);
        var pack = PolicyPacks.Load([folder.Policies], new(CacheFolder: null, Parallel: 1) { Safeguards = safeguards, Limits = limits ?? FuelLimits.Default });
        Assert.That(folder.Read(pack).Where(d => d.Contains("error", StringComparison.Ordinal)), Is.Empty, text);
        var check = pack.Policies.Single().Checks.Single();
        var said = Say(check);
        var steps = FuelTank.Current.LastSteps;
        Say(check);
        return new(said, steps, FuelTank.Current.LastSteps);
    }

    private static string Say(Model.Check check)
    {
        try
        {
            var verdict = check.Judge(check.Kind is CheckKind.Snapshot ? null : PolicyFolder.Resource("{}"), null);
            return $"{verdict} {verdict.Why?.Sentence}";
        }
        catch (Exception e) when (e is OutOfFuelException or ArithmeticException or FormatException)
        {
            return e.Message;
        }
    }

    private sealed record Ran(string Said, long Steps, long StepsOfSecondCall);
}
