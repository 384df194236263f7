using ControlValidator.Model;

namespace ControlValidator.Reporting;

/// <summary>Writes assessments.</summary>
public static class Report
{
    /// <summary>
    /// Goes through <see cref="Assessment.Findings"/> once. The same assessment gives the same bytes: UTF-8 without a byte-order mark.
    /// The stream stays open.
    /// </summary>
    public static void Write(ReportFormat format, Assessment assessment, Stream output)
    {
        Action<Assessment, Stream> write = format switch
        {
            ReportFormat.Json => JsonReport.Write,
            ReportFormat.Sarif => SarifReport.Write,
            ReportFormat.Junit => JunitReport.Write,
            ReportFormat.Markdown => MarkdownReport.Write,
            ReportFormat.Html => HtmlReport.Write,
            ReportFormat.Csv => CsvReport.Write,
        };
        write(assessment, output);
    }
}
