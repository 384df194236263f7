using System.Text;
using ControlValidator.Cli.Rendering;
using ControlValidator.Model;

namespace ControlValidator.Cli.Testing;

/// <summary>A form in which test results were asked for, and where they go.</summary>
/// <param name="File">Null for standard output.</param>
internal sealed record TestTarget(bool IsJunit, string? File)
{
    /// <summary>Reads <c>format</c> or <c>format=file</c>; null where the format is not known.</summary>
    internal static TestTarget? Parse(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        var file = at < 0 || text[(at + 1)..] is "" or "-" ? null : text[(at + 1)..];
        return (at < 0 ? text : text[..at]).ToUpperInvariant() switch
        {
            "CONSOLE" => new(IsJunit: false, file),
            "JUNIT" => new(IsJunit: true, file),
            _ => null,
        };
    }

    /// <summary>What went wrong; null where the results are written.</summary>
    internal Diagnostic? Write(TestRun run, int? leastScore)
    {
        try
        {
            if (IsJunit)
                WriteJunit(run, leastScore);
            else
                WriteConsole(run);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return CliRules.CannotWrite.At(new(File ?? "standard output"), "the test results cannot be written");
        }
    }

    private void WriteJunit(TestRun run, int? leastScore)
    {
        using var stream = File is null ? Console.OpenStandardOutput() : System.IO.File.Create(File);
        JunitTests.Write(stream, run, leastScore);
        stream.Write("\n"u8);
    }

    private void WriteConsole(TestRun run)
    {
        if (File is null)
        {
            TestView.Write(Consoles.Output, run);
            return;
        }
        using var writer = new StreamWriter(File, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        var page = new PlainPage(writer);
        TestView.Write(page, run);
        page.Flush();
    }
}
