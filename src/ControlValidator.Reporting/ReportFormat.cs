namespace ControlValidator.Reporting;

/// <summary>The forms in which an assessment can be written.</summary>
public enum ReportFormat
{
    /// <summary>Everything, as <c>docs/schemas/assessment.schema.json</c> says.</summary>
    Json,

    /// <summary>SARIF 2.1.0, within the limits of code scanning.</summary>
    Sarif,

    /// <summary>JUnit XML, for the test page of a build server.</summary>
    Junit,

    /// <summary>For a pull-request comment or a job summary; at most 65,536 characters.</summary>
    Markdown,

    /// <summary>One self-contained page, for an auditor.</summary>
    Html,

    /// <summary>RFC 4180, a row for each finding.</summary>
    Csv,
}
