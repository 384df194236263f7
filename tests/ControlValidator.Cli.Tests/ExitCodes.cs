namespace ControlValidator.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class ExitCodes
{
    [TestCase("true", "fail,unknown,error", 0)]
    [TestCase("false", "fail,unknown,error", 1)]
    [TestCase("null", "fail,unknown,error", 2)]
    [TestCase("\"perhaps\"", "fail,unknown,error", 2)]
    [TestCase("false", "unknown,error", 0)]
    [TestCase("null", "fail", 0)]
    [TestCase("true", "unproven", 0)]
    public void A_run_ends_with_what_it_found_and_the_gate_asks_for(string good, string failOn, int expected)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("validate", scratch.WriteThing("e.json", good), "--policies", scratch.Policies, "--fail-on", failOn);

        Assert.That(run.ExitCode, Is.EqualTo(expected), run.Output + run.Error);
    }

    [Test]
    public void A_check_without_a_failing_case_ends_the_run_with_5_where_proof_is_asked_for()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/cases.json", """{ "cases": [] }""");

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies, "--fail-on", "unproven");

        Assert.That(run.ExitCode, Is.EqualTo(5));
        Assert.That(run.Output, Does.Contain("0 of 1 check proven"));
    }

    [Test]
    public void A_check_that_throws_could_not_decide()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace("thing[\"properties/good\"].Is(true)", "throw new InvalidOperationException(\"no\")", StringComparison.Ordinal));

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies);

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("1 error"));
    }

    [TestCase("--control", "CV-XXX-*", "CV3005")]
    [TestCase("--exclude", "CV-XXX-*", "CV3005")]
    [TestCase("--exclude", "CV-*", "CV4010")]
    [TestCase("--severity", "critical", "CV4010")]
    [TestCase("--format", "xml", "CV3002")]
    [TestCase("--fail-on", "sometimes", "CV3001")]
    [TestCase("--parallel", "0", "CV3001")]
    [TestCase("--fail-on", "", "CV3001")]
    [TestCase("--as-of", "soon", "CV3001")]
    [TestCase("--as-of", "10:00", "CV3001")]
    [TestCase("--as-of", "11/12/2026", "CV3001")]
    [TestCase("--as-of", "2026-02-30", "CV3001")]
    [TestCase("--control", "[x]", "CV3001")]
    [TestCase("--no-such-option", "x", "CV3001")]
    [TestCase("--policies", "nowhere", "CV3006")]
    [TestCase("--format", "json=no/such/folder/out.json", "CV3003")]
    public void A_wrong_option_or_an_empty_selection_is_never_a_clean_run(string option, string value, string code)
    {
        using var scratch = new Scratch();
        string[] policies = option == "--policies" ? [] : ["--policies", scratch.Policies];

        var run = Cval.Run(["validate", scratch.WriteThing("e.json", "true"), .. policies, option, value]);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Output + run.Error, Does.Contain(code));
    }

    [Test]
    public void An_export_in_which_nothing_is_judged_is_never_a_clean_run()
    {
        using var scratch = new Scratch();
        var export = scratch.Write("e.json", """[{ "id": "/subscriptions/s/resourceGroups/g/providers/Other/things/a", "type": "Other/things", "name": "a", "properties": {} }]""");

        var run = Cval.Run("validate", export, "--policies", scratch.Policies);

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Output, Does.Contain("CV4011"));
    }

    [Test]
    public void A_folder_without_policies_is_never_a_clean_run()
    {
        using var scratch = new Scratch();
        Directory.CreateDirectory(scratch.PathOf("empty"));

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.PathOf("empty"));

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Output, Does.Contain("error CV1"));
    }
}
