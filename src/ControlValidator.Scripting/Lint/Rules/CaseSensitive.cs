using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Ids and types of resources compared as if everyone wrote them in the same case.</summary>
internal static class CaseSensitive
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var binary in code.Nodes<BinaryExpressionSyntax>().Where(b => b.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression))
        {
            if ((Identity(code, binary.Left) ?? Identity(code, binary.Right)) is { } name && !IsNull(binary))
                yield return Report(binary.OperatorToken.Parent!.Place, name);
        }
        foreach (var pattern in code.Nodes<IsPatternExpressionSyntax>())
        {
            if (Identity(code, pattern.Expression) is { } name && pattern.Pattern.DescendantNodesAndSelf().OfType<ConstantPatternSyntax>().Any(c => code.ConstantOf(c.Expression) is string))
                yield return Report(pattern.Place, name);
        }
        foreach (var call in code.Calls)
        {
            if (IsExact(call) && (Identity(code, call.Receiver) ?? call.Arguments.Select(a => Identity(code, a.Expression)).FirstOrDefault(n => n is not null)) is { } name)
                yield return Report(call.Syntax.Place, name);
        }
    }

    private static bool IsExact(Call call)
    {
        var isText = call.Method.ContainingType.SpecialType is SpecialType.System_String
            && call.Name is "Equals" or "StartsWith" or "EndsWith" or "Contains" or "IndexOf" or "CompareOrdinal";
        return isText && call.Arguments.Any(a => a.Expression.Bare is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.CharacterLiteralExpression })
            && !call.Arguments.Any(a => a.ToString().EndsWith("IgnoreCase", StringComparison.Ordinal))
            && !call.Method.Parameters.Any(p => p.Type.SpecialType is SpecialType.System_Char);
    }

    private static bool IsNull(BinaryExpressionSyntax binary) =>
        binary.Left.IsKind(SyntaxKind.NullLiteralExpression) || binary.Right.IsKind(SyntaxKind.NullLiteralExpression);

    /// <summary>The name of what a resource is known by.</summary>
    private static string? Identity(PolicyCode code, ExpressionSyntax? expression) =>
        expression?.Bare is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Resource.Id) or nameof(Resource.Type) or nameof(Resource.Parent) } access
        && code.SymbolOf(access) is IPropertySymbol property && property.ContainingType.IsResource
            ? property.Name
            : null;

    private static Diagnostic Report(SourceSpan place, string name) =>
        LogicLintRules.CaseSensitive.At(place, $"the resource's `{name}` is compared in exact case",
            name is nameof(Resource.Type) ? "Write `resource.IsOfType(\"…\")`." : null);
}
