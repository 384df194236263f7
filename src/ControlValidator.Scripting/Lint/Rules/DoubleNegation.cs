using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A negation of something that is itself a negation.</summary>
internal static class DoubleNegation
{
    private static readonly Dictionary<string, string> Opposites = new(StringComparer.Ordinal)
    {
        ["IsNot"] = "Is",
        ["NotIn"] = "In",
        ["IsAbsent"] = "IsPresent",
        ["None"] = "Any",
        ["IsNotEmpty"] = "IsEmpty",
    };

    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var not in code.Nodes<PrefixUnaryExpressionSyntax>().Where(n => n.IsKind(SyntaxKind.LogicalNotExpression)))
        {
            if (not.Operand.Bare is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } inner)
                yield return LogicLintRules.DoubleNegation.At(not.Place, "the condition is negated twice", $"Write `{inner.Operand.Quoted}`.");
            else if (Opposite(code, not) is { } opposite)
                yield return LogicLintRules.DoubleNegation.At(not.Place, $"`{not.Quoted}` is a negation of a negation", $"Write `{opposite}`.");
        }
    }

    /// <summary>The same without negations; null where it is said as plainly as can be.</summary>
    public static string? Opposite(PolicyCode code, PrefixUnaryExpressionSyntax not) =>
        not.Operand.Bare is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && code.TypeOf(call).IsVerdict
        && Opposites.TryGetValue(access.Name.Identifier.ValueText, out var opposite)
            ? $"{access.Expression}.{opposite}{call.ArgumentList}"
            : null;
}
