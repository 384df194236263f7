using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Both sides of a comparison are the same expression.</summary>
internal static class SelfComparison
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var binary in code.Nodes<BinaryExpressionSyntax>().Where(b => b.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression))
        {
            if (binary.Left.IsSameAs(binary.Right))
                yield return Report(binary, binary.Left);
        }
        foreach (var call in code.Calls)
        {
            var first = call.Name is "Equals" && call.Arguments is [var left, _, ..] && call.Method.IsStatic ? left.Expression : call.Receiver;
            var second = call.Arguments is [_, var right, ..] && first != call.Receiver ? right.Expression : call.Arguments.FirstOrDefault()?.Expression;
            var compares = call.Name is "Equals" || (call.IsOfModel && call.Name is "Is" or "IsNot" or "In" or "NotIn" or "AtLeast" or "AtMost" or "IsExactly");
            if (compares && first is not null && second is not null && Settled(first).IsSameAs(Settled(second)))
                yield return Report(call.Syntax, first);
        }
    }

    private static ExpressionSyntax Settled(ExpressionSyntax expression) =>
        expression.Bare is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access ? access.Expression.WithoutDefault : expression.WithoutDefault;

    private static Diagnostic Report(ExpressionSyntax comparison, ExpressionSyntax side) =>
        LogicLintRules.SelfComparison.At(comparison.Place, $"`{side.Quoted}` is compared with itself");
}
