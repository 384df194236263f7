using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Editor.Features;

/// <summary>Texts of the compiler's services as Markdown: the declaration as code, what follows its first line as prose.</summary>
internal static class Tagged
{
    public static string ToMarkdown(ImmutableArray<TaggedText> parts)
    {
        var text = string.Concat(parts.Select(p => p.Text)).ReplaceLineEndings("\n");
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        var declaration = end < 0 ? text : text[..end];
        var rest = end < 0 ? "" : text[(end + 1)..].Trim();
        return rest.Length == 0 ? Code(declaration) : $"{Code(declaration)}\n\n{Prose(rest)}";
    }

    public static string Code(string declaration) => $"```csharp\n{declaration}\n```";

    /// <summary>What has a meaning in Markdown stands for itself.</summary>
    public static string Prose(string text)
    {
        var prose = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '*' or '_' or '[' or ']' or '<' or '#')
                prose.Append('\\');
            prose.Append(c);
        }
        return prose.ToString();
    }
}
