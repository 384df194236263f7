using System.Text.Json;

namespace ControlValidator.Cli.Tests;

[Parallelizable(ParallelScope.All)]
public sealed class TheShell
{
    [Test]
    public void Help_groups_the_verbs_by_who_uses_them()
    {
        var help = Cval.Run("--help").Output;

        Assert.That(help, Does.Contain("Gate a change:").And.Contain("Write and choose checks:").And.Contain("Read and audit results:"));
        Assert.That(help.Split('\n').Max(line => line.Length), Is.LessThanOrEqualTo(80));
    }

    [Test]
    public void Help_that_is_piped_keeps_to_80_columns(
        [Values("validate", "compare", "new", "test", "lint", "lsp", "eval", "repl", "controls", "doc", "explain", "graph", "maturity", "prove", "stress", "conform")] string verb)
    {
        var help = Cval.Run(verb, "--help").Output;

        var text = help[..help.IndexOf("Examples:", StringComparison.Ordinal)];
        Assert.That(text.Split('\n').Where(line => line.Length > 80), Is.Empty);
    }

    [TestCase("validate")]
    [TestCase("controls")]
    [TestCase("explain")]
    [TestCase("maturity")]
    public void Each_example_in_the_help_of_a_verb_works(string verb)
    {
        using var scratch = new Scratch();
        var help = Cval.Run(verb, "--help");
        var examples = help.Output.Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith("cval ", StringComparison.Ordinal) && !l.Contains('<', StringComparison.Ordinal)).ToList();

        Assert.That(help.ExitCode, Is.Zero);
        Assert.That(examples, Is.Not.Empty);
        foreach (var example in examples)
        {
            var words = Words(example).Skip(1).Select(w => w.Replace("=cval.sarif", "=" + scratch.PathOf("o.sarif"), StringComparison.Ordinal)
                .Replace("=report.html", "=" + scratch.PathOf("o.html"), StringComparison.Ordinal));
            Assert.That(Cval.Run([.. words]).ExitCode, Is.EqualTo(0).Or.EqualTo(1), example);
        }
    }

    [Test]
    public void Standard_input_is_an_export_like_any_other()
    {
        using var scratch = new Scratch();

        var run = Cval.Run(Scratch.Thing("t", "false"), ["validate", "-", "--policies", scratch.Policies]);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Error);
    }

    [Test]
    public void A_report_on_standard_output_is_nothing_but_the_report()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "false"), "--policies", scratch.Policies, "--format", "json");

        Assert.That(JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public void A_piped_run_shows_no_colours_and_keeps_to_80_columns()
    {
        var run = Cval.Run("validate", "examples/contoso");

        Assert.That(run.Output, Does.Not.Contain('\x1b'));
        Assert.That(run.Output.Split('\n').Where(l => l.Length > 80), Has.All.Contain(" verdicts: "));
    }

    [Test]
    public void Foreign_text_cannot_steer_the_terminal()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("validate", scratch.Write("e.json", Scratch.Thing(@"\u001b[2J[red]x", "false")), "--policies", scratch.Policies);

        Assert.That(run.Output, Does.Not.Contain('\x1b').And.Contain("[red]x"));
    }

    [TestCase("Azure.Storage.SecureTransfer")]
    [TestCase("MS.AAD.1.1v1")]
    public void A_control_is_found_by_the_id_that_another_tool_gives_it(string id)
    {
        var run = Cval.Run("controls", id);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain(id));
    }

    [Test]
    public void A_finding_is_explained_by_what_was_read()
    {
        using var scratch = new Scratch();
        var export = scratch.WriteThing("e.json", "false");
        var report = JsonDocument.Parse(Cval.Run("validate", export, "--policies", scratch.Policies, "--format", "json").Output);
        var id = report.RootElement.GetProperty("findings")[0].GetProperty("id").GetString() ?? "";

        var run = Cval.Run("explain", id, export, "--policies", scratch.Policies);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("/0/properties/good").And.Contain("false").And.Contain("Make them good."));
    }

    private static IEnumerable<string> Words(string line) =>
        line.Split('\'').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [TestCase("json", "sarif")]
    [TestCase("json=a.txt", "html=./a.txt")]
    public void Two_reports_to_one_place_are_refused(string first, string second)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies, "-f", first, "-f", second);

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("CV3001").And.Contain("two reports go to"));
        Assert.That(run.Output, Is.Empty);
    }

    [TestCase("json")]
    [TestCase("html=report.html")]
    public void A_report_that_stands_where_a_path_is_expected_is_told_from_one(string report)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies, "-f", "console", report);

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("CV3001").And.Contain($"--format {report}"));
        Assert.That(run.Output, Is.Empty);
    }

    [Test]
    public void A_report_is_not_written_over_what_it_is_about()
    {
        using var scratch = new Scratch();
        var path = scratch.WriteThing("e.json", "true");
        var before = File.ReadAllText(path);

        var run = Cval.Run("validate", path, "--policies", scratch.Policies, "-f", $"json={path}");

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("CV3003"));
        Assert.That(File.ReadAllText(path), Is.EqualTo(before));
    }

    [Test]
    public void A_report_that_cannot_be_written_costs_no_other()
    {
        using var scratch = new Scratch();
        var written = scratch.PathOf("ok.json");

        var run = Cval.Run("validate", scratch.WriteThing("e.json", "true"), "--policies", scratch.Policies,
            "-f", $"csv={scratch.PathOf("no/such/folder.csv")}", "-f", $"json={written}");

        Assert.That(run.ExitCode, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("CV3003"));
        Assert.That(File.ReadAllText(written), Does.Contain("1 verdict: 1 pass"));
    }

    [TestCase("[]")]
    [TestCase("""{ "count": 0, "totalRecords": 0, "data": [] }""")]
    public void An_export_without_a_single_resource_is_no_clean_run(string export)
    {
        using var scratch = new Scratch();
        scratch.Write("policies/test/whole/policy.csx", """
            [Control("CV-TST-009", "There are things", Pillar = Pillar.CloudPosture, Level = 2, Severity = Severity.High)]
            [Why("Because.")]
            [Fix("Make some.")]
            Verdict AreThere(Snapshot snapshot) => snapshot.All("Test/things").IsNotEmpty();
            """);

        var run = Cval.Run("validate", scratch.Write("e.json", export), "--policies", scratch.Policies);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output);
        Assert.That(run.Output, Does.Contain("CV4011"));
    }
}
