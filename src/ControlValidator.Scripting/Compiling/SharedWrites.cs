using System.Collections.Immutable;
using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Finds writes to top-level variables and to static members of a policy's own types.</summary>
internal sealed class SharedWrites
{
    private static readonly ImmutableArray<string> Mutators =
    [
        "Add", "AddRange", "Clear", "Dequeue", "Enqueue", "ExceptWith", "Insert", "IntersectWith", "Pop", "Push", "Remove", "RemoveAll",
        "RemoveAt", "Reverse", "Sort", "TryAdd", "TryDequeue", "TryPop", "UnionWith",
    ];

    private readonly CSharpCompilation compilation;
    private readonly HashSet<string> shared;

    private SharedWrites(CSharpCompilation compilation, ImmutableArray<SyntaxTree> trees)
    {
        this.compilation = compilation;
        shared = [.. trees.SelectMany(Names)];
    }

    public static IEnumerable<SharedWrite> In(CSharpCompilation compilation, ImmutableArray<SyntaxTree> trees)
    {
        var search = new SharedWrites(compilation, trees);

        // Most policies share nothing, and need no second look.
        return search.shared.Count == 0 ? [] : trees.SelectMany(search.In);
    }

    private static IEnumerable<string> Names(SyntaxTree tree) => tree.GetCompilationUnitRoot()
        .DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
        .Select(node => node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => null,
        })
        .OfType<string>();

    private IEnumerable<SharedWrite> In(SyntaxTree tree)
    {
        foreach (var node in tree.GetCompilationUnitRoot().DescendantNodes())
        {
            foreach (var target in Targets(node))
            {
                if (Shared(target) is { } symbol && !target.Ancestors().Any(a => a is ConstructorDeclarationSyntax or GlobalStatementSyntax))
                    yield return new(symbol.Name, target.Place, TopLevelMethod(target));
            }
        }
    }

    private static MethodDeclarationSyntax? TopLevelMethod(SyntaxNode node) =>
        node.Ancestors().OfType<MethodDeclarationSyntax>().FirstOrDefault(m => m.Parent is CompilationUnitSyntax);

    private IEnumerable<ExpressionSyntax> Targets(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax { Parent: not InitializerExpressionSyntax } assignment => Parts(assignment.Left),
        PrefixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.PreIncrementExpression) || unary.IsKind(SyntaxKind.PreDecrementExpression) => [unary.Operand],
        PostfixUnaryExpressionSyntax unary when !unary.IsKind(SyntaxKind.SuppressNullableWarningExpression) => [unary.Operand],
        ArgumentSyntax argument when argument.RefKindKeyword.Kind() is SyntaxKind.RefKeyword or SyntaxKind.OutKeyword => [argument.Expression],
        RefExpressionSyntax reference => [reference.Expression],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call } when Mutates(call) => [call.Expression],
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax target) =>
        target is TupleExpressionSyntax tuple ? tuple.Arguments.SelectMany(a => Parts(a.Expression)) : [target];

    private bool Mutates(MemberAccessExpressionSyntax call) =>
        Mutators.Contains(call.Name.Identifier.ValueText, StringComparer.Ordinal)
        && Root(call.Expression).Any(Named)
        && Bind(call) is IMethodSymbol { ContainingNamespace: { Name: "Generic" or "Concurrent", ContainingNamespace.Name: "Collections" } };

    private ISymbol? Shared(ExpressionSyntax target) => Root(target)
        .Where(Named)
        .Select(Bind)
        .FirstOrDefault(s => s is IFieldSymbol or IPropertySymbol or IEventSymbol && IsShared(s));

    private bool Named(ExpressionSyntax part) => part switch
    {
        IdentifierNameSyntax name => shared.Contains(name.Identifier.ValueText),
        MemberAccessExpressionSyntax access => shared.Contains(access.Name.Identifier.ValueText),
        _ => false,
    };

    private ISymbol? Bind(ExpressionSyntax part) => compilation.GetSemanticModel(part.SyntaxTree).GetSymbolInfo(part).Symbol;

    private static bool IsShared(ISymbol symbol) =>
        symbol.ContainingType is { IsScriptClass: true } || (symbol.IsStatic && !symbol.DeclaringSyntaxReferences.IsEmpty);

    /// <summary>The expression and what it is reached through: <c>a.b[c]</c>, <c>a.b</c>, <c>a</c>.</summary>
    private static IEnumerable<ExpressionSyntax> Root(ExpressionSyntax target)
    {
        var part = target;
        while (part is not null)
        {
            yield return part;
            part = part switch
            {
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax element => element.Expression,
                ParenthesizedExpressionSyntax inner => inner.Expression,
                PostfixUnaryExpressionSyntax unary => unary.Operand,
                _ => null,
            };
        }
    }
}

/// <summary>A place where a policy changes something that outlives the call of a check.</summary>
/// <param name="Method">The top-level method in which it stands, if it stands in one.</param>
internal sealed record SharedWrite(string Name, SourceSpan Place, MethodDeclarationSyntax? Method);
