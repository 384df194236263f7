using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Declarations of the policy's own text that nothing refers to. What a loaded file declares may be for another policy.</summary>
internal static class Unused
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        var declared = code.Main.GetCompilationUnitRoot(code.Cancellation).Members.SelectMany(Names).Where(n => n.ValueText.Length > 0).ToList();
        if (declared.Count == 0)
            yield break;
        var used = code.Trees.SelectMany(t => t.GetCompilationUnitRoot(code.Cancellation).DescendantNodes())
            .OfType<SimpleNameSyntax>()
            .Where(name => !IsWithinItsOwn(name))
            .Select(name => name.Identifier.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var name in declared.Where(n => !used.Contains(n.ValueText)))
            yield return DescriptionLintRules.Unused.At(name.Place, $"`{name.ValueText}` is not used");
    }

    private static IEnumerable<SyntaxToken> Names(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => method.AttributeLists.Count == 0 ? [method.Identifier] : [],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier),
        PropertyDeclarationSyntax property => [property.Identifier],
        BaseTypeDeclarationSyntax type => type.Members().Any(m => m.IsKind(SyntaxKind.ExtensionBlockDeclaration)) ? [] : [type.Identifier],
        _ => [],
    };

    private static IEnumerable<SyntaxNode> Members(this BaseTypeDeclarationSyntax type) => type.ChildNodes();

    // A method that calls itself is not used by that.
    private static bool IsWithinItsOwn(SimpleNameSyntax name) =>
        name.Ancestors().OfType<MethodDeclarationSyntax>().Any(m => m.Parent is CompilationUnitSyntax && m.Identifier.ValueText == name.Identifier.ValueText);
}
