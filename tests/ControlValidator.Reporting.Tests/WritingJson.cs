using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

public sealed class WritingJson
{
    private static readonly PublishedSchema Schema = new("assessment.schema.json");

    private static IEnumerable<TestCaseData> Assessments =>
    [
        new TestCaseData(Samples.Small()).SetArgDisplayNames("small"),
        new TestCaseData(Hostile.Assessment).SetArgDisplayNames("hostile"),
        new TestCaseData(new Estate().Assess()).SetArgDisplayNames("empty"),
    ];

    [TestCaseSource(nameof(Assessments))]
    public void The_report_is_as_the_published_schema_says(Assessment assessment) =>
        Assert.That(Schema.Problems(Written.Text(ReportFormat.Json, assessment)), Is.Empty);

    [TestCase("\"outcome\": \"Fail\"", "\"outcome\": \"Failed\"")]
    [TestCase("\"asOf\"", "\"as-of\"")]
    public void The_schema_takes_no_other_members_and_no_other_words(string written, string other)
    {
        var report = Written.Text(ReportFormat.Json, Samples.Small());

        Assert.That(report, Does.Contain(written));
        Assert.That(Schema.Problems(report.Replace(written, other, StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void Every_finding_is_in_it_and_passes_too()
    {
        var assessment = Samples.Small();
        using var json = JsonDocument.Parse(Written.Text(ReportFormat.Json, assessment));

        var findings = json.RootElement.GetProperty("findings").EnumerateArray().ToList();

        Assert.That(findings.Select(f => f.GetProperty("id").GetString()), Is.EqualTo(assessment.Findings.Select(f => f.Id)));
        Assert.That(findings.Count(f => f.GetProperty("outcome").GetString() == "Pass"), Is.EqualTo(assessment.Tally.Pass));
    }

    [Test]
    public void Foreign_text_comes_back_as_it_was()
    {
        var whole = Hostile.Texts.Where(t => !t.Any(char.IsSurrogate)).ToList();
        using var json = JsonDocument.Parse(Written.Text(ReportFormat.Json, Hostile.Assessment));

        var reasons = json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("reason").GetString()).ToHashSet();

        Assert.That(whole, Is.SubsetOf(reasons));
    }

    [Test]
    public void Controls_stand_by_id_also_those_that_judged_nothing()
    {
        using var json = JsonDocument.Parse(Written.Text(ReportFormat.Json, Samples.Small()));

        var ids = json.RootElement.GetProperty("controls").EnumerateArray().Select(c => c.GetProperty("id").GetString()).ToList();

        Assert.That(ids, Is.Ordered.Using((IComparer<string?>)StringComparer.Ordinal));
        Assert.That(ids, Does.Contain("CV-VMS-001"));
    }
}
