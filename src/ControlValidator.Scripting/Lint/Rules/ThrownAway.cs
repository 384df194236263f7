using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A comparison that nobody looks at.</summary>
internal static class ThrownAway
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var statement in code.Nodes<ExpressionStatementSyntax>())
        {
            var expression = statement.Expression switch
            {
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var right } => right,
                InvocationExpressionSyntax call => call,
                _ => null,
            };
            if (expression is not null && IsObservation(code.TypeOf(expression)))
                yield return LogicLintRules.ThrownAway.At(expression.Place, $"nothing is made of `{expression.Quoted}`");
        }
    }

    private static bool IsObservation(ITypeSymbol? type) => type.IsVerdict || type.SettingOf is not null || type.IsNode || type.IsModel(nameof(Quantity));
}
