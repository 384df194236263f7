using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>The cure for mistakes that authors often make, by the compiler's code and what stands at the place.</summary>
internal static class CompilerHelp
{
    private const string Combine =
        "Combine verdicts with `&`, `|` and `!`, and judge under a condition with `.When(condition)`: a verdict may be unknown, which no Boolean can say.";

    private const string Compare =
        "Compare settings with `Is`, `IsNot`, `In`, `AtLeast` and the like: they give a verdict that knows what was read.";

    private const string Return =
        "A check gives a `Verdict`: compare settings with `Is`, `In` and the like, or say `condition ? Verdict.Pass : Verdict.Fail`.";

    public static string? For(string code, SyntaxNode node, SemanticModel model) => code switch
    {
        "CS0217" or "CS0218" => Combine,
        "CS0019" or "CS0023" => Operator(node, model),
        "CS0029" or "CS0266" or "CS1503" or "CS0407" or "CS8030" or "CS1662" or "CS0173" => Conversion(node, model),
        "CS0103" or "CS0246" => UnknownName(node, model),
        "CS0117" or "CS1061" or "CS0234" => UnknownMember(node, model),
        "CS0104" or "CS0229" or "CS0121" => Ambiguous(node, model),
        _ => null,
    };

    private static string? Operator(SyntaxNode node, SemanticModel model)
    {
        var operands = node switch
        {
            BinaryExpressionSyntax binary => new[] { binary.Left, binary.Right },
            PrefixUnaryExpressionSyntax unary => [unary.Operand],
            _ => [],
        };
        var types = operands.Select(o => model.GetTypeInfo(o).Type).ToList();
        return types.Exists(t => t.IsModel(nameof(Verdict))) ? Combine : types.Exists(IsSetting) ? Compare : null;
    }

    private static string? Conversion(SyntaxNode node, SemanticModel model)
    {
        var expression = node as ExpressionSyntax ?? (node as ArgumentSyntax)?.Expression ?? (node as ArrowExpressionClauseSyntax)?.Expression;
        if (expression is null)
            return null;
        if (expression is LambdaExpressionSyntax { ExpressionBody: { } body })
            expression = body;
        var type = model.GetTypeInfo(expression);
        return type.Type.IsModel(nameof(Verdict)) ? Combine
            : IsSetting(type.Type) ? Compare
            : type.Type?.SpecialType is SpecialType.System_Boolean ? Return
            : null;
    }

    private static bool IsSetting(ITypeSymbol? type) => type is INamedTypeSymbol { Name: "Setting", Arity: 1, ContainingNamespace.Name: "Model" };

    private static string? UnknownName(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<SimpleNameSyntax>() is not { } name)
            return null;
        var symbols = model.LookupSymbols(node.SpanStart);
        var isType = name.Parent is ParameterSyntax or TypeArgumentListSyntax;
        var names = symbols.Where(s => !isType || s is ITypeSymbol).Select(Written).Distinct(StringComparer.Ordinal);
        return NearName.Suggest(name.Identifier.ValueText, names)
            ?? (isType ? "The typed views are listed in docs/azure-types.md; a check over any type takes a `Resource`." : null);
    }

    private static string? UnknownMember(SyntaxNode node, SemanticModel model)
    {
        if (node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is not { } access)
            return null;
        var symbol = model.GetSymbolInfo(access.Expression).Symbol;
        var container = symbol as INamespaceOrTypeSymbol ?? model.GetTypeInfo(access.Expression).Type;
        if (container is null)
            return null;
        var names = model.LookupSymbols(access.Name.SpanStart, container, includeReducedExtensionMethods: true).Select(s => s.Name);
        return NearName.Suggest(access.Name.Identifier.ValueText, names.Distinct(StringComparer.Ordinal));
    }

    private static string? Ambiguous(SyntaxNode node, SemanticModel model)
    {
        var candidates = model.GetSymbolInfo(node).CandidateSymbols
            .Select(s => $"`{s.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat)}`")
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return candidates.Count > 1 ? $"Write the whole name: {string.Join(" or ", candidates)}." : null;
    }

    // `[Control]` is how an attribute is written, not `[ControlAttribute]`.
    private static string Written(ISymbol symbol) =>
        symbol is INamedTypeSymbol { Name: var name } && name.EndsWith("Attribute", StringComparison.Ordinal) ? name[..^"Attribute".Length] : symbol.Name;
}
