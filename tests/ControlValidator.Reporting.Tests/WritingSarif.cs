using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Reporting.Tests;

/// <summary>What SARIF 2.1.0 and code scanning ask for beyond what JSON can be.</summary>
public sealed class WritingSarif
{
    private static IEnumerable<TestCaseData> Assessments =>
    [
        new TestCaseData(Samples.Small()).SetArgDisplayNames("small"),
        new TestCaseData(Hostile.Assessment).SetArgDisplayNames("hostile"),
        new TestCaseData(new Estate().Assess()).SetArgDisplayNames("empty"),
    ];

    [TestCaseSource(nameof(Assessments))]
    public void Rules_have_ids_of_their_own_and_results_point_at_them(Assessment assessment)
    {
        var run = Run(assessment);
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToList();

        Assert.That(rules.Select(r => Text(r, "id")), Is.Unique);
        foreach (var result in Results(run))
            Assert.That(Text(rules[result.GetProperty("ruleIndex").GetInt32()], "id"), Is.EqualTo(Text(result, "ruleId")));
    }

    [TestCaseSource(nameof(Assessments))]
    public void Only_a_failure_has_a_level(Assessment assessment)
    {
        foreach (var result in Results(Run(assessment)))
        {
            Assert.That(Text(result, "kind"), Is.AnyOf("pass", "fail", "notApplicable", "open"));
            Assert.That(Text(result, "level") == "none", Is.EqualTo(Text(result, "kind") != "fail"));
        }
    }

    [TestCaseSource(nameof(Assessments))]
    public void Every_result_has_a_line_to_show_a_fingerprint_and_its_subject(Assessment assessment)
    {
        var results = Results(Run(assessment));

        foreach (var location in results.Select(r => r.GetProperty("locations").EnumerateArray().Single()))
        {
            Assert.That(location.GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32(), Is.GreaterThan(0));
            Assert.That(location.GetProperty("logicalLocations").GetArrayLength(), Is.EqualTo(1));
        }
        Assert.That(results.Select(r => r.GetProperty("partialFingerprints").GetProperty("controlvalidator/finding/v1").GetString()), Is.Unique);
        Assert.That(results.Select(r => Text(r.GetProperty("message"), "text")), Has.None.Empty);
    }

    [TestCaseSource(nameof(Assessments))]
    public void Every_place_is_a_relative_reference_or_a_file_address(Assessment assessment)
    {
        foreach (var uri in Places(Run(assessment)).Select(p => Text(p, "uri")))
        {
            Assert.That(Uri.IsWellFormedUriString(uri, UriKind.RelativeOrAbsolute), Is.True, uri);
            Assert.That(uri, Does.Not.Contain('\\').And.Not.Contain(' '));
            Assert.That(uri.StartsWith("file:///", StringComparison.Ordinal) || !Uri.IsWellFormedUriString(uri, UriKind.Absolute), Is.True, uri);
        }
    }

    [TestCaseSource(nameof(Assessments))]
    public void Notifications_have_descriptors_and_tags_are_few_and_unique(Assessment assessment)
    {
        var run = Run(assessment);
        var driver = run.GetProperty("tool").GetProperty("driver");
        var known = driver.GetProperty("notifications").EnumerateArray().Select(d => Text(d, "id")).ToList();
        var invocation = run.GetProperty("invocations").EnumerateArray().Single();

        Assert.That(known, Is.Unique);
        foreach (var list in (string[])["toolExecutionNotifications", "toolConfigurationNotifications"])
            Assert.That(invocation.GetProperty(list).EnumerateArray().Select(n => Text(n.GetProperty("descriptor"), "id")).Distinct(StringComparer.Ordinal), Is.SubsetOf(known));
        foreach (var tags in driver.GetProperty("rules").EnumerateArray().Select(r => r.GetProperty("properties").GetProperty("tags").EnumerateArray().Select(t => t.GetString()).ToList()))
            Assert.That(tags, Is.Unique.And.Count.LessThanOrEqualTo(10));
    }

    [TestCaseSource(nameof(Assessments))]
    public void No_message_holds_a_link(Assessment assessment)
    {
        foreach (var result in Results(Run(assessment)))
            Assert.That(Text(result.GetProperty("message"), "text"), Does.Not.Contain("]("));
    }

    [Test]
    public void A_check_that_broke_is_a_notification_and_no_result_and_the_run_did_not_succeed()
    {
        var run = Run(Samples.Small());
        var invocation = run.GetProperty("invocations")[0];

        var broke = invocation.GetProperty("toolExecutionNotifications").EnumerateArray().Where(n => Text(n.GetProperty("descriptor"), "id") == "error").ToList();

        Assert.That(broke.Select(n => Text(n.GetProperty("associatedRule"), "id")), Is.EqualTo<string[]>(["CV-WEB-001"]));
        Assert.That(Results(run), Has.Count.EqualTo(Samples.Small().Tally.Total - 1));
        Assert.That(invocation.GetProperty("executionSuccessful").GetBoolean(), Is.False);
    }

