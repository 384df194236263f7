using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint;

/// <summary>
/// Applies <c>#pragma warning disable CV13xx // reason</c>: from its line on, to the line that restores the code or to the end of the file.
/// </summary>
internal sealed class Suppressions(IEnumerable<SyntaxTree> trees)
{
    private const string Prefix = "CV13";

    private readonly List<Suppression> all = [.. trees.SelectMany(In)];

    /// <summary>The diagnostics that stay, and those about the suppressions themselves.</summary>
    public IEnumerable<Diagnostic> Apply(IEnumerable<Diagnostic> found)
    {
        foreach (var diagnostic in found)
        {
            var suppressed = false;
            foreach (var suppression in all.Where(s => s.Covers(diagnostic)))
                suppressed = suppression.IsUsed = true;
            if (!suppressed)
                yield return diagnostic;
        }
        foreach (var suppression in all)
        {
            if (!suppression.IsUsed)
                yield return DescriptionLintRules.NothingSuppressed.At(suppression.Place, $"there is no {suppression.Code} to suppress here");
            else if (!suppression.HasReason)
                yield return DescriptionLintRules.NoReasonToSuppress.At(suppression.Place, $"nothing says why {suppression.Code} is suppressed");
        }
    }

    private static List<Suppression> In(SyntaxTree tree)
    {
        var suppressions = new List<Suppression>();
        if (!tree.GetText().ToString().Contains(Prefix, StringComparison.Ordinal))
            return suppressions;
        foreach (var directive in tree.GetRoot().DescendantNodes(descendIntoTrivia: true).OfType<PragmaWarningDirectiveTriviaSyntax>())
        {
            var line = directive.Place.Line;
            foreach (var code in directive.ErrorCodes.Where(c => c.ToString().StartsWith(Prefix, StringComparison.Ordinal)))
            {
                if (directive.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword))
                    suppressions.Add(new(code.ToString(), code.Place, line, HasReason(directive)));
                else if (suppressions.FindLast(s => s.Code == code.ToString() && s.Last == int.MaxValue) is { } open)
                    open.Last = line;
            }
        }
        return suppressions;
    }

    private static bool HasReason(PragmaWarningDirectiveTriviaSyntax directive) => directive.EndOfDirectiveToken.LeadingTrivia
        .Concat(directive.DescendantTrivia())
        .Any(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia) && t.ToString().Trim('/', ' ').Length > 2);

    private sealed record Suppression(string Code, SourceSpan Place, int First, bool HasReason)
    {
        public int Last { get; set; } = int.MaxValue;

        public bool IsUsed { get; set; }

        public bool Covers(Diagnostic diagnostic) =>
            diagnostic.Code == Code && diagnostic.Span.File == Place.File && diagnostic.Span.Line >= First && diagnostic.Span.Line <= Last;
    }
}
