using ControlValidator.Model;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Places in policies, as people see them; <c>#line</c> in a policy does not move them.</summary>
internal static class Places
{
    private const int LongestLine = 500;

    extension(Location location)
    {
        public SourceSpan Place => location.SourceTree is { } tree ? At(tree, location.SourceSpan) : new("");
    }

    extension(SyntaxNode node)
    {
        public SourceSpan Place => At(node.SyntaxTree, node.Span);
    }

    extension(SyntaxToken token)
    {
        public SourceSpan Place => token.GetLocation().Place;
    }

    private static SourceSpan At(SyntaxTree tree, Microsoft.CodeAnalysis.Text.TextSpan span)
    {
        var text = tree.GetText();
        var line = text.Lines.GetLineFromPosition(span.Start);
        var column = span.Start - line.Start;
        var length = Math.Clamp(Math.Min(span.End, line.End) - span.Start, 1, LongestLine);
        var shown = line.End - line.Start > LongestLine ? null : line.ToString();
        return new(tree.FilePath, line.LineNumber + 1, column + 1, shown, length);
    }
}
