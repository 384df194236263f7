using System.Text.RegularExpressions;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Ids of one estate in a policy that is for all of them.</summary>
internal static partial class FixedScope
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var literal in code.Nodes<LiteralExpressionSyntax>().Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)))
        {
            var text = literal.Token.ValueText;
            if (Subscription().IsMatch(text))
                yield return DescriptionLintRules.FixedScope.At(literal.Place, $"`{text}` names one subscription");
            else if (Guid.TryParse(text, out _) && Compared(literal) is { } what)
                yield return DescriptionLintRules.FixedScope.At(literal.Place, $"`{text}` is one estate's {what}");
        }
    }

    private static string? Compared(LiteralExpressionSyntax literal)
    {
        var comparison = literal.Ancestors().FirstOrDefault(a => a is InvocationExpressionSyntax or BinaryExpressionSyntax or VariableDeclaratorSyntax or FieldDeclarationSyntax);
        var words = comparison switch
        {
            InvocationExpressionSyntax call => call.Expression.ToString(),
            BinaryExpressionSyntax binary => binary.ToString(),
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            _ => "",
        };
        return words.Contains("tenantId", StringComparison.OrdinalIgnoreCase) ? "tenant"
            : words.Contains("subscriptionId", StringComparison.OrdinalIgnoreCase) ? "subscription"
            : null;
    }

    [GeneratedRegex("/subscriptions/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Timeout.Infinite)]
    private static partial Regex Subscription();
}
