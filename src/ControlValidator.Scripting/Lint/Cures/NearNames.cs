using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.Lint.Cures;

/// <summary>Puts the name that was probably meant in the place of the one that is written.</summary>
internal static class NearNames
{
    private const string Before = "Did you mean `";
    private const string After = "`?";

    public static Cure? Of(Diagnostic diagnostic, SyntaxTree tree, int start)
    {
        if (Meant(diagnostic.Help) is not { } near)
            return null;
        foreach (var token in tree.GetRoot().DescendantTokens(new TextSpan(start, diagnostic.Span.Length)))
        {
            if (token.SpanStart >= start && token.Span.End <= start + diagnostic.Span.Length && Replaced(token, near) is { } text)
                return new($"Write `{near}`", token.Span, text, IsPlain: true);
        }
        return null;
    }

    private static string? Replaced(SyntaxToken token, string near) => token.Kind() switch
    {
        SyntaxKind.IdentifierToken when IsNear(token.ValueText, near) => near,
        SyntaxKind.StringLiteralToken when IsNear(token.ValueText, near) => SymbolDisplay.FormatLiteral(near, quote: true),
        SyntaxKind.StringLiteralToken when Part(token.ValueText, near) is { } path => SymbolDisplay.FormatLiteral(path, quote: true),
        _ => null,
    };

    /// <summary>A path with the one wrong name in it replaced.</summary>
    private static string? Part(string path, string near)
    {
        var parts = path.Split('/');
        var wrong = Array.FindIndex(parts, p => IsNear(p, near));
        if (parts.Length < 2 || wrong < 0)
            return null;
        parts[wrong] = near;
        return string.Join('/', parts);
    }

    private static bool IsNear(string written, string near) => NearName.Of(written, [near]) is not null;

    // As the model's near names are suggested.
    private static string? Meant(string? help) => help is not null && help.StartsWith(Before, StringComparison.Ordinal) && help.EndsWith(After, StringComparison.Ordinal)
        ? help[Before.Length..^After.Length]
        : null;
}
