namespace ControlValidator.Reporting.Tests;

public sealed class GoldenReports
{
    [TestCase(ReportFormat.Json, "small.json")]
    [TestCase(ReportFormat.Sarif, "small.sarif")]
    [TestCase(ReportFormat.Junit, "small.junit.xml")]
    [TestCase(ReportFormat.Markdown, "small.md")]
    [TestCase(ReportFormat.Html, "small.html")]
    [TestCase(ReportFormat.Csv, "small.csv")]
    public void A_small_assessment_reads_as_it_did(ReportFormat format, string name) =>
        Baseline.Verify(Written.Text(format, Samples.Small()), name);
}