    [Test]
    public void What_could_not_be_decided_is_open_and_told_beside()
    {
        var run = Run(Samples.Small());

        var told = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray()
            .Where(n => Text(n.GetProperty("descriptor"), "id") == "unknown").Select(n => Text(n.GetProperty("associatedRule"), "id"));

        Assert.That(told, Is.EqualTo<string[]>(["CV-ENT-002", "CV-STO-001"]));
        Assert.That(Results(run).Count(r => Text(r, "kind") == "open"), Is.EqualTo(2));
    }

    [Test]
    public void Runs_of_different_estates_do_not_replace_each_other() =>
        Assert.That(Text(Run(Samples.Small()).GetProperty("automationDetails"), "id"), Is.EqualTo("controlvalidator/fabrikam/"));

    [TestCase(Severity.Critical, "error", "9.5")]
    [TestCase(Severity.High, "error", "8.0")]
    [TestCase(Severity.Medium, "warning", "5.5")]
    [TestCase(Severity.Low, "note", "2.5")]
    [TestCase(Severity.Info, "note", "0.0")]
    public void A_severity_sets_level_and_band(Severity severity, string level, string score)
    {
        var run = Run(new Estate().Check(Estate.Control("CV-AAA-001", severity: severity), "Holds").FindMany(Outcome.Fail, 1).Assess());

        Assert.That(Text(Results(run)[0], "level"), Is.EqualTo(level));
        Assert.That(Text(run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("properties"), "security-severity"), Is.EqualTo(score));
    }

    [Test]
    public void Of_too_many_results_failures_stay_by_severity_and_the_rest_is_counted()
    {
        var estate = new Estate();
        estate.Check(Estate.Control("CV-AAA-001", severity: Severity.Low), "Low").FindMany(Outcome.Pass, 20_000).FindMany(Outcome.Fail, 10, "bad");
        estate.Check(Estate.Control("CV-BBB-001", severity: Severity.High), "High").FindMany(Outcome.Pass, 6_000).FindMany(Outcome.Fail, 20, "bad");

        var run = Run(estate.Assess());
        var results = Results(run);

        Assert.That(results, Has.Count.EqualTo(25_000));
        Assert.That(results.Take(20).Select(r => Text(r, "ruleId")), Is.All.EqualTo("CV-BBB-001"));
        Assert.That(results.Take(30).Select(r => Text(r, "kind")), Is.All.EqualTo("fail"));
        Assert.That(results.Skip(30).Take(6_000).Select(r => Text(r, "ruleId")), Is.All.EqualTo("CV-BBB-001"));
        Assert.That(run.GetProperty("properties").GetProperty("resultsLeftOut").GetInt32(), Is.EqualTo(1_030));
        Assert.That(Messages(run), Has.Some.Contains("1030 verdicts: 1030 pass"));
        Assert.That(Messages(run), Has.Some.Contains("shows 5000 of 25000"));
    }

    [TestCase("export/a b.json", "export/a%20b.json")]
    [TestCase("./export/a.json", "export/a.json")]
    [TestCase("export.zip!inner/a.json", "export.zip%21inner/a.json")]
    [TestCase("C:\\out\\a.json", "file:///C:/out/a.json")]
    [TestCase("/srv/a.json", "file:///srv/a.json")]
    [TestCase("a:b.json", "a%3Ab.json")]
    [TestCase("-", "-")]
    public void A_path_becomes_an_address(string path, string expected)
    {
        var estate = new Estate().Check(Estate.Control("CV-AAA-001"), "Holds");
        estate.Find(Outcome.Fail, "no", Estate.Storage("a"), new Observation(path, 3, "/a", "1"));

        var location = Results(Run(estate.Assess()))[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation");

        Assert.That(Text(location, "uri"), Is.EqualTo(expected));
        Assert.That(location.TryGetProperty("uriBaseId", out _), Is.EqualTo(!expected.StartsWith("file:", StringComparison.Ordinal)));
    }

    private static JsonElement Run(Assessment assessment)
    {
        using var json = JsonDocument.Parse(Written.Text(ReportFormat.Sarif, assessment));
        Assert.That(json.RootElement.GetProperty("version").GetString(), Is.EqualTo("2.1.0"));
        return json.RootElement.GetProperty("runs").EnumerateArray().Single().Clone();
    }

    private static List<JsonElement> Results(JsonElement run) => [.. run.GetProperty("results").EnumerateArray()];

    private static IEnumerable<string> Messages(JsonElement run) =>
        run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Select(n => Text(n.GetProperty("message"), "text"));

    private static IEnumerable<JsonElement> Places(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Places),
        JsonValueKind.Object when element.TryGetProperty("uri", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Places(p.Value)),
        _ => [],
    };

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? "";
}
