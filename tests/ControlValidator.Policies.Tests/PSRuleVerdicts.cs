namespace ControlValidator.Policies.Tests;

/// <summary>Our controls judge real exports as the rules do that they are the equivalent of, or it is written down why not.</summary>
public sealed class PSRuleVerdicts
{
    private static IEnumerable<string> Rules =>
        PSRuleFixture.Verdicts.Select(v => v.Rule).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).DefaultIfEmpty("");

    [SetUp]
    public void Needs_the_exports()
    {
        if (PSRuleFixture.Folder is null)
            Assert.Ignore("The exports of PSRule for Azure are not beside the checkout.");
    }

    [TestCaseSource(nameof(Rules))]
    public void Ours_agree(string rule)
    {
        var surprises = PSRuleFixture.Verdicts
            .Where(v => v.Rule == rule)
            .Select(v => (Theirs: v, Wanted: PSRuleDifferences.Ours(v) ?? v.Expected, Ours: PSRuleFixture.OurVerdict(v)))
            .Where(v => v.Ours != v.Wanted)
            .Select(v => $"{v.Theirs.Resource}: wanted {v.Wanted}, got {v.Ours}");

        Assert.That(surprises, Is.Empty);
    }

    [Test]
    public void Each_difference_is_one_still()
    {
        var verdicts = PSRuleFixture.Verdicts.ToDictionary(v => (v.Rule, v.Resource));

        Assert.That(
            PSRuleDifferences.All.Where(d => !verdicts.TryGetValue((d.Rule, d.Resource), out var theirs) || theirs.Expected == d.Ours),
            Is.Empty);
    }

    [Test]
    public void Each_difference_is_written_down_with_its_reason()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "differences.md"));

        Assert.That(
            PSRuleDifferences.All.Select(d => d.Rule).Distinct().Where(rule => !page.Contains($"`{rule}`", StringComparison.Ordinal)),
            Is.Empty);
    }

    [Test]
    public void Most_verdicts_of_the_fixture_are_covered() => Assert.That(PSRuleFixture.Verdicts.Count(), Is.AtLeast(450));
}
