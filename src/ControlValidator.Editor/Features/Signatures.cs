using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Editor.Features;

/// <summary>What a call takes, while its arguments are written. The compiler's own service for it is not open to others.</summary>
internal static class Signatures
{
    private const int Most = 50;

    private static readonly SymbolDisplayFormat Label = SymbolDisplayFormat.MinimallyQualifiedFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue | SymbolDisplayParameterOptions.IncludeParamsRefOut);

    public static async Task<SignatureHelp?> At(Document document, int offset, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null || Around(root, offset) is not { } list)
            return null;
        var (candidates, chosen) = Candidates(list, model, cancellation);
        if (candidates.Count == 0)
            return null;
        var argument = Separators(list).Count(s => s.Span.End <= offset);
        var active = candidates.FindIndex(c => SymbolEqualityComparer.Default.Equals(c, chosen));
        if (active < 0)
            active = Math.Max(0, candidates.FindIndex(c => c.Parameters.Length > argument));
        return new([.. candidates.Select(c => Show(c, cancellation))], active, argument);
    }

    /// <summary>The innermost list of arguments that the place is in.</summary>
    private static SyntaxNode? Around(SyntaxNode root, int offset) => root.FindToken(Math.Max(0, offset - 1)).Parent?
        .AncestorsAndSelf().FirstOrDefault(n => n is ArgumentListSyntax or AttributeArgumentListSyntax && Inside(n).Contains(offset - 1));

    private static TextSpan Inside(SyntaxNode list)
    {
        var open = list.GetFirstToken();
        var close = list.GetLastToken(includeZeroWidth: true);
        return TextSpan.FromBounds(open.SpanStart, Math.Max(open.Span.End, close.IsMissing ? list.FullSpan.End + 1 : close.SpanStart));
    }

    private static IEnumerable<SyntaxToken> Separators(SyntaxNode list) => list switch
    {
        ArgumentListSyntax call => call.Arguments.GetSeparators(),
        AttributeArgumentListSyntax attribute => attribute.Arguments.GetSeparators(),
        _ => [],
    };

    private static (List<IMethodSymbol> All, IMethodSymbol? Chosen) Candidates(SyntaxNode list, SemanticModel model, CancellationToken cancellation)
    {
        if (list.Parent is not { } call)
            return ([], null);
        var found = model.GetSymbolInfo(call, cancellation);
        IEnumerable<ISymbol> all = call switch
        {
            InvocationExpressionSyntax invocation => model.GetMemberGroup(invocation.Expression, cancellation),
            AttributeSyntax attribute => (model.GetTypeInfo(attribute, cancellation).Type as INamedTypeSymbol)?.InstanceConstructors ?? [],
            BaseObjectCreationExpressionSyntax creation => (model.GetTypeInfo(creation, cancellation).Type as INamedTypeSymbol)?.InstanceConstructors ?? [],
            _ => [],
        };
        List<IMethodSymbol> methods =
        [
            .. all.Concat(found.CandidateSymbols).Append(found.Symbol).OfType<IMethodSymbol>()
                .Where(m => model.IsAccessible(list.SpanStart, m)).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default).Take(Most),
        ];
        return (methods, found.Symbol as IMethodSymbol);
    }

    private static SignatureShown Show(IMethodSymbol method, CancellationToken cancellation)
    {
        var documentation = Documentation.Of(method, cancellation);
        return new(
            method.ToDisplayString(Label),
            documentation.Summary is { } summary ? new(Tagged.Prose(summary)) : null,
            [.. method.Parameters.Select(p => new ParameterShown(p.ToDisplayString(Label), documentation.Parameter(p.Name) is { } text ? new(Tagged.Prose(text)) : null))]);
    }
}
