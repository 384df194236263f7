using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>The same condition twice in a chain, or the same value twice in a list.</summary>
internal static class Repetition
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var binary in code.Nodes<BinaryExpressionSyntax>().Where(b => b.Kind() is SyntaxKind.BitwiseAndExpression or SyntaxKind.BitwiseOrExpression
            or SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression && !IsWithinChain(b)))
        {
            foreach (var again in Again([.. Shapes.Chain(binary, binary.Kind())]))
                yield return LogicLintRules.SameConditionTwice.At(again.Place, $"`{again.Quoted}` is stated twice");
        }
        foreach (var call in code.Calls.Where(c => c.IsOfModel && c.Name is "In" or "NotIn"))
        {
            var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var argument in call.Arguments)
            {
                if (code.ConstantOf(argument.Expression) is string text && !seen.Add(text))
                    yield return LogicLintRules.SameValueTwice.At(argument.Expression.Place, $"`{text}` is named twice");
            }
        }
    }

    private static bool IsWithinChain(BinaryExpressionSyntax binary)
    {
        var parent = binary.Parent;
        while (parent is ParenthesizedExpressionSyntax)
            parent = parent.Parent;
        return parent is not null && parent.IsKind(binary.Kind());
    }

    private static IEnumerable<ExpressionSyntax> Again(List<ExpressionSyntax> operands) =>
        operands.Where((operand, index) => operands.Take(index).Any(operand.IsSameAs));
}
