using System.Collections.Immutable;
using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint;

/// <summary>Recognises the shapes that the rules look for.</summary>
internal static class Shapes
{
    extension(INamespaceSymbol? space)
    {
        public bool IsModelNamespace => space is { Name: "Model", ContainingNamespace: { Name: "ControlValidator", ContainingNamespace.IsGlobalNamespace: true } };
    }

    extension(ITypeSymbol? type)
    {
        public bool IsVerdict => type.IsModel(nameof(Verdict));

        /// <summary>What a setting holds; null where it is no setting.</summary>
        public ITypeSymbol? SettingOf => type is INamedTypeSymbol { Name: "Setting", Arity: 1 } named && named.ContainingNamespace.IsModelNamespace ? named.TypeArguments[0] : null;

        public bool IsChoice => type?.BaseType.IsModel(nameof(Choice)) is true;

        public bool IsNode => type.IsModel(nameof(Node));

        public bool IsResource => type.IsModel(nameof(Resource));
    }

    extension(ExpressionSyntax expression)
    {
        /// <summary>The expression without parentheses and without the <c>!</c> that silences the compiler.</summary>
        public ExpressionSyntax Bare => expression switch
        {
            ParenthesizedExpressionSyntax inner => inner.Expression.Bare,
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } inner => inner.Operand.Bare,
            _ => expression,
        };

        public bool IsSameAs(ExpressionSyntax other) => SyntaxFactory.AreEquivalent(expression.Bare, other.Bare);

        /// <summary>The setting before <c>OrDefault</c>, if that is what it is.</summary>
        public ExpressionSyntax WithoutDefault =>
            expression.Bare is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "OrDefault" } access } ? access.Expression.Bare : expression.Bare;

        /// <summary>The text as written, on one line and not too long to be quoted.</summary>
        public string Quoted
        {
            get
            {
                var text = string.Join(' ', expression.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
                return text.Length <= 80 ? text : text[..79] + "…";
            }
        }
    }

    /// <summary>The operands of a chain of one operator, in order; the expression itself where it is none.</summary>
    public static ImmutableArray<ExpressionSyntax> Chain(ExpressionSyntax expression, SyntaxKind kind) =>
        expression.Bare is BinaryExpressionSyntax binary && binary.IsKind(kind) ? [.. Chain(binary.Left, kind), .. Chain(binary.Right, kind)] : [expression.Bare];

    /// <summary>Whether an expression is <c>Verdict.Pass</c> or the like, with or without a reason.</summary>
    public static bool IsPlainVerdict(PolicyCode code, ExpressionSyntax expression, string name) => expression.Bare switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name && code.SymbolOf(access) is IPropertySymbol property && property.ContainingType.IsVerdict,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Because" } access } => IsPlainVerdict(code, access.Expression, name),
        _ => false,
    };

    /// <summary>The expressions that a method may give, each with the conditional expressions around it opened.</summary>
    public static IEnumerable<ExpressionSyntax> Results(MethodDeclarationSyntax method)
    {
        if (method.ExpressionBody is { } arrow)
            return Open(arrow.Expression);
        return method.Body is null ? [] : method.Body
            .DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>().SelectMany(Open);
    }

    private static IEnumerable<ExpressionSyntax> Open(ExpressionSyntax expression) => expression.Bare switch
    {
        ConditionalExpressionSyntax conditional => Open(conditional.WhenTrue).Concat(Open(conditional.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Open(arm.Expression)),
        var other => [other],
    };
}
