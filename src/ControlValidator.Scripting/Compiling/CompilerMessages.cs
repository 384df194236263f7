using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using ControlValidator.Model;
using ControlValidator.Scripting.AllowList;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Puts what the compiler says into our words: each problem once, syntax before meaning, with a cure where one is known.</summary>
internal sealed partial class CompilerMessages(CSharpCompilation compilation, string policy)
{
    private const int MostErrors = 50;

    public IEnumerable<Diagnostic> Translate(ImmutableArray<Microsoft.CodeAnalysis.Diagnostic> said)
    {
        var errors = said.Where(d => d.Severity is DiagnosticSeverity.Error && IsInPolicy(d)).ToList();
        if (errors.Count == 0)
            errors.AddRange(said.Where(d => d.Severity is DiagnosticSeverity.Error));
        var syntax = errors.Where(IsSyntax).ToList();
        foreach (var diagnostic in Shorten(syntax.Count > 0 ? syntax : errors))
            yield return diagnostic;
        if (errors.Count > 0)
            yield break;
        foreach (var warning in said.Where(d => d is { Severity: DiagnosticSeverity.Warning, IsSuppressed: false } && IsInPolicy(d)))
            yield return PolicyRules.CompilerWarning.At(warning.Location.Place, Sentence(warning));
    }

    private static bool IsInPolicy(Microsoft.CodeAnalysis.Diagnostic diagnostic) => diagnostic.Location.SourceTree is { FilePath.Length: > 0 };

    private static bool IsSyntax(Microsoft.CodeAnalysis.Diagnostic error) =>
        error.Location.SourceTree is { } tree
        && tree.GetDiagnostics().Any(d => d.Id == error.Id && d.Location.SourceSpan == error.Location.SourceSpan);

    private IEnumerable<Diagnostic> Shorten(List<Microsoft.CodeAnalysis.Diagnostic> errors)
    {
        foreach (var error in errors.Take(MostErrors))
            yield return Translate(error);
        if (errors.Count > MostErrors)
            yield return PolicyRules.DoesNotCompile.At(new(policy), $"there are {errors.Count - MostErrors} more errors");
    }

    private Diagnostic Translate(Microsoft.CodeAnalysis.Diagnostic error)
    {
        // CS8078: the compiler's own guard against nesting.
        if (error.Id is "CS8078")
            return PolicyRules.TooDeep.At(IsInPolicy(error) ? error.Location.Place : new(policy), "the text is nested too deeply to be compiled");
        if (error.Location.SourceTree is not { FilePath.Length: > 0 } tree)
            return PolicyRules.DoesNotCompile.At(new(policy), Sentence(error));
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var model = compilation.GetSemanticModel(tree);
        var place = error.Location.Place;
        if ((error.Id is "CS0103" or "CS0246" or "CS0234") && AllowedSymbols.Shipped.KnownRefused(LastWord(node)) is { } refused)
            return AllowListRules.ForbiddenType.At(place, $"a policy may not use `{refused}`", AllowedSymbols.Shipped.Instead(refused));
        return node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && AttributeProblem(error, attribute, node, model, place) is { } problem
            ? problem
            : PolicyRules.DoesNotCompile.At(place, Sentence(error), CompilerHelp.For(error.Id, node, model));
    }

    private static string LastWord(SyntaxNode node) =>
        (node is MemberAccessExpressionSyntax access ? access.Name : node is QualifiedNameSyntax name ? name.Right : node as SimpleNameSyntax)?.Identifier.ValueText ?? "";

    private static Diagnostic? AttributeProblem(
        Microsoft.CodeAnalysis.Diagnostic error, AttributeSyntax attribute, SyntaxNode node, SemanticModel model, SourceSpan place)
    {
        var name = attribute.Name.ToString();
        return error.Id switch
        {
            "CS0182" => PolicyRules.NotConstant.At(place, $"an argument of `[{name}]` is not constant"),
            "CS7036" or "CS1729" when name is "Control" => attribute.ArgumentList?.Arguments.Count(a => a.NameEquals is null) is > 0
                ? PolicyRules.NoTitle.At(attribute.Place, "the control has no title")
                : PolicyRules.BadId.At(attribute.Place, "the control has no id"),
            "CS0117" when node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>() is { } access
                && model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol { TypeKind: TypeKind.Enum } type =>
                PolicyRules.UnknownValue.At(access.Name.Place, $"there is no {type.Name} `{access.Name}`", Known(access.Name.ToString(), type)),
            _ => null,
        };
    }

    private static string Known(string written, INamedTypeSymbol type)
    {
        var names = type.GetMembers().OfType<IFieldSymbol>().Where(f => f.HasConstantValue).Select(f => f.Name).ToList();
        return NearName.Suggest(written, names) ?? $"Known are {string.Join(", ", names)}.";
    }

    // The compiler quotes with apostrophes; people's own words stand in backticks everywhere else.
    private static string Sentence(Microsoft.CodeAnalysis.Diagnostic diagnostic)
    {
        var message = Quoted().Replace(diagnostic.GetMessage(CultureInfo.InvariantCulture), "`${words}`").ReplaceLineEndings(" ");
        return $"{diagnostic.Id}: {message}";
    }

    [GeneratedRegex(@"(?<!\w)'(?<words>[^'`]+)'(?!\w)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Quoted();
}
