using System.Collections.Immutable;
using ControlValidator.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Reads what a check's method takes, and says what is wrong with it.</summary>
internal sealed class SignatureReader(MethodDeclarationSyntax method, IMethodSymbol symbol, List<Diagnostic> diagnostics)
{
    public Signature? Read()
    {
        if (!HasAllowedForm())
            return null;
        var kind = (symbol.Parameters[0].Type.IsModel(nameof(Snapshot)), symbol.Parameters.Length) switch
        {
            (true, _) => CheckKind.Snapshot,
            (false, 1) => CheckKind.Resource,
            (false, _) => CheckKind.ResourceInSnapshot,
        };
        var subject = symbol.Parameters[0].Type;
        if (kind is CheckKind.Snapshot || subject.IsModel(nameof(Resource)))
            return new(new(method.Identifier.Text, kind, View: null), Types(kind));
        if (subject.ResourceType is not { Length: > 0 } type)
            return Wrong($"`{subject.Shown}` is no typed view of a resource");
        if (symbol.Attribute(nameof(ForAttribute)) is { } misplaced)
            Report(PolicyRules.MisplacedFor, misplaced, $"`{subject.Shown}` is a view of `{type}` already");
        return new(new(method.Identifier.Text, kind, Written(subject)), [type]);
    }

    private bool HasAllowedForm()
    {
        // What the compiler cannot make sense of, it reports itself.
        if (symbol.ReturnType.TypeKind is TypeKind.Error || symbol.Parameters.Any(p => p.Type.TypeKind is TypeKind.Error))
            return false;
        if (method.Parent is not CompilationUnitSyntax)
            return Wrong($"`{symbol.Name}` stands within a type") is not null;
        if (symbol.IsAsync || !symbol.ReturnType.IsModel(nameof(Verdict)) || symbol.RefKind is not RefKind.None)
            return Wrong($"`{symbol.Name}` returns `{symbol.ReturnType.Shown}`, not a `Verdict`") is not null;
        if (symbol.IsGenericMethod)
            return Wrong($"`{symbol.Name}` has type parameters") is not null;
        if (symbol.Parameters.Any(p => p.RefKind is not RefKind.None || p.IsParams || p.NullableAnnotation is NullableAnnotation.Annotated))
            return Wrong($"`{symbol.Name}` takes `({Parameters})`, where plain parameters are needed") is not null;
        var allowed = symbol.Parameters switch
        {
            [_] => true,
            [var subject, var snapshot] => snapshot.Type.IsModel(nameof(Snapshot)) && !subject.Type.IsModel(nameof(Snapshot)),
            _ => false,
        };
        return allowed || Wrong($"`{symbol.Name}` takes `({Parameters})`") is not null;
    }

    private string Parameters => string.Join(", ", symbol.Parameters.Select(p => p.Type.Shown));

    private ImmutableArray<string> Types(CheckKind kind)
    {
        if (symbol.Attribute(nameof(ForAttribute)) is not { } attribute)
            return [];
        if (kind is CheckKind.Snapshot)
            Report(PolicyRules.MisplacedFor, attribute, "a check over the whole snapshot judges no single type");
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Array, IsNull: false, Values: var values }])
            return [];
        if (values.IsEmpty || values.Any(v => v.Value is not string { Length: > 0 } text || string.IsNullOrWhiteSpace(text)))
            Report(PolicyRules.MisplacedFor, attribute, "`[For]` names no resource type");
        return [.. values.Select(v => v.Value).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    // Views that need no `using` are written as policies write them; others in full.
    private static string Written(ITypeSymbol view) =>
        view.ContainingType is not null || Vocabulary.Namespaces.Contains(view.ContainingNamespace.ToDisplayString(), StringComparer.Ordinal)
            ? view.Name
            : view.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private Signature? Wrong(string message)
    {
        diagnostics.Add(PolicyRules.WrongSignature.At(method.Identifier.Place, message));
        return null;
    }

    private void Report(DiagnosticRule rule, AttributeData attribute, string message) =>
        diagnostics.Add(rule.At(attribute.ApplicationSyntaxReference?.GetSyntax().Place ?? method.Identifier.Place, message));
}

/// <summary>How a check is called, and on which resource types.</summary>
internal sealed record Signature(CheckCall Call, ImmutableArray<string> Types);
