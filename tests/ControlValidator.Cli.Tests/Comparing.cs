using System.Text.Json;
using System.Xml.Linq;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>compare</c>, on the example and a copy of it in which somebody edited a rule and a policy.</summary>
public sealed class Comparing
{
    private static readonly string Contoso = Checkout.PathOf("examples", "contoso");

    [Test]
    public void Nothing_changed_between_the_example_and_itself()
    {
        var run = Cval.Run("compare", Contoso, Contoso);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.EndWith("✓ 0 sets newly open, 0 may be; 0 sets newly closed, 0 may be\n"));
    }

    [Test]
    public void What_an_edit_opens_is_told_in_every_format()
    {
        using var scratch = new Scratch();
        Edit(scratch);
        string[] formats = ["json", "sarif", "junit", "markdown", "html", "csv", "console"];

        var run = Cval.RunIn(scratch.Folder, ["compare", "before", "after", "-q", "packets", .. formats.SelectMany(f => new[] { "-f", $"{f}=out.{f}" })]);
        var again = Cval.RunIn(scratch.Folder, ["compare", "before", "after", "-q", "packets", .. formats.SelectMany(f => new[] { "-f", $"{f}=again.{f}" })]);

        Assert.That((run.ExitCode, again.ExitCode), Is.EqualTo((1, 1)), run.Error);
        foreach (var format in formats)
        {
            var text = File.ReadAllText(scratch.PathOf($"out.{format}"));
            Assert.That(text, Does.Contain("deny-all-in"), format);
            Assert.That(File.ReadAllText(scratch.PathOf($"again.{format}")), Is.EqualTo(text), format);
        }
        using var json = JsonDocument.Parse(File.ReadAllText(scratch.PathOf("out.json")));
        Assert.That(new PublishedSchema("comparison.schema.json").Problems(json.RootElement.GetRawText()), Is.Empty);
        Assert.That(json.RootElement.GetProperty("questions").EnumerateArray().Single().GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()), Does.Contain("Opened"));
        Assert.That(XDocument.Load(scratch.PathOf("out.junit")).Root!.Attribute("failures")!.Value, Is.Not.EqualTo("0"));
        using var sarif = JsonDocument.Parse(File.ReadAllText(scratch.PathOf("out.sarif")));
        var result = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.That(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), Is.EqualTo("after/azure/network-graph.json"));
        Assert.That(File.ReadLines(scratch.PathOf("out.console")), Has.All.Length.LessThanOrEqualTo(80));
    }

    [Test]
    public void What_opened_closes_on_the_way_back_and_ends_with_0_or_2()
    {
        using var scratch = new Scratch();
        Edit(scratch);

        var back = Cval.RunIn(scratch.Folder, "compare", "after", "before", "-q", "packets");

        Assert.That(back.ExitCode, Is.EqualTo(0), back.Output);
        Assert.That(back.Output, Does.Contain("newly closed"));
    }

    [Test]
    public void A_question_that_neither_side_can_answer_is_not_answered_with_no_change()
    {
        var asked = Cval.Run("compare", Path.Combine(Contoso, "azure"), Path.Combine(Contoso, "azure"), "-q", "sign-ins");
        var unasked = Cval.Run("compare", Path.Combine(Contoso, "azure"), Path.Combine(Contoso, "azure"));

        Assert.That((asked.ExitCode, unasked.ExitCode), Is.EqualTo((2, 0)), asked.Output + unasked.Output);
        Assert.That(unasked.Output, Does.Contain("not asked: sign-ins"));
    }

    [Test]
    public void An_empty_side_is_bad_input()
    {
        using var scratch = new Scratch();
        scratch.Write("nothing/empty.json", "[]");

        var run = Cval.Run("compare", scratch.PathOf("nothing"), Contoso);

        Assert.That((run.ExitCode, run.Error.Contains("CV3020", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    [TestCase("-q", "moods")]
    [TestCase("-f", "papyrus")]
    public void A_word_that_means_nothing_ends_with_3(string option, string value) =>
        Assert.That(Cval.Run("compare", Contoso, Contoso, option, value).ExitCode, Is.EqualTo(3));

    /// <summary>A rule that denied everything allows it after.</summary>
    private static void Edit(Scratch scratch)
    {
        var text = File.ReadAllText(Path.Combine(Contoso, "azure", "network-graph.json"));
        scratch.Write("before/azure/network-graph.json", text);
        var rule = text.IndexOf("\"name\": \"deny-all-in\"", StringComparison.Ordinal);
        var access = text.IndexOf("\"access\": \"Deny\"", rule, StringComparison.Ordinal);
        scratch.Write("after/azure/network-graph.json", $"{text[..access]}\"access\": \"Allow\"{text[(access + "\"access\": \"Deny\"".Length)..]}");
    }
}
