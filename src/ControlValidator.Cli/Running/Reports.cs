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
    /// <summary>What went wrong; null where the report is written.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "Standard output is not ours to close.")]
    internal static Diagnostic? Write(ReportTarget target, RunResult result)
    {
        try
        {
            if (target.File is null)
            {
                Write(target, result, Console.OpenStandardOutput(), toFile: false);
                return null;
            }
            using var file = File.Create(target.File);
            Write(target, result, file, toFile: true);
            return null;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return CliRules.CannotWrite.At(new(target.File ?? "standard output"), $"the report cannot be written: {unwritable.Message}");
        }
    }

    private static void Write(ReportTarget target, RunResult result, Stream stream, bool toFile)
    {
        if (target.Format is { } format)
        {
            Report.Write(format, result.Assessment, stream);
            stream.Flush();
        }
        else if (toFile)
        {
            using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
            ConsoleReport.Write(new PlainPage(writer), result.Assessment, result.Judged);
        }
        else
        {
            ConsoleReport.Write(Consoles.Output, result.Assessment, result.Judged);
            Consoles.Flush();
        }
    }
}
