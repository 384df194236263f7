using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A check that is one question over all items, and so passes where there are none.</summary>
internal static class PassesWhenEmpty
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var check in code.Checks)
        {
            foreach (var result in Shapes.Results(check.Method))
            {
                if (result is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call && access.Name.Identifier.ValueText is "All" or "None"
                    && call.ArgumentList.Arguments is [{ Expression: not LiteralExpressionSyntax }]
                    && code.SymbolOf(call) is IMethodSymbol { ContainingType.Name: "Items" or "ResourceSet" } method && method.ReturnType.IsVerdict)
                {
                    yield return LogicLintRules.PassesWhenEmpty.At(access.Name.Place, $"`{check.Symbol.Name}` passes where there is no item at all");
                }
            }
        }
    }
}
