using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Titles, severities and the sentences of a control.</summary>
internal static class Descriptions
{
    private static readonly ImmutableArray<string> Orders = ["Ensure", "Check", "Verify", "Make", "Validate", "Should", "Enable", "Disable", "Use", "Do", "Don't", "Avoid", "Configure"];

    private static readonly ImmutableArray<string> Placeholders = ["TODO", "FIXME", "TBD", "XXX", "lorem ipsum"];

    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var check in code.Checks)
        {
            if (check.Argument(1) is { } title && TitleProblem(check.Control.Title) is { } problem)
                yield return DescriptionLintRules.NoStatement.At(title.Place, problem);
            if (check.Control.Severity is Severity.Critical && check.Control.Level >= 4)
                yield return DescriptionLintRules.UnlikelySeverity.At(Named(check, "Severity"), $"a failure is critical, and is looked for only at level {check.Control.Level}");
            else if (check.Control.Severity is Severity.Info && check.Control.Level == 1)
                yield return DescriptionLintRules.UnlikelySeverity.At(Named(check, "Severity"), "what does no harm is demanded at the first level");
            foreach (var attribute in check.Method.AttributeLists.SelectMany(l => l.Attributes))
            {
                foreach (var text in attribute.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)))
                {
                    if (Placeholders.FirstOrDefault(p => text.Token.ValueText.Contains(p, StringComparison.Ordinal)) is { } placeholder)
                        yield return DescriptionLintRules.Placeholder.At(text.Place, $"`{placeholder}` is left to be written");
                }
            }
        }
    }

    private static SourceSpan Named(CheckCode check, string name) =>
        check.Attribute("Control")?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == name)?.Expression.Place ?? check.Method.Identifier.Place;

    private static string? TitleProblem(string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length < 3 ? "the title is no sentence"
            : Orders.Contains(words[0], StringComparer.OrdinalIgnoreCase) ? $"`{words[0]}` gives an order, and does not say what holds"
            : words.Contains("should", StringComparer.OrdinalIgnoreCase) ? "`should` leaves open whether it must hold"
            : char.IsLower(title[0]) ? "the title begins with a small letter"
            : title[^1] is '.' or '!' or '?' ? "the title ends with a stop, as if there were more of it"
            : null;
    }
}
