namespace ControlValidator.Scripting.Tests;

/// <summary>A text in which <c>[|brackets|]</c> mark the place that is meant.</summary>
internal sealed record Marked(string Text, int Line, int Column, int Length)
{
    public static Marked Parse(string marked)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal);
        var before = text[..start];
        var lineStart = before.LastIndexOf('\n') + 1;
        return new(text, before.Count(c => c == '\n') + 1, start - lineStart + 1, end - start);
    }
}
