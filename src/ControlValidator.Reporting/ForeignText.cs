using System.Text;

namespace ControlValidator.Reporting;

/// <summary>Text from exports and policies, which may hold anything, made fit for formats that people read.</summary>
internal static class ForeignText
{
    /// <summary>Stands for what cannot be shown, as in Unicode.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>
    /// Without control characters, lone surrogates, non-characters, and the marks that turn the direction of writing
    /// (with them a name can be made to look like another).
    /// </summary>
    public static string Clean(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsFine(text, i))
                return CleanFrom(text, i);
        }
        return text;
    }

    /// <summary>On one line.</summary>
    public static string OneLine(string text)
    {
        var clean = Clean(text);
        return clean.AsSpan().IndexOfAny('\r', '\n', '\t') < 0
            ? clean
            : clean.ReplaceLineEndings(" ").Replace('\t', ' ');
    }

    /// <summary>At most so many characters, the last of them an ellipsis where some were left out.</summary>
    public static string Shorten(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = char.IsHighSurrogate(text[most - 2]) ? most - 2 : most - 1;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static string CleanFrom(string text, int start)
    {
        var clean = new StringBuilder(text.Length).Append(text, 0, start);
        for (var i = start; i < text.Length; i++)
            clean.Append(IsFine(text, i) ? text[i] : Replacement);
        return clean.ToString();
    }

    private static bool IsFine(string text, int index) => text[index] switch
    {
        '\t' or '\n' or '\r' => true,
        < ' ' or (>= '\u007F' and <= '\u009F') => false,
        < '\u200E' => true,
        '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => false,
        >= '\uFFFE' => false,
        var c when char.IsHighSurrogate(c) => index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]),
        var c when char.IsLowSurrogate(c) => index > 0 && char.IsHighSurrogate(text[index - 1]),
        _ => true,
    };

    /// <summary>Splits a text at its pairs of backticks, with which policies and diagnostics mark code.</summary>
    public static IEnumerable<(string Text, bool IsCode)> Marked(string text)
    {
        var parts = text.Split('`');
        for (var i = 0; i < parts.Length; i++)
        {
            var unpaired = i % 2 == 1 && i == parts.Length - 1;
            if (parts[i].Length > 0 || unpaired)
                yield return (unpaired ? "`" + parts[i] : parts[i], i % 2 == 1 && !unpaired);
        }
    }

    /// <summary>ASCII letters, digits, dots, hyphens and underscores as they are, all else as hyphens.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
            slug.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-');
        return slug.ToString();
    }
}
