namespace ControlValidator.Reporting;

/// <summary>Writes comparisons.</summary>
public static class ComparisonReport
{
    /// <summary>The same comparison gives the same bytes: UTF-8 without a byte-order mark. The stream stays open.</summary>
    public static void Write(ReportFormat format, Comparison comparison, Stream output)
    {
        Action<Comparison, Stream> write = format switch
        {
            ReportFormat.Json => ComparisonJson.Write,
            ReportFormat.Sarif => ComparisonSarif.Write,
            ReportFormat.Junit => ComparisonJunit.Write,
            ReportFormat.Markdown => ComparisonMarkdown.Write,
            ReportFormat.Html => ComparisonHtml.Write,
            ReportFormat.Csv => ComparisonCsv.Write,
        };
        write(comparison, output);
        output.Flush();
    }
}
