using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A condition combined with its own opposite, or with another value of the same setting.</summary>
internal static class Contradiction
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var binary in code.Nodes<BinaryExpressionSyntax>().Where(b => b.Kind() is SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression))
        {
            var right = binary.Right.Bare;
            foreach (var left in Shapes.Chain(binary.Left, binary.Kind()))
            {
                if (AreOpposite(left, right))
                    yield return LogicLintRules.Contradiction.At(right.Place, $"`{left.Quoted}` and its opposite {Outcome(binary)}");
                else if (binary.IsKind(SyntaxKind.BitwiseAndExpression) && AreTwoValues(code, left, right))
                    yield return LogicLintRules.Contradiction.At(right.Place, $"`{left.Quoted}` and `{right.Quoted}` never hold together");
                else if (binary.IsKind(SyntaxKind.BitwiseOrExpression) && IsNeither(code, left, right))
                    yield return LogicLintRules.Contradiction.At(right.Place, $"`{left.Quoted}` or `{right.Quoted}` always holds");
            }
        }
    }

    private static string Outcome(BinaryExpressionSyntax binary) => binary.IsKind(SyntaxKind.BitwiseAndExpression) ? "never hold together" : "always hold, one or the other";

    private static bool AreOpposite(ExpressionSyntax left, ExpressionSyntax right) => IsNot(left, right) || IsNot(right, left);

    private static bool IsNot(ExpressionSyntax negated, ExpressionSyntax other) =>
        negated is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not && not.Operand.IsSameAs(other);

    private static bool AreTwoValues(PolicyCode code, ExpressionSyntax left, ExpressionSyntax right) => AreDifferent(code, left, right, "Is");

    private static bool IsNeither(PolicyCode code, ExpressionSyntax left, ExpressionSyntax right) => AreDifferent(code, left, right, "IsNot");

    private static bool AreDifferent(PolicyCode code, ExpressionSyntax left, ExpressionSyntax right, string name) =>
        Compared(code, left, name) is { } one && Compared(code, right, name) is { } two
        && one.Setting.IsSameAs(two.Setting) && !string.Equals(one.Value, two.Value, StringComparison.OrdinalIgnoreCase);

    private static (ExpressionSyntax Setting, string Value)? Compared(PolicyCode code, ExpressionSyntax expression, string name) =>
        expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [var argument] }
        && access.Name.Identifier.ValueText == name && code.ConstantOf(argument.Expression)?.ToString() is { } value
            ? (access.Expression.WithoutDefault, value)
            : null;
}
