using System.Collections.Immutable;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint;

/// <summary>A policy that compiles, with what the rules ask about it. Everything is read once, when first asked for.</summary>
internal sealed class PolicyCode(CSharpCompilation compilation, SyntaxTree main, CancellationToken cancellation)
{
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];

    public SyntaxTree Main { get; } = main;

    /// <summary>The policy's own text and all that it loads.</summary>
    public ImmutableArray<SyntaxTree> Trees { get; } = [.. compilation.SyntaxTrees.Where(t => t.FilePath.Length > 0)];

    public CancellationToken Cancellation => cancellation;

    /// <summary>The checks that can be used, in the order of the text.</summary>
    public ImmutableArray<CheckCode> Checks => field.IsDefault
        ? field = [.. new CheckReader(Model(Main), cancellation).Read().Select(c => new CheckCode(c, Model(Main).GetDeclaredSymbol(c.Method, cancellation)!))]
        : field;

    /// <summary>All calls whose method is known.</summary>
    public ImmutableArray<Call> Calls => field.IsDefault ? field = [.. Nodes<InvocationExpressionSyntax>().Select(ToCall).OfType<Call>()] : field;

    public IEnumerable<T> Nodes<T>()
        where T : SyntaxNode => Trees.SelectMany(t => t.GetCompilationUnitRoot(cancellation).DescendantNodes().OfType<T>());

    public SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out var model))
            models.Add(tree, model = compilation.GetSemanticModel(tree));
        return model;
    }

    public ISymbol? SymbolOf(SyntaxNode node) => Model(node.SyntaxTree).GetSymbolInfo(node, cancellation).Symbol;

    public ITypeSymbol? TypeOf(SyntaxNode node) => Model(node.SyntaxTree).GetTypeInfo(node, cancellation).Type;

    /// <summary>The text, number or Boolean that an expression is, as far as the compiler knows it.</summary>
    public object? ConstantOf(SyntaxNode node) => Model(node.SyntaxTree).GetConstantValue(node, cancellation) is { HasValue: true, Value: var value } ? value : null;

    public bool IsSetting(SyntaxNode node) => TypeOf(node).SettingOf is not null;

    public ITypeSymbol? TypeNamed(string fullName) => compilation.GetTypeByMetadataName(fullName);

    private Call? ToCall(InvocationExpressionSyntax invocation) => SymbolOf(invocation) is IMethodSymbol method
        ? new(invocation, method, (invocation.Expression as MemberAccessExpressionSyntax)?.Expression)
        : null;
}

/// <summary>A check, with its symbol.</summary>
internal sealed record CheckCode(ReadCheck Read, IMethodSymbol Symbol)
{
    public Model.Control Control => Read.Outline.Control;

    public MethodDeclarationSyntax Method => Read.Method;

    /// <summary>What the method does, without its attributes.</summary>
    public SyntaxNode? Body => (SyntaxNode?)Method.Body ?? Method.ExpressionBody;

    public AttributeSyntax? Attribute(string name) =>
        Symbol.Attribute(name + "Attribute")?.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    /// <summary>An argument of the control's attribute by its place.</summary>
    public ExpressionSyntax? Argument(int index) =>
        Attribute("Control")?.ArgumentList?.Arguments is { } arguments && arguments.Count > index ? arguments[index].Expression : null;
}

/// <summary>A call of a method.</summary>
/// <param name="Receiver">What stands before the point; null where nothing does.</param>
internal sealed record Call(InvocationExpressionSyntax Syntax, IMethodSymbol Method, ExpressionSyntax? Receiver)
{
    public string Name => Method.Name;

    public SeparatedSyntaxList<ArgumentSyntax> Arguments => Syntax.ArgumentList.Arguments;

    /// <summary>Whether it is a method of the model, an extension or not.</summary>
    public bool IsOfModel => Method.ContainingNamespace.IsModelNamespace;

    /// <summary>The method's name as it stands in the text.</summary>
    public SyntaxNode NameSyntax => Syntax.Expression is MemberAccessExpressionSyntax access ? access.Name : Syntax.Expression;
}
