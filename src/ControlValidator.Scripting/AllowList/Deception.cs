using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Finds text that reads as something else than it is, and directives that would make it so.</summary>
internal static class Deception
{
    public static IEnumerable<Diagnostic> In(SyntaxTree tree, CancellationToken cancellation)
    {
        var root = tree.GetRoot(cancellation);
        foreach (var place in Hidden(tree.GetText(cancellation)))
            yield return AllowListRules.DeceptiveText.At(Location.Create(tree, new(place, 1)).Place, "a character that cannot be seen changes how the text reads");
        foreach (var token in root.DescendantTokens(descendIntoTrivia: false).Where(t => t.IsKind(SyntaxKind.IdentifierToken) && !IsPlain(t.Text)))
            yield return AllowListRules.DeceptiveText.At(token.Place, $"the name `{token.ValueText}` is not made of plain letters");
        if (!root.ContainsDirectives)
            yield break;
        foreach (var directive in root.DescendantTrivia().Where(t => t.IsDirective && !IsAllowed(t.Kind())))
            yield return AllowListRules.ForbiddenDirective.At(directive.GetLocation().Place, $"a policy may not use `{directive.ToString().Split(' ', '\n')[0].Trim()}`");
    }

    private static bool IsPlain(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '@'))
                return false;
        }
        return true;
    }

    // The compiler takes what it cannot make sense of for skipped or bad; it says so itself. `#r` and `#load` have codes of their own.
    private static bool IsAllowed(SyntaxKind directive) => directive is SyntaxKind.LoadDirectiveTrivia or SyntaxKind.ReferenceDirectiveTrivia
        or SyntaxKind.NullableDirectiveTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia
        or SyntaxKind.PragmaWarningDirectiveTrivia or SyntaxKind.BadDirectiveTrivia;

    private static IEnumerable<int> Hidden(SourceText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (IsHidden(text[i]))
                yield return i;
        }
    }

    /// <summary>Marks that turn the direction of text, and characters without width.</summary>
    private static bool IsHidden(char c) => c >= 0x061C && c is '\u061C' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
        or (>= '\u2060' and <= '\u2069') or '\uFEFF';
}
