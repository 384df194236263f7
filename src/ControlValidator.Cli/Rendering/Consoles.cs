using System.Diagnostics.CodeAnalysis;
using System.Text;
using Spectre.Console;

namespace ControlValidator.Cli.Rendering;

/// <summary>The two ends of the shell: results go to standard output, progress and complaints to standard error.</summary>
internal static class Consoles
{
    private static Page? OutputPage;
    private static Page? ErrorPage;

    internal static Page Output => OutputPage ??= Console.IsOutputRedirected ? Plain(Console.OpenStandardOutput()) : Terminal.PageOf(Console.Out);

    internal static Page Error => ErrorPage ??= Console.IsErrorRedirected ? Plain(Console.OpenStandardError()) : Terminal.PageOf(Console.Error);

    internal static bool NoColour => Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };

    /// <summary>Does the work, and shows that it is going on where a person is looking.</summary>
    internal static T Watched<T>(Func<T> work)
        where T : class => Console.IsErrorRedirected || NoColour ? work() : Terminal.Watch(work);

    /// <summary>A console for tables and grids.</summary>
    internal static IAnsiConsole Tables(bool error = false) => error
        ? Terminal.Make(Console.Error, Console.IsErrorRedirected)
        : Terminal.Make(Console.Out, Console.IsOutputRedirected);

    /// <summary>Hands over what is still held back; the last thing that the process does.</summary>
    internal static void Flush()
    {
        OutputPage?.Flush();
        ErrorPage?.Flush();
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "It lives as long as the process.")]
    private static PlainPage Plain(Stream stream) =>
        new(new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)));
}
