namespace ControlValidator.Sources.Tests;

public sealed class ReadingRealExports
{
    [Test]
    public void Nothing_of_it_is_too_much()
    {
        using var export = new Export();

        var outcome = export.Read(Shared());

        Assert.That(outcome.Seen, Has.Count.GreaterThan(300));
        foreach (var seen in outcome.Seen)
            Assert.That(outcome.Estate.Load(seen.Origin).Id, Is.EqualTo(seen.Id));
    }

    [TestCase("psrule-rules-azure/tests", "az-rule-data")]
    [TestCase("conditional-access-baseline/Config", "graph-object")]
    [TestCase("scubagear/stubs", "scubagear")]
    public void Every_file_is_of_its_kind(string folder, string kind)
    {
        using var export = new Export();

        var outcome = export.Read($"{Shared()}/{folder}");

        Assert.That(outcome.Manifest.Documents.Select(d => d.Kind), Is.All.EqualTo(kind));
    }

    [TestCase("bicep-samples")]
    [TestCase("checkov")]
    [TestCase("oscal")]
    [TestCase("azure-policy")]
    [TestCase("conftest-examples")]
    public void What_is_no_export_is_taken_for_none(string folder)
    {
        using var export = new Export();

        var outcome = export.Read($"{Shared()}/{folder}");

        Assert.That(outcome.Seen, Is.Empty);
        Assert.That(outcome.Manifest.Unrecognised, Has.Length.EqualTo(outcome.Manifest.Documents.Length));
    }

    private static string Shared()
    {
        if (Checkout.Shared() is null)
            Assert.Ignore("There is no shared/data beside the repository.");
        return Checkout.Shared() ?? "";
    }
}
