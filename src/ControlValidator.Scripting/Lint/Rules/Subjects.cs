using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Which views could read what an expression stands for: a resource whose type the text names, or a place in one.</summary>
internal sealed class Subjects(PolicyCode code)
{
    /// <summary>Empty where nothing is known; several where the resource may be of several types.</summary>
    public IEnumerable<ITypeSymbol> ViewsAt(ExpressionSyntax expression) => expression.Bare switch
    {
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var path }] } access when code.ConstantOf(path) is string text =>
            ViewsAt(access.Expression).Select(view => ViewPath.Walk(view, text).View).OfType<ITypeSymbol>(),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Section" or "Property" } access, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax name }] } =>
            ViewsAt(access.Expression).Select(view => ViewPath.Walk(view, name.Token.ValueText).View).OfType<ITypeSymbol>(),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Root" or "Resource" or "Node" } access => ViewsAt(access.Expression),
        IdentifierNameSyntax name => OfVariable(name),
        MemberAccessExpressionSyntax access when code.TypeOf(access) is { } view && ViewPath.IsView(view) => [view],
        _ => [],
    };

    /// <summary>Whether the expression is the resource itself: exports add names of their own to it, as they do not to its settings.</summary>
    public bool IsWholeResource(ExpressionSyntax expression) => expression.Bare switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Root" or "Resource" } => true,
        var other => code.TypeOf(other).IsResource,
    };

    private List<ITypeSymbol> OfVariable(IdentifierNameSyntax name)
    {
        if (code.SymbolOf(name) is not IParameterSymbol parameter)
            return [];
        if (ViewPath.IsView(parameter.Type))
            return [parameter.Type];
        if (!parameter.Type.IsResource)
            return [];
        var check = code.Checks.FirstOrDefault(c => SymbolEqualityComparer.Default.Equals(c.Symbol, parameter.ContainingSymbol));
        return check is not null ? Views(check.Read.Outline.Types)
            : parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(code.Cancellation) is { } syntax && NamedType(syntax) is { } type ? Views([type])
            : [];
    }

    /// <summary>The type that the collection names whose items a lambda takes.</summary>
    private string? NamedType(SyntaxNode parameter)
    {
        var lambda = parameter.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>();
        var at = (lambda?.Parent as ArgumentSyntax)?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? access.Expression : null;
        while (at?.Bare is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax next } call)
        {
            if (next.Name.Identifier.ValueText is "All" or "ChildrenOf")
                return call.ArgumentList.Arguments is [.., { Expression: var type }] ? code.ConstantOf(type) as string : null;
            if (next.Name.Identifier.ValueText is not "Where")
                return null;
            at = next.Expression;
        }
        return null;
    }

    // Where one of the types has no view, nothing can be said.
    private List<ITypeSymbol> Views(IReadOnlyCollection<string> types)
    {
        var views = types.Select(t => TypeDefinitions.Types.TryGetValue(t, out var name) ? code.TypeNamed(name) : null).OfType<ITypeSymbol>().ToList();
        return views.Count == types.Count ? views : [];
    }
}
