using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>What a policy may not do though C# scripts may: run statements, reference assemblies, load from elsewhere, have texts without measure.</summary>
internal static class ScriptRules
{
    public static IEnumerable<Diagnostic> Check(ImmutableArray<SyntaxTree> trees, PolicyFileResolver files) =>
        trees.SelectMany(tree => Directives(tree, files).Concat(Statements(tree.GetCompilationUnitRoot()))).Concat(Constants(trees));

    /// <summary>Whether there is anything to initialise before a check can be called.</summary>
    public static bool HaveVariables(ImmutableArray<SyntaxTree> trees) => trees
        .SelectMany(tree => tree.GetCompilationUnitRoot().Members)
        .Any(member => member is BaseFieldDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
            && !member.Modifiers.Any(SyntaxKind.ConstKeyword) && !member.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static IEnumerable<Diagnostic> Directives(SyntaxTree tree, PolicyFileResolver files)
    {
        var root = tree.GetCompilationUnitRoot();
        foreach (var reference in root.GetReferenceDirectives())
            yield return PolicyRules.ReferenceDirective.At(reference.Place, $"`#r {reference.File}` is not allowed");
        foreach (var load in root.GetLoadDirectives())
        {
            var path = load.File.ValueText;
            if (!load.File.IsMissing && files.ResolveReference(path, tree.FilePath) is null)
                yield return PolicyRules.LoadDirective.At(load.File.Place, $"`{path}` is not loaded: {files.Refusals[path]}");
        }
    }

    private static IEnumerable<Diagnostic> Statements(CompilationUnitSyntax root)
    {
        foreach (var member in root.Members)
        {
            if (member is GlobalStatementSyntax statement && !statement.ContainsDiagnostics)
                yield return PolicyRules.TopLevelStatement.At(statement.Place, "a policy has no statements outside of methods");
            else if (member is FieldDeclarationSyntax or PropertyDeclarationSyntax && FirstAwait(member) is { } await)
                yield return PolicyRules.TopLevelStatement.At(await.Place, "a policy does not wait for anything");
        }
    }

    private static IEnumerable<Diagnostic> Constants(ImmutableArray<SyntaxTree> trees)
    {
        if (ConstantTexts.FirstTooLong(trees) is { } place)
            yield return PolicyRules.TooLarge.At(place.Place, $"with this constant, the texts of all constants have more than {ConstantTexts.Most} characters", "Put long texts together when a check runs.");
    }

    private static AwaitExpressionSyntax? FirstAwait(MemberDeclarationSyntax member) => member
        .DescendantNodes(node => node is not AnonymousFunctionExpressionSyntax)
        .OfType<AwaitExpressionSyntax>()
        .FirstOrDefault();
}
