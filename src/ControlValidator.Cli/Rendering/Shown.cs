using System.Text;
using ControlValidator.Model;

namespace ControlValidator.Cli.Rendering;

/// <summary>Text and colours for a terminal. All foreign text goes through <see cref="Safe"/>.</summary>
internal static class Shown
{
    /// <summary>The text without control characters, so that no export can steer the terminal, and escaped as markup.</summary>
    internal static string Safe(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
            clean.Append(char.IsControl(c) ? ' ' : c);
        return Escape(clean.ToString());
    }

    private static string Escape(string text) =>
        text.Replace("[", "[[", StringComparison.Ordinal).Replace("]", "]]", StringComparison.Ordinal);

    /// <summary>Sentences of ours mark names with backticks; on a terminal a colour does it.</summary>
    internal static string Sentence(string text)
    {
        var parts = Safe(text).Split('`');
        if (parts.Length % 2 == 0)
            return string.Join('`', parts);
        var marked = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
            marked.Append(i % 2 == 1 ? $"[cyan]{parts[i]}[/]" : parts[i]);
        return marked.ToString();
    }

    internal static string Colour(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "green",
        Outcome.Fail => "red",
        Outcome.NotApplicable => "grey",
        Outcome.Unknown => "yellow",
        Outcome.Error => "magenta",
    };

    internal static string Sign(Outcome outcome) => outcome switch
    {
        Outcome.Pass => "✓",
        Outcome.Fail => "✗",
        Outcome.NotApplicable => "–",
        Outcome.Unknown => "?",
        Outcome.Error => "!",
    };

    internal static string Colour(Severity severity) => severity switch
    {
        Severity.Info => "grey",
        Severity.Low => "blue",
        Severity.Medium => "yellow",
        Severity.High => "red",
        Severity.Critical => "bold red",
    };

    internal static string Colour(DiagnosticLevel level) => level switch
    {
        DiagnosticLevel.Info => "blue",
        DiagnosticLevel.Warning => "yellow",
        DiagnosticLevel.Error => "red",
    };
}
