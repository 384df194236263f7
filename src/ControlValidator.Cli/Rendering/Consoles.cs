using System.Diagnostics.CodeAnalysis;
using System.Text;
using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>The two ends of the shell: results go to standard output, progress and complaints to standard error.</summary>
internal static class Consoles
{
    private static readonly Lazy<Page> LazyOutput = new(() => PageOf(Console.OpenStandardOutput(), Console.Out, Console.IsOutputRedirected));
    private static readonly Lazy<Page> LazyError = new(() => PageOf(Console.OpenStandardError(), Console.Error, Console.IsErrorRedirected));

    internal static Page Output => LazyOutput.Value;

    internal static Page Error => LazyError.Value;

    /// <summary>Whether a person is looking at the progress.</summary>
    internal static bool IsWatched => !Console.IsErrorRedirected && !NoColour;

    private static bool NoColour => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>A console for tables and grids.</summary>
    internal static IAnsiConsole Tables(bool error = false) =>
        Make(error ? Console.Error : Console.Out, error ? Console.IsErrorRedirected : Console.IsOutputRedirected);

    internal static Page PageOf(IAnsiConsole console) => new TerminalPage(console);

    [SuppressMessage("Reliability", "CA2000", Justification = "It lives as long as the process.")]
    private static Page PageOf(Stream stream, TextWriter terminal, bool redirected) => redirected
        ? new PlainPage(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true })
        : PageOf(Make(terminal, redirected: false));

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var plain = redirected || NoColour;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = redirected ? InteractionSupport.No : InteractionSupport.Detect,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
            console.Profile.Width = Page.PlainWidth;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
