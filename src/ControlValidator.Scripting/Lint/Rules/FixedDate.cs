using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Points in time that are written down: what is fresh today is stale tomorrow, and the check does not know.</summary>
internal static class FixedDate
{
    private const int FirstYear = 2000;

    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var creation in code.Nodes<BaseObjectCreationExpressionSyntax>())
        {
            if (IsTime(code.TypeOf(creation)) && creation.ArgumentList?.Arguments is [var year, ..] && code.ConstantOf(year.Expression) is >= FirstYear)
                yield return Report(creation);
        }
        foreach (var call in code.Calls.Where(c => IsTime(c.Method.ContainingType) && c.Name.Contains("Parse", StringComparison.Ordinal)))
        {
            if (call.Arguments is [var text, ..] && code.ConstantOf(text.Expression) is string)
                yield return Report(call.Syntax);
        }
        foreach (var access in code.Nodes<MemberAccessExpressionSyntax>().Where(a => a.Name.Identifier.ValueText is "Year"))
        {
            if (IsTime(code.TypeOf(access.Expression)) && access.Parent is BinaryExpressionSyntax binary && (code.ConstantOf(binary.Right) ?? code.ConstantOf(binary.Left)) is >= FirstYear)
                yield return Report(binary);
        }
    }

    private static bool IsTime(ITypeSymbol? type) => type is { Name: "DateTime" or "DateTimeOffset" or "DateOnly", ContainingNamespace.Name: "System" };

    private static Diagnostic Report(ExpressionSyntax expression) =>
        LogicLintRules.FixedDate.At(expression.Place, $"`{expression.Quoted}` is a fixed point in time");
}
