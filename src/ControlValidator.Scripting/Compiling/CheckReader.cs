using System.Collections.Immutable;
using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Reads the checks of a policy from its text and symbols; nothing of it is run.</summary>
internal sealed class CheckReader(SemanticModel model, CancellationToken cancellation)
{
    private const string ControlAttribute = "ControlAttribute";

    private readonly List<Diagnostic> diagnostics = [];

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>Those that can be used, in the order of the text. What is wrong with the others is among the diagnostics.</summary>
    public ImmutableArray<ReadCheck> Read()
    {
        var checks = ImmutableArray.CreateBuilder<ReadCheck>();
        foreach (var method in Candidates(model.SyntaxTree))
        {
            if (model.GetDeclaredSymbol(method, cancellation) is { } symbol && symbol.Attribute(ControlAttribute) is { } control
                && Read(method, symbol, control) is { } check)
            {
                checks.Add(check);
            }
        }
        return checks.ToImmutable();
    }

    /// <summary>How the checks are called as far as syntax alone can tell, which is right for all but faulty ones.</summary>
    public static IEnumerable<CheckCall> Guess(SyntaxTree tree)
    {
        foreach (var method in Candidates(tree))
        {
            if (method.Parent is not CompilationUnitSyntax || method.ParameterList.Parameters is not [{ Type: { } first }, ..] parameters)
                continue;
            var view = first.ToString();
            yield return view is nameof(Snapshot)
                ? new(method.Identifier.Text, CheckKind.Snapshot, View: null)
                : new(method.Identifier.Text, parameters.Count > 1 ? CheckKind.ResourceInSnapshot : CheckKind.Resource,
                    view is nameof(Resource) ? null : view);
        }
    }

    private static IEnumerable<MethodDeclarationSyntax> Candidates(SyntaxTree tree) => tree.GetCompilationUnitRoot()
        .DescendantNodes(node => node is CompilationUnitSyntax or TypeDeclarationSyntax or NamespaceDeclarationSyntax)
        .OfType<MethodDeclarationSyntax>()
        .Where(m => m.AttributeLists.SelectMany(l => l.Attributes).Any(a => IsControl(a.Name)));

    private static bool IsControl(NameSyntax name) => name switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText is "Control" or ControlAttribute,
        QualifiedNameSyntax qualified => IsControl(qualified.Right),
        AliasQualifiedNameSyntax aliased => IsControl(aliased.Name),
        _ => false,
    };

    private ReadCheck? Read(MethodDeclarationSyntax method, IMethodSymbol symbol, AttributeData attribute)
    {
        var errors = diagnostics.Count(d => d.Level is DiagnosticLevel.Error);
        var signature = new SignatureReader(method, symbol, diagnostics).Read();
        var control = new ControlReader(method, symbol, diagnostics).Read(attribute, out var idPlace);
        if (signature is null || control is null || diagnostics.Count(d => d.Level is DiagnosticLevel.Error) > errors)
            return null;
        var outline = new CheckOutline(
            control, symbol.Name, method.Identifier.Place.Line, signature.Call.Kind, signature.Types, idPlace);
        return new(outline, signature.Call, method);
    }
}

/// <summary>A check that can be used, how its method is called, and where it stands.</summary>
internal sealed record ReadCheck(CheckOutline Outline, CheckCall Call, MethodDeclarationSyntax Method);
