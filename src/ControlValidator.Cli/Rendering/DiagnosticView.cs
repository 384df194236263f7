using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Cli.Rendering;

/// <summary>Diagnostics as a compiler shows them: place, code, sentence, the line with a caret, and the cure.</summary>
internal static class DiagnosticView
{
    private const int Most = 50;

    internal static void Write(Page page, ImmutableArray<Diagnostic> diagnostics)
    {
        for (var i = 0; i < diagnostics.Length && i < Most; i++)
            Write(page, diagnostics[i]);
        if (diagnostics.Length > Most)
            page.Line($"[grey]… and {diagnostics.Length - Most} more; the JSON report has them all[/]");
    }

    /// <summary>Says what keeps a verb from doing anything.</summary>
    internal static ExitCode Refuse(params ImmutableArray<Diagnostic> diagnostics)
    {
        Write(Consoles.Error, diagnostics);
        return ExitCode.BadInput;
    }

    /// <summary>However many there are: where they are the result, and not what stands in its way.</summary>
    internal static void WriteAll(Page page, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Write(page, diagnostic);
    }

    private static void Write(Page page, Diagnostic diagnostic)
    {
        var level = diagnostic.Level.ToString().ToLowerInvariant();
        page.Line(
            $"{Shown.Safe(diagnostic.Span.ToString())}: [{Shown.Colour(diagnostic.Level)}]{level} {diagnostic.Code}[/]: {Shown.Sentence(diagnostic.Message)}");
        if (diagnostic.Span.Text is { } text)
            WriteLine(page, diagnostic.Span, text);
        if (diagnostic.Span.Pointer is { Length: > 0 } pointer)
            page.Line($"  [grey]at {Shown.Safe(pointer)}[/]");
        if (diagnostic.Help is { } help)
            page.Line($"  [grey]help:[/] {Shown.Sentence(help)}");
    }

    private static void WriteLine(Page page, SourceSpan span, string text)
    {
        const int width = Page.PlainWidth - 4;
        var from = Math.Max(0, Math.Min(span.Column - 1, text.Length) - (width / 2));
        var shown = text.AsSpan(from, Math.Min(width, text.Length - from)).ToString().Replace('\t', ' ');
        var caret = Math.Clamp(span.Column - 1 - from, 0, shown.Length);
        var length = Math.Clamp(span.Length, 1, Math.Max(1, shown.Length - caret));
        page.Line($"  [grey]|[/] {Shown.Safe(shown)}");
        page.Line($"  [grey]|[/] {new string(' ', caret)}[{Shown.Colour(DiagnosticLevel.Error)}]{new string('^', length)}[/]");
    }
}
