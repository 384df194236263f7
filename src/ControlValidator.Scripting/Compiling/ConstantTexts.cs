using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>
/// How much text the compiler makes of constants. It puts them together while it compiles, so that twenty constants, each of which names the one before it
/// twice, are a thousand million characters. Told by names alone, and so never too little.
/// </summary>
internal sealed class ConstantTexts
{
    /// <summary>All together, at each place that one is named, in characters.</summary>
    public const long Most = 16 * 1024 * 1024;

    /// <summary>How many may lead to one another, each to one that stands below it.</summary>
    private const int MostDeep = 100;

    private readonly ILookup<string, VariableDeclaratorSyntax> constants;
    private readonly Dictionary<string, long> lengths = new(StringComparer.Ordinal);

    private ConstantTexts(ILookup<string, VariableDeclaratorSyntax> constants) => this.constants = constants;

    /// <summary>The place by which it is too much; null where it never is.</summary>
    public static Location? FirstTooLong(ImmutableArray<SyntaxTree> trees)
    {
        var texts = new ConstantTexts(trees
            .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().Where(IsConstant))
            .ToLookup(declared => declared.Identifier.ValueText, StringComparer.Ordinal));
        if (texts.constants.Count == 0)
            return null;
        var length = 0L;
        foreach (var token in trees.SelectMany(tree => tree.GetRoot().DescendantTokens()))
        {
            length += texts.LengthOf(token, depth: 0);
            if (length > Most)
                return token.GetLocation();
        }
        return null;
    }

    private static bool IsConstant(VariableDeclaratorSyntax declared) =>
        declared.Parent?.Parent is FieldDeclarationSyntax { Modifiers: var ofField } ? ofField.Any(SyntaxKind.ConstKeyword)
        : declared.Parent?.Parent is LocalDeclarationStatementSyntax { Modifiers: var ofLocal } && ofLocal.Any(SyntaxKind.ConstKeyword);

    private long LengthOf(SyntaxToken token, int depth) => token.IsKind(SyntaxKind.IdentifierToken) ? LengthOf(token.ValueText, depth)
        : token.Parent is LiteralExpressionSyntax or InterpolatedStringTextSyntax ? token.ValueText.Length
        : 0;

    /// <summary>Of the longest constant with a name; 0 where there is none, or where it leads back to itself, which does not compile.</summary>
    private long LengthOf(string name, int depth)
    {
        if (lengths.TryGetValue(name, out var known) || !constants.Contains(name))
            return known;
        if (depth == MostDeep)
            return Most + 1;
        lengths.Add(name, 0);
        var longest = constants[name].Max(declared => LengthOf(declared, depth + 1));
        lengths[name] = longest;
        return longest;
    }

    private long LengthOf(VariableDeclaratorSyntax declared, int depth)
    {
        var length = 0L;
        foreach (var token in declared.Initializer?.DescendantTokens() ?? [])
            length = Math.Min(Most + 1, length + LengthOf(token, depth));
        return length;
    }
}
