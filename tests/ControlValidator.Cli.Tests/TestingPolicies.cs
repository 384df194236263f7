namespace ControlValidator.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class TestingPolicies
{
    [Test]
    public void Cases_that_come_out_as_expected_end_the_run_with_0()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("test", scratch.Policies);

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("2 cases: 2 as expected, 0 not · 1 of 1 checks proven"));
    }

    [Test]
    public void A_case_that_comes_out_otherwise_is_shown_with_what_was_read_and_what_another_case_reads()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/cases.json", Scratch.GoodCases.Replace(
            "\n] }", """
            ,
              { "name": "odd", "expect": "Pass", "resources": [{ "type": "Test/things", "name": "a", "properties": { "good": false } }] }
            ] }
            """, StringComparison.Ordinal));

        var run = Cval.Run("test", scratch.Policies);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Does.Contain("✗ odd"));
        Assert.That(run.Output, Does.Contain("expected Pass, got Fail: properties.good is false"));
        Assert.That(Unwrapped(run.Output), Does.Contain("against good, which gives Pass"));
        Assert.That(Unwrapped(run.Output), Does.Contain("- /0/properties/good = false").And.Contain("+ /0/properties/good = true"));
        Assert.That(Unwrapped(run.Output), Does.Contain("cases.json:4"));
    }

    [Test]
    public void A_check_that_no_case_shows_failing_ends_the_run_with_5()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/cases.json", """{ "cases": [{ "name": "good", "expect": "Pass", "resources": [{ "type": "Test/things", "name": "a", "properties": { "good": true } }] }] }""");

        Assert.That(Cval.Run("test", scratch.Policies).ExitCode, Is.EqualTo(5));
    }

    [TestCase("{", "CV4001")]
    [TestCase("""{ "cases": [{ "name": "x" }] }""", "CV4002")]
    [TestCase("""{ "cases": [], "tolerates": [{ "setting": "x" }] }""", "CV7001")]
    public void Cases_that_cannot_be_read_end_the_run_with_3(string cases, string code)
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/cases.json", cases);

        var run = Cval.Run("test", scratch.Policies);

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Output, Does.Contain(code));
    }

    [TestCase("nowhere", "CV3006")]
    [TestCase("--filter nothing-is-named-so", "CV3005")]
    [TestCase("--format xml", "CV3002")]
    [TestCase("--min-score 101", "CV3001")]
    [TestCase("--format junit=no/such/folder/out.xml", "CV3003")]
    public void A_wrong_option_is_never_a_clean_run(string options, string code)
    {
        using var scratch = new Scratch();
        var given = options.Split(' ');

        var run = Cval.Run(["test", .. given is [_] ? given : [scratch.Policies, .. given]]);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output + run.Error);
        Assert.That(run.Output + run.Error, Does.Contain(code));
    }

    [Test]
    public void Changed_settings_that_nobody_notices_lower_the_score()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace(
            ".Is(true)", ".Is(true) | (thing[\"properties/extra\"].Is(true) & Verdict.Fail)", StringComparison.Ordinal));
        scratch.Write("policies/test/good/cases.json", Scratch.GoodCases.Replace("\"good\": false", "\"good\": false, \"extra\": true", StringComparison.Ordinal));

        var run = Cval.Run("test", scratch.Policies, "--mutate");
        var gated = Cval.Run("test", scratch.Policies, "--min-score", "100");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(Unwrapped(run.Output), Does.Contain("survived no change of properties/extra changes a verdict"));
        Assert.That(gated.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public void A_check_that_passes_on_what_is_missing_ends_the_run_with_1()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace(
            "thing[\"properties/good\"].Is(true)", "thing[\"properties/good\"].As<bool>().TryGet(out var good) && !good ? Verdict.Fail : Verdict.Pass", StringComparison.Ordinal));

        var run = Cval.Run("test", scratch.Policies, "--mutate");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Unwrapped(run.Output), Does.Contain("wrong properties/good removed turns a failure into a pass, and the check names no default"));
    }

    [Test]
    public void Results_are_JUnit_XML_where_that_is_asked_for()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("test", scratch.Policies, "--format", $"junit={scratch.PathOf("tests.xml")}", "--mutate", "--fence", "off");

        var suite = System.Xml.Linq.XDocument.Load(scratch.PathOf("tests.xml")).Descendants("testsuite").Single();
        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(suite.Attribute("tests")?.Value, Is.EqualTo("4"));
        Assert.That(suite.Elements("testcase").Select(t => t.Attribute("name")?.Value), Is.EqualTo((string[])["bad", "good", "is proven", "notices changed settings"]));
        Assert.That(suite.Descendants("failure"), Is.Empty);
        Assert.That(suite.Descendants("property").Select(p => $"{p.Attribute("name")?.Value}: {p.Attribute("value")?.Value}"), Is.EqualTo((string[])["fence: policies ran without a fence"]));
    }

    [Test]
    public void The_same_policies_give_the_same_text()
    {
        var first = Cval.Run("test", "policies/storage", "--mutate", "--parallel", "1");
        var second = Cval.Run("test", "policies/storage", "--mutate", "--parallel", "8");

        Assert.That(second.Output, Is.EqualTo(first.Output));
        Assert.That(first.Output, Does.Contain("mutation score"));
    }

    [Test]
    public void A_score_is_shown_once_it_was_measured_for_this_very_policy()
    {
        using var scratch = new Scratch();
        var export = scratch.WriteThing("e.json", "true");
        string[] validate = ["validate", export, "--policies", scratch.Policies, "--format", "json"];

        var before = Cval.Run(validate);
        Cval.Run("test", scratch.Policies, "--mutate", "--write-scores");
        var measured = Cval.Run(validate);
        var listed = Cval.Run("controls", "--policies", scratch.Policies);
        scratch.Write("policies/test/good/cases.json", Scratch.GoodCases + " ");
        var changed = Cval.Run(validate);
        var compared = Cval.Run("test", scratch.Policies, "--mutate");

        Assert.That(before.Output, Does.Contain("\"mutation\": null"));
        Assert.That(measured.Output, Does.Contain("\"percent\": 100"));
        Assert.That(listed.Output, Does.Contain("mutation score 100 %"));
        Assert.That(changed.Output, Does.Contain("\"mutation\": null"));
        Assert.That(compared.Error + compared.Output, Does.Contain("CV7003"));
    }

    [Test]
    public void Each_check_of_the_shipped_pack_shows_a_score()
    {
        var listed = Cval.Run("controls");

        Assert.That(listed.Output, Does.Contain("mutation score 100 % (").And.Not.Contain("measured for"));
    }

    [Test]
    public void What_a_policy_notes_is_shown_by_trace_and_by_nothing_else()
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace(
            "=> thing[\"properties/good\"].Is(true);", "{ Trace.Write(\"good\", thing[\"properties/good\"]); return thing[\"properties/good\"].Is(true); }", StringComparison.Ordinal));

        var traced = Cval.Run("test", scratch.Policies, "--trace");
        var validated = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies);

        Assert.That(traced.Error, Does.Contain("good = false").And.Contain("good = true"), traced.Output);
        Assert.That(traced.Output + validated.Output + validated.Error, Does.Not.Contain("good ="));
    }

    [Test]
    public void Coverage_shows_what_no_case_exercises()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("test", scratch.Policies, "--coverage");

        Assert.That(run.Output, Does.Contain("no case gives Unknown"));
    }

    private static string Unwrapped(string text) =>
        string.Join(' ', text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    [TestCase("require", "1 check ran behind the whole fence")]
    [TestCase("auto", "1 check ran behind the whole fence")]
    [TestCase("off", "policies ran without a fence")]
    [Platform("Linux")]
    public void What_is_found_is_the_same_with_and_without_a_fence(string mode, string fence)
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/good/policy.csx", Scratch.GoodPolicy.Replace(
            "thing[\"properties/good\"].Is(true)", "Noted(thing[\"properties/good\"])", StringComparison.Ordinal) + """

            Verdict Noted(Node good) { Trace.Write("good", good); return good.Is(true); }
            """);
        string[] options = ["--mutate", "--coverage", "--trace", "--fence"];

        var without = Cval.Run(["test", scratch.Policies, .. options, "off"]);
        var run = Cval.Run(["test", scratch.Policies, .. options, mode]);

        Assert.That(run.Error, Is.EqualTo(without.Error).And.Contains("good = true"));
        Assert.That(run.Output, Is.EqualTo(without.Output.Replace("policies ran without a fence", fence, StringComparison.Ordinal)));
        Assert.That(run.Output, Does.Contain(fence).And.Contain("mutation score 100 %"));
    }

    [Test]
    public void A_debugger_cannot_look_behind_the_fence_that_is_required()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("test", scratch.Policies, "--debug", "good", "--fence", "require");

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("CV6005"));
    }
}
