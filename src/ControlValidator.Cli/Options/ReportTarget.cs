using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Options;

/// <summary>A report that was asked for, and where it goes.</summary>
/// <param name="Format">Null for the console's own report.</param>
/// <param name="File">Null for standard output.</param>
internal sealed record ReportTarget(ReportFormat? Format, string? File)
{
    internal const string Names = "console, json, sarif, junit, markdown, html, csv";

    /// <summary>In the order of the texts; the console where there are none.</summary>
    internal static ImmutableArray<ReportTarget?> ParseAll(string[]? texts)
    {
        if (texts is null or [])
            return [new(null, null)];
        var targets = new ReportTarget?[texts.Length];
        for (var i = 0; i < targets.Length; i++)
            targets[i] = Parse(texts[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(targets);
    }

    /// <summary>Reads <c>format</c> or <c>format=file</c>; null where the format is not known.</summary>
    internal static ReportTarget? Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var file = at < 0 || text[(at + 1)..] is "" or "-" ? null : text[(at + 1)..];
        return (at < 0 ? text : text[..at]).ToUpperInvariant() switch
        {
            "CONSOLE" => new(null, file),
            "JSON" => new(ReportFormat.Json, file),
            "SARIF" => new(ReportFormat.Sarif, file),
            "JUNIT" => new(ReportFormat.Junit, file),
            "MARKDOWN" or "MD" => new(ReportFormat.Markdown, file),
            "HTML" => new(ReportFormat.Html, file),
            "CSV" => new(ReportFormat.Csv, file),
            _ => null,
        };
    }
}
