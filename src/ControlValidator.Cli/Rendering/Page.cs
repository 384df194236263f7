using System.Text;

namespace ControlValidator.Cli.Rendering;

/// <summary>
/// Where lines of text with markup go. A terminal gets colours; a pipe or a file gets plain text, wrapped at 80 columns, without
/// the terminal library being loaded: what a pipeline runs a thousand times a day starts faster by half.
/// </summary>
internal abstract class Page
{
    internal const int PlainWidth = 80;

    /// <summary>One line of markup, wrapped and indented as a block.</summary>
    internal abstract void Line(string markup = "", int indent = 0);

    /// <summary>One line of markup that is never wrapped in plain text, for programs that look for it.</summary>
    internal virtual void WholeLine(string markup) => Line(markup);

    internal virtual void Flush()
    {
    }

    /// <summary>A heading that sets off what follows.</summary>
    internal abstract void Heading(string markup);

    /// <summary>Takes the markup out of a text: <c>[red]a[/] [[b]]</c> becomes <c>a [b]</c>.</summary>
    internal static string Strip(string markup)
    {
        var plain = new StringBuilder(markup.Length);
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup[i] is not ('[' or ']'))
                plain.Append(markup[i]);
            else if (i + 1 < markup.Length && markup[i + 1] == markup[i])
                plain.Append(markup[i++]);
            else if (markup.IndexOf(']', i) is > 0 and var end)
                i = end;
        }
        return plain.ToString();
    }
}

/// <summary>Plain text for pipes and files.</summary>
internal sealed class PlainPage(TextWriter writer) : Page
{
    internal override void Line(string markup = "", int indent = 0)
    {
        foreach (var line in Wrap(Strip(markup), PlainWidth - indent))
        {
            for (var i = 0; i < indent && line.Length > 0; i++)
                writer.Write(' ');
            writer.Write(line);
            writer.Write('\n');
        }
    }

    internal override void Flush() => writer.Flush();

    internal override void WholeLine(string markup)
    {
        writer.Write(Strip(markup));
        writer.Write('\n');
    }

    internal override void Heading(string markup)
    {
        var title = Strip(markup);
        Line($"── {title} {new string('─', Math.Max(0, PlainWidth - title.Length - 4))}");
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var start = 0;
        while (text.Length - start > width)
        {
            var space = text.LastIndexOf(' ', start + width, width);
            var end = space > start ? space : start + width;
            yield return text[start..end].TrimEnd(' ');
            start = space > start ? end + 1 : end;
        }
        yield return text[start..].TrimEnd(' ');
    }
}
