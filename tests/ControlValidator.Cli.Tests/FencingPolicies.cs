using System.Text.RegularExpressions;

namespace ControlValidator.Cli.Tests;

/// <summary>Policies of others run in a process of their own, and nobody can tell from what they say.</summary>
[Platform("Linux")]
public sealed partial class FencingPolicies
{
    private static readonly string[] Formats = ["csv", "junit", "console"];

    [Test]
    public void What_is_found_is_the_same_with_and_without_a_fence_and_on_any_number_of_threads()
    {
        using var scratch = new Scratch();
        (string Name, string Fence, string Parallel)[] runs = [("off", "off", "2"), ("one", "require", "1"), ("eight", "require", "8")];
        foreach (var (name, fence, parallel) in runs)
        {
            var run = Cval.Run(
                ["validate", "examples/contoso", "--fence", fence, "--parallel", parallel, .. Formats.SelectMany(f => new[] { "-f", $"{f}={scratch.PathOf($"{name}.{f}")}" })]);
            Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        }

        foreach (var format in Formats)
        {
            var without = File.ReadAllText(scratch.PathOf($"off.{format}"));
            var with = File.ReadAllText(scratch.PathOf($"one.{format}"));
            Assert.That(File.ReadAllText(scratch.PathOf($"eight.{format}")), Is.EqualTo(with), format);
            Assert.That(Record().Replace(with, "|"), Is.EqualTo(Record().Replace(without, "|")), format);
            Assert.That(Record().Match(without).Value, Is.AnyOf("policies ran without a fence", ",off\r\n"), format);
            Assert.That(Record().Match(with).Value, Is.AnyOf("147 checks ran behind the whole fence", ",whole\r\n"), format);
        }
    }

    [Test]
    public void What_comes_by_standard_input_is_judged_too()
    {
        using var scratch = new Scratch();

        var run = Cval.Run(Scratch.Thing("t", "false"), ["validate", "-", "-p", scratch.Policies]);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.Contain("1 fail").And.Contain("1 of 1 check proven"));
    }

    [Test]
    public void Policies_are_proven_behind_the_fence()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("controls", "-p", scratch.Policies, "--no-cache", "--fence", "require");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("CV-TST-001"));
    }

    [Test]
    public void A_finding_is_explained()
    {
        using var scratch = new Scratch();
        var export = scratch.WriteThing("export.json", "false");

        var run = Cval.Run("explain", "CV-TST-001", export, "-p", scratch.Policies, "--fence", "require");

        Assert.That(run.Output, Does.Contain("/0/properties/good"), run.Error);
    }

    [Test]
    public void A_document_that_a_link_leads_to_is_judged()
    {
        using var scratch = new Scratch();
        var target = scratch.WriteThing("elsewhere/export.json", "true");
        Directory.CreateDirectory(scratch.PathOf("export"));
        File.CreateSymbolicLink(scratch.PathOf("export/link.json"), target);

        var run = Cval.Run("validate", scratch.PathOf("export"), "-p", scratch.Policies, "--fence", "require");

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
    }

    /// <summary>What is wrong with them is explained by a library that needs what a fenced process has given up.</summary>
    [TestCase("""[{ "id": "/x", "name": "a", "type": 5 }]""", TestName = "A_row_out_of_shape_beside_others_takes_nothing_from_them")]
    [TestCase("""{ "value": [{ "id": "/y", "name": "y", "type": "Test/things" }], "count": "many", "nextLink": 7 }""", TestName = "A_page_out_of_shape_beside_others_takes_nothing_from_them")]
    [TestCase("""{ "value": [{ "id": "/y", "name": "y", "type": "Test/things" """, TestName = "A_torn_page_beside_others_takes_nothing_from_them")]
    public void Documents_out_of_shape_are_told_of_as_without_a_fence(string text)
    {
        using var scratch = new Scratch();
        string[] validate = ["validate", scratch.WriteThing("good.json", "true"), scratch.Write("bad.json", text), "-p", scratch.Policies];

        var without = Cval.Run([.. validate, "--fence", "off"]);
        var with = Cval.Run([.. validate, "--fence", "require"]);

        Assert.That(with.Error, Is.EqualTo(without.Error));
        Assert.That(with.ExitCode, Is.EqualTo(without.ExitCode));
        Assert.That(Record().Replace(with.Output, "|"), Is.EqualTo(Record().Replace(without.Output, "|")).And.Contain("1 pass").And.Contain("bad.json"));
    }

    [TestCase("--fence", "maybe")]
    [TestCase("--memory", "none")]
    [TestCase("--time", "0")]
    public void An_option_that_makes_no_sense_is_refused(string option, string value)
    {
        var run = Cval.Run("validate", "examples/contoso", option, value);

        Assert.That((run.ExitCode, run.Error.Contains("CV3001", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    [Test]
    public void The_child_without_a_parent_ends_at_once()
    {
        var run = Cval.Run("__judge");

        Assert.That((run.ExitCode, run.Output), Is.EqualTo((3, "")));
        Assert.That(Cval.Run("--help").Output, Does.Not.Contain("__judge"));
    }

    /// <summary>What a report says of the fence.</summary>
    [GeneratedRegex(@"policies ran without a fence|\d+ checks? ran behind the whole fence|,(off|whole)\r\n", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: -1)]
    private static partial Regex Record();
}
