using System.Text.Json;
using ControlValidator.Model;
using NJsonSchema;

namespace ControlValidator.Reporting.Tests;

public sealed class WritingJson
{
    private static IEnumerable<TestCaseData> Assessments =>
    [
        new TestCaseData(Samples.Small()).SetArgDisplayNames("small"),
        new TestCaseData(Hostile.Assessment).SetArgDisplayNames("hostile"),
        new TestCaseData(new Estate().Assess()).SetArgDisplayNames("empty"),
    ];

    [TestCaseSource(nameof(Assessments))]
    public async Task The_report_is_as_the_published_schema_says(Assessment assessment)
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(SchemaPath()));

        var errors = schema.Validate(Written.Text(ReportFormat.Json, assessment));

        Assert.That(errors.Select(e => e.ToString()), Is.Empty);
    }

    [Test]
    public async Task The_schema_takes_no_other_members_and_no_other_words()
    {
        var schema = await JsonSchema.FromJsonAsync(await File.ReadAllTextAsync(SchemaPath()));
        var report = Written.Text(ReportFormat.Json, Samples.Small());

        Assert.That(schema.Validate(report.Replace("\"outcome\": \"Fail\"", "\"outcome\": \"Failed\"", StringComparison.Ordinal)), Is.Not.Empty);
        Assert.That(schema.Validate(report.Replace("\"asOf\"", "\"as-of\"", StringComparison.Ordinal)), Is.Not.Empty);
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

    private static string SchemaPath()
    {
        const string Schema = "docs/schemas/assessment.schema.json";
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Schema)))
                return Path.Combine(folder, Schema);
        }
        throw new FileNotFoundException(Schema);
    }
}
