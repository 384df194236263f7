using System.Globalization;
using System.Runtime.CompilerServices;

namespace ControlValidator.Reporting;

/// <summary>
/// Writes HTML. Markup is what stands literally in the calling code; whatever stands in a hole is text and is escaped, so that it cannot be
/// forgotten. Only a <see cref="Markup"/> made here passes as it is.
/// </summary>
internal sealed class HtmlPage(TextWriter output)
{
    /// <summary>Longer texts are cut: one resource must not fill a page.</summary>
    private const int MostCharacters = 2_000;

    public void Add([InterpolatedStringHandlerArgument("")] ref HtmlText text)
    {
        _ = text;
        output.Write('\n');
    }

    /// <summary>A text whose parts between backticks are code.</summary>
    public static Markup Rich(string text)
    {
        using var rich = new StringWriter(CultureInfo.InvariantCulture);
        foreach (var (part, isCode) in ForeignText.Marked(Bound(text)))
        {
            rich.Write(isCode ? "<code>" : "");
            Escape(rich, part);
            rich.Write(isCode ? "</code>" : "");
        }
        return new(rich.ToString());
    }

    /// <summary>An id, a path or a pointer: it may break after a slash.</summary>
    public static Markup Path(string text)
    {
        using var path = new StringWriter(CultureInfo.InvariantCulture);
        var rest = Bound(text);
        while (rest.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash && slash < rest.Length - 1)
        {
            Escape(path, rest[..(slash + 1)]);
            path.Write("<wbr>");
            rest = rest[(slash + 1)..];
        }
        Escape(path, rest);
        return new(path.ToString());
    }

    internal void AddMarkup(string markup) => output.Write(markup);

    internal void AddText(string? text) => Escape(output, Bound(text ?? ""));

    private static string Bound(string text) => ForeignText.Clean(ForeignText.Shorten(text, MostCharacters));

    private static void Escape(TextWriter output, string text)
    {
        var rest = text.AsSpan();
        while (rest.IndexOfAny("&<>\"'") is >= 0 and var at)
        {
            output.Write(rest[..at]);
            output.Write(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                _ => "&#39;",
            });
            rest = rest[(at + 1)..];
        }
        output.Write(rest);
    }
}

/// <summary>Text that is HTML already.</summary>
internal readonly record struct Markup(string Html);

/// <summary>An interpolated string on its way into a page.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText(int literalLength, int formattedCount, HtmlPage page)
{
    private readonly HtmlPage page = literalLength + formattedCount >= 0 ? page : throw new ArgumentOutOfRangeException(nameof(literalLength));

    public void AppendLiteral(string markup) => page.AddMarkup(markup);

    public void AppendFormatted(string? text) => page.AddText(text);

    public void AppendFormatted(long number) => page.AddMarkup(number.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Markup markup) => page.AddMarkup(markup.Html);
}
