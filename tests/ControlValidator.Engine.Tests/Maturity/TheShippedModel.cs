using System.Text.RegularExpressions;
using ControlValidator.Model;

namespace ControlValidator.Engine.Tests.Maturity;

public sealed partial class TheShippedModel
{
    private const string File = "policies/maturity/exposure-management.json";
    private const string Page = "docs/maturity.md";

    private static readonly PublishedSchema Schema = new("maturity.schema.json");

    private static readonly LoadedMaturityModel Loaded = MaturityModel.Load(Checkout.PathOf(File));

    private static MaturityModel Shipped => Loaded.Model!;

    [Test]
    public void It_loads_without_diagnostics()
    {
        Assert.That(Loaded.Diagnostics, Is.Empty);
        Assert.That(Loaded.Succeeded, Is.True);
    }

    [Test]
    public void It_fits_its_schema() => Assert.That(Schema.Problems(Checkout.Read(File)), Is.Empty);

    [TestCase("\"rule\": \"Floor\"", "\"rule\": \"floor\"")]
    [TestCase("\"level\": 5, \"rule\"", "\"level\": 6, \"rule\"")]
    [TestCase("\"coverage\": 0.9", "\"coverage\": 1.1")]
    [TestCase("\"waivable\"", "\"waiveable\"")]
    [TestCase("{ \"id\": \"CV-EST-008\", \"pillar\": \"Identities\" }", "{ }")]
    [TestCase("\"CV-STO-*\"", "\"CV-[ST]*\"")]
    public void Schema_and_reader_refuse_the_same_mistakes(string old, string replacement)
    {
        var text = Checkout.Read(File);
        var broken = text.Replace(old, replacement, StringComparison.Ordinal);

        Assert.That(broken, Is.Not.EqualTo(text));
        Assert.That(Schema.Problems(broken), Is.Not.Empty);
        Assert.That(MaturityModel.Parse(System.Text.Encoding.UTF8.GetBytes(broken), "x").Diagnostics, Is.Not.Empty);
    }

    [TestCase(Pillar.Assets, "A1.1 A2.1 A2.2 A2.3 A3.1 A3.2 A3.3 A4.1 A4.2 A5.1 A5.2")]
    [TestCase(Pillar.Identities, "I1.1 I2.1 I2.2 I2.3 I2.4 I3.1 I3.2 I3.3 I3.4 I4.1 I4.2 I4.3 I4.4 I5.1 I5.2 I5.3")]
    [TestCase(Pillar.CloudPosture, "C1.1 C2.1 C2.2 C2.3 C2.4 C3.1 C3.2 C3.3 C4.1 C4.2 C4.3 C4.4 C5.1 C5.2 C5.3")]
    [TestCase(Pillar.AttackPaths, "P1.1 P2.1 P2.2 P3.1 P3.2 P3.3 P4.1 P4.2 P4.3 P5.1 P5.2 P5.3")]
    public void Every_criterion_is_there_at_its_pillar_and_level(Pillar pillar, string ids)
    {
        var expected = ids.Split(' ').Select(id => (id, id[1] - '0')).ToList();

        var actual = Shipped.Criteria.Where(c => c.Pillar == pillar).Select(c => (c.Id, c.Level)).ToList();

        Assert.That(expected, Is.SubsetOf(actual));
    }

    [Test]
    public void Each_id_says_its_pillar_and_level()
    {
        foreach (var criterion in Shipped.Criteria)
        {
            var letter = criterion.Pillar switch
            {
                Pillar.Assets => 'A',
                Pillar.Identities => 'I',
                Pillar.CloudPosture => 'C',
                Pillar.AttackPaths => 'P',
            };
            Assert.That(criterion.Id, Does.StartWith($"{letter}{criterion.Level}."));
        }
    }

    [TestCase("A2.1")]
    [TestCase("I2.1")]
    [TestCase("P2.1")]
    public void Missing_data_cannot_be_waived(string id)
    {
        Assert.That(Shipped.Criteria.Single(c => c.Id == id).Waivable, Is.False);
    }

    [Test]
    public void It_is_inspired_by_its_source_and_claims_no_more()
    {
        Assert.That(Shipped.Title, Does.Contain("inspired by"));
        Assert.That(Checkout.Read(File), Does.Not.Contain("conforms").And.Not.Contain("compliant").And.Not.Contain("certified"));
    }

    [Test]
    public void An_empty_run_stands_on_the_floor_and_each_criterion_says_what_it_lacks()
    {
        var result = MaturityRollup.Derive(Shipped, [], Manifest.Empty, asOf: null);

        Assert.That(result.Vector, Is.EqualTo("org 1 — A1 I1 C1 P1"));
        Assert.That(result.Pillars.SelectMany(p => p.Criteria).Where(c => c.Level > 1 && c.Blockers.IsEmpty), Is.Empty);
        Assert.That(result.Pillars.SelectMany(p => p.Criteria).Where(c => c.State is CriterionState.Failing), Is.Empty);
    }

    [Test]
    public void Every_control_that_it_names_exists_in_the_pack()
    {
        var controls = ControlsOfThePack();
        if (controls.Count == 0)
            Assert.Ignore("The pack holds no policy yet.");

        var unmatched = Shipped.Criteria.SelectMany(c => c.Controls).Where(s => s.Id is { } id && !controls.Exists(c => id.Matches(c))).Select(s => s.ToString());

        Assert.That(unmatched, Is.Empty);
    }

    [Test]
    public void The_page_for_auditors_shows_the_model_as_it_is()
    {
        var page = Checkout.Read(Page);
        var current = MaturityPage.WithTables(page, Shipped);
        if (Environment.GetEnvironmentVariable("CVAL_UPDATE_BASELINES") == "1")
            System.IO.File.WriteAllText(Checkout.PathOf(Page), current);
        else
            Assert.That(page, Is.EqualTo(current), "CVAL_UPDATE_BASELINES=1 writes the tables anew.");
    }

    [Test]
    public void The_page_for_auditors_names_the_levels_as_the_model_does()
    {
        foreach (var level in Shipped.Levels)
            Assert.That(Checkout.Read(Page), Does.Contain($"\n| {level.Level} | {level.Name} | {level.Meaning} |\n"));
    }

    [Test]
    public void Every_diagnostic_has_a_page_that_begins_with_its_code_and_title()
    {
        foreach (var rule in MaturityRules.All)
            Assert.That(Checkout.Read($"docs/diagnostics/{rule.Code}.md"), Does.StartWith($"# {rule.Code}: {rule.Title}\n"));
    }

    private static List<string> ControlsOfThePack() =>
        [.. Directory.EnumerateFiles(Checkout.PathOf("policies"), "policy.csx", SearchOption.AllDirectories)
            .SelectMany(f => ControlId().Matches(System.IO.File.ReadAllText(f)).Select(m => m.Groups["id"].Value))];

    [GeneratedRegex("\\[Control\\(\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ControlId();
}
