namespace ControlValidator.Policies.Tests;

/// <summary>Our controls judge partial exports as the baseline's policies do that they are the equivalent of, or it is written down why not.</summary>
public sealed class ScubaGearVerdicts
{
    private static IEnumerable<string> Policies =>
        ScubaGearFixture.Cases.Select(c => c.Policy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).DefaultIfEmpty("");

    [SetUp]
    public void Needs_the_exports()
    {
        if (ScubaGearFixture.Folder is null)
            Assert.Ignore("The exports of ScubaGear are not beside the checkout.");
    }

    [TestCaseSource(nameof(Policies))]
    public void Ours_agree(string policy)
    {
        var surprises = ScubaGearFixture.Cases
            .Where(c => c.Policy == policy)
            .Select(c => (Theirs: c, Wanted: ScubaGearDifferences.Ours(c) ?? c.Expected, Ours: ScubaGearFixture.OurVerdict(c)))
            .Where(c => c.Ours != c.Wanted)
            .Select(c => $"{c.Theirs.Name}: wanted {c.Wanted}, got {c.Ours}");

        Assert.That(surprises, Is.Empty);
    }

    [Test]
    public void Policies_that_apply_only_at_high_risk_are_all_that_keeps_ours_from_agreeing()
    {
        var narrowed = ScubaGearDifferences.All.Where(d => d.Reason == ScubaGearDifferences.NarrowedByRisk).Select(d => (d.Policy, d.Case)).ToHashSet();

        var surprises = ScubaGearFixture.Cases
            .Where(c => narrowed.Contains((c.Policy, c.Name)))
            .Where(c => ScubaGearFixture.OurVerdictAtAnyRisk(c) != c.Expected)
            .Select(c => c.Name);

        Assert.That(surprises, Is.Empty);
    }

    [Test]
    public void Each_difference_is_one_still()
    {
        var cases = ScubaGearFixture.Cases.ToDictionary(c => (c.Policy, c.Name));

        Assert.That(
            ScubaGearDifferences.All.Where(d => !cases.TryGetValue((d.Policy, d.Case), out var theirs) || theirs.Expected == d.Ours),
            Is.Empty);
    }

    [Test]
    public void Each_difference_is_written_down_with_its_reason()
    {
        var page = File.ReadAllText(Checkout.PathOf("docs", "differences.md"));

        Assert.That(ScubaGearDifferences.All.Where(d => !page.Contains($"### {d.Reason}\n", StringComparison.Ordinal)), Is.Empty);
        Assert.That(ScubaGearDifferences.All.Where(d => !page.Contains($"`{d.Policy}` `{d.Case}`", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void All_cases_of_the_covered_policies_are_there() => Assert.That(ScubaGearFixture.Cases, Has.Length.AtLeast(85));
}
