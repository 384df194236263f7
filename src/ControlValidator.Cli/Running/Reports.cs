using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using ControlValidator.Cli.Options;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;
using ControlValidator.Reporting;

namespace ControlValidator.Cli.Running;

/// <summary>Writes reports to where they were asked for.</summary>
internal static class Reports
{
    /// <summary>Says of each text that is no report format that it is none.</summary>
    internal static IEnumerable<Diagnostic> Unknown(IEnumerable<string> formats) => formats.Where(static text => ReportTarget.Parse(text) is null)
        .Select(static text => CliRules.UnknownFormat.At(new("command line"), $"`{text}` is no report format"));

    /// <summary>Says where two reports would be written over each other; null where each has a place of its own.</summary>
    internal static Diagnostic? Clash(ImmutableArray<ReportTarget?> targets)
    {
        if (targets.Length < 2)
            return null;
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var target in targets)
        {
            if (!taken.Add(target?.File is { } file ? Path.GetFullPath(file) : ""))
            {
                return CliRules.Usage.At(new("command line"), target?.File is { } twice ? $"two reports go to `{twice}`" : "two reports go to standard output",
                    "Give each report a file of its own, such as `-f json=report.json`.");
            }
        }
        return null;
    }

    /// <summary>Writes each report that can be written.</summary>
    /// <returns>What went wrong with the others.</returns>
    internal static ImmutableArray<Diagnostic> Write(ImmutableArray<ReportTarget?> targets, RunResult result) => Write(targets, new ReportContent(
        [result.Assessment.Manifest],
        (format, stream) => Report.Write(format, result.Assessment, stream),
        page => ConsoleReport.Write(page, result.Assessment, result.Judged)));

    /// <summary>Writes each report that can be written.</summary>
    /// <returns>What went wrong with the others.</returns>
    internal static ImmutableArray<Diagnostic> Write(ImmutableArray<ReportTarget?> targets, ReportContent content)
    {
        var problems = ImmutableArray<Diagnostic>.Empty;
        foreach (var target in targets)
        {
            if (target is not null && Write(target, content) is { } problem)
                problems = problems.Add(problem);
        }
        return problems;
    }

    /// <summary>What went wrong; null where the report is written.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "Standard output is not ours to close.")]
    private static Diagnostic? Write(ReportTarget target, ReportContent content)
    {
        try
        {
            if (target.File is null)
            {
                Write(target, content, Console.OpenStandardOutput(), toFile: false);
                return null;
            }
            if (content.Inputs.Any(manifest => IsInput(target.File, manifest)))
                return CliRules.CannotWrite.At(new(target.File), "the report would be written over an export that was read");
            using var file = File.Create(target.File);
            Write(target, content, file, toFile: true);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return CliRules.CannotWrite.At(new(target.File ?? "standard output"), $"the report cannot be written: {unwritable.Message}");
        }
    }

    /// <summary>Whether a file is one of those that were read, or the archive that holds one.</summary>
    internal static bool IsInput(string file, Manifest manifest)
    {
        var path = Path.GetFullPath(file);
        foreach (var document in manifest.Documents)
        {
            var archive = document.Path.IndexOf('!', StringComparison.Ordinal);
            if (Path.GetFullPath(archive < 0 || File.Exists(document.Path) ? document.Path : document.Path[..archive]) == path)
                return true;
        }
        return false;
    }

    private static void Write(ReportTarget target, ReportContent content, Stream stream, bool toFile)
    {
        if (target.Format is { } format)
        {
            content.Report(format, stream);
            stream.Flush();
        }
        else if (toFile)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            content.Console(new PlainPage(writer));
        }
        else
        {
            content.Console(Consoles.Output);
            Consoles.Flush();
        }
    }
}

/// <summary>What there is to report.</summary>
/// <param name="Inputs">What was read, and must not be written over.</param>
/// <param name="Report">Writes it in one of the formats.</param>
/// <param name="Console">Shows it on a terminal.</param>
internal sealed record ReportContent(ImmutableArray<Manifest> Inputs, Action<ReportFormat, Stream> Report, Action<Page> Console);
