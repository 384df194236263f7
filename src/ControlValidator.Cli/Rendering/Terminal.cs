using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>The terminal library, and nothing else that touches it at start: a piped run never loads it.</summary>
internal static class Terminal
{
    internal static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var plain = redirected || Consoles.NoColour;
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

    internal static Page PageOf(TextWriter writer) => new TerminalPage(Make(writer, redirected: false));

    /// <summary>Shows that work is going on.</summary>
    internal static T Watch<T>(Func<T> work)
        where T : class => Make(Console.Error, redirected: false).Status().Spinner(Spinner.Known.Dots).Start("judging", _ => work());
}
