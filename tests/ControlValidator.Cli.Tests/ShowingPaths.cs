using System.Text.Json;
using System.Xml.Linq;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>graph</c>, on the example.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ShowingPaths
{
    private static readonly string Contoso = Checkout.PathOf("examples", "contoso");

    [Test]
    public void A_path_that_is_open_comes_before_those_that_are_closed_and_by_what_they_are()
    {
        var run = Cval.Run("graph", Contoso);

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.Contain("\nopen    ruth.adler_fabrikam.example#EXT#@contoso.onmicrosoft.com → hr-sync").And.Contain("→ has permissions to hr-sync"));
        Assert.That(run.Output, Does.Contain("\nclosed  Internet → bg-1@contoso.onmicrosoft.com").And.Contain("⊘ can authenticate as").And.Contain("it is proved that no sign-in gets through"));
        Assert.That(run.Output.LastIndexOf("\nopen ", StringComparison.Ordinal), Is.LessThan(run.Output.IndexOf("\nclosed ", StringComparison.Ordinal)));
        Assert.That(run.Output.Split('\n').Where(line => line.Length > 80), Has.All.Contain(" paths shown "));
    }

    [TestCase("internet", "very-high", 2)]
    [TestCase("guest", "very-high", 1)]
    public void The_exit_code_says_whether_a_path_is_open(string from, string to, int expected)
    {
        var run = Cval.Run("graph", Contoso, "--from", from, "--to", to);

        Assert.That(run.ExitCode, Is.EqualTo(expected), run.Output + run.Error);
    }

    [Test]
    public void Edges_have_the_columns_of_the_exposure_table()
    {
        var lines = Cval.Run("graph", Contoso, "--format", "csv").Output.TrimEnd().Split('\n');

        Assert.That(lines[0].TrimEnd(), Is.EqualTo(
            "EdgeId,EdgeLabel,SourceNodeId,SourceNodeName,SourceNodeLabel,SourceNodeCategories,TargetNodeId,TargetNodeName,TargetNodeLabel,TargetNodeCategories,EdgeProperties"));
        Assert.That(lines.Skip(1).Select(line => line[..line.IndexOf(',', StringComparison.Ordinal)]), Is.Unique.And.Not.Empty);
    }

    [Test]
    public void Json_counts_what_the_graph_holds_and_gives_each_step_its_evidence()
    {
        using var json = JsonDocument.Parse(Cval.Run("graph", Contoso, "--format", "json").Output);
        var root = json.RootElement;

        Assert.That(root.GetProperty("outcome").GetString(), Is.EqualTo("Fail"));
        Assert.That(root.GetProperty("steps").GetInt32(), Is.GreaterThan(root.GetProperty("nodes").GetInt32()));
        Assert.That(root.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()), Is.Unique.And.Contain("internet"));
    }

    [TestCase]
    [TestCase("--around", "hr-sync")]
    public void A_picture_is_well_formed_and_holds_nothing_that_runs(params string[] options)
    {
        var svg = XDocument.Parse(Cval.Run(["graph", Contoso, "--format", "svg", .. options]).Output);

        Assert.That(svg.Root?.Name.LocalName, Is.EqualTo("svg"));
        Assert.That(svg.Descendants().Select(e => e.Name.LocalName), Has.Some.EqualTo("text").And.None.EqualTo("script"));
    }

    [Test]
    public void A_flow_chart_is_for_places_that_draw_it_in_markdown()
    {
        var chart = Cval.Run("graph", Contoso, "--format", "mermaid").Output;

        Assert.That(chart, Does.Contain("\nflowchart TD\n").And.Contain("hr-sync"));
    }

    [TestCase("--from", "nobody-knows-it")]
    [TestCase("--to", "nobody-knows-it")]
    [TestCase("--around", "nobody-knows-it")]
    [TestCase("--format", "nobody-knows-it")]
    [TestCase("--within", "nobody-knows-it")]
    public void What_it_does_not_know_is_named(string option, string value)
    {
        var run = Cval.Run("graph", Contoso, option, value);

        Assert.That(run.ExitCode, Is.EqualTo(3), run.Output);
        Assert.That(run.Error, Does.Contain("nobody-knows-it"));
    }

    [Test]
    public void The_predefined_critical_assets_are_in_the_shape_that_is_published()
    {
        var schema = new PublishedSchema("critical-assets.schema.json");
        var predefined = File.ReadAllText(Checkout.PathOf("policies", "critical-assets", "predefined.json"));

        Assert.That(schema.Problems(predefined), Is.Empty);
        Assert.That(schema.Problems("""{ "rules": [{ "id": 1 }] }"""), Is.Not.Empty);
    }
}
