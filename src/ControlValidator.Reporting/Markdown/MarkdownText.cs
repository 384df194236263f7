using System.Text;

namespace ControlValidator.Reporting;

/// <summary>Foreign text in GitHub-flavoured Markdown, in tables too: always on one line, never markup, a link, a mention or a reference.</summary>
internal static class MarkdownText
{
    /// <summary>Breaks a mention or a reference without being seen.</summary>
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>As plain text.</summary>
    public static string Plain(string text)
    {
        var line = ForeignText.OneLine(text);
        var escaped = new StringBuilder(line.Length + 8);
        for (var i = 0; i < line.Length; i++)
            Escape(escaped, line, i);
        return escaped.ToString();
    }

    /// <summary>With the parts between backticks as code.</summary>
    public static string Rich(string text) =>
        string.Concat(ForeignText.Marked(text).Select(part => part.IsCode ? Code(part.Text) : Plain(part.Text)));

    /// <summary>
    /// As code, in which nothing else has a meaning. A bar would end a table's cell in code too, and whether a backslash before it helps
    /// depends on what stands before that; so code with a bar is written as HTML.
    /// </summary>
    public static string Code(string text)
    {
        var line = ForeignText.OneLine(text);
        if (line.Trim().Length == 0)
            return "` `";
        if (line.Contains('|', StringComparison.Ordinal))
            return HtmlCode(line);
        var fence = new string('`', LongestRun(line) + 1);
        var padding = line[0] is '`' || line[^1] is '`' ? " " : "";
        return string.Concat(fence, padding, line, padding, fence);
    }

    private static string HtmlCode(string line)
    {
        var code = new StringBuilder("<code>", line.Length + 32);
        foreach (var c in line)
        {
            if (char.IsAscii(c) && !char.IsAsciiLetterOrDigit(c) && c is not ' ')
                code.Append("&#").Append((int)c).Append(';');
            else
                code.Append(c);
        }
        return code.Append("</code>").ToString();
    }

    private static void Escape(StringBuilder escaped, string line, int index)
    {
        var c = line[index];
        if (c is '<' or '>' or '&')
            escaped.Append(c switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
        else if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' or '{' or '}')
            escaped.Append('\\').Append(c);
        else if (c is '@' or '#')
            escaped.Append(c).Append(ZeroWidthSpace);
        else if (c is ':' && line.AsSpan(index).StartsWith("://"))
            escaped.Append("\\:").Append(ZeroWidthSpace);
        else if (c is '.' && index >= 3 && line.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase))
            escaped.Append("\\.").Append(ZeroWidthSpace);
        else if (c is '-' or '+' && index == 0)
            escaped.Append('\\').Append(c);
        else
            escaped.Append(c);
    }

    private static int LongestRun(string text)
    {
        var longest = 0;
        var run = 0;
        foreach (var c in text)
        {
            run = c is '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
