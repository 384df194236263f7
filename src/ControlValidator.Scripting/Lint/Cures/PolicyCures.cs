using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using ControlValidator.Scripting.Lint.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Cures;

/// <summary>Cures of what was found in a policy, where the text itself says what they are.</summary>
internal static class PolicyCures
{
    public static IEnumerable<Cure> Of(Diagnostic diagnostic, PolicyCode code)
    {
        if (code.Trees.FirstOrDefault(t => t.FilePath == diagnostic.Span.File) is not { } tree || StartOf(diagnostic, tree) is not { } start)
            yield break;
        if (NearNames.Of(diagnostic, tree, start) is { } near)
            yield return near;
        if (Plain(diagnostic, code, tree, start) is { } plain)
            yield return plain;
        if (PolicyLint.IsOwn(diagnostic.Rule) && !IsAboutSuppressions(diagnostic))
            yield return Suppress(diagnostic, tree);
    }

    private static Cure? Plain(Diagnostic diagnostic, PolicyCode code, SyntaxTree tree, int start)
    {
        if (diagnostic.Rule == DescriptionLintRules.NothingSuppressed)
            return Removal.OfSuppression(tree, start);
        if (diagnostic.Rule == DescriptionLintRules.Unused)
            return Removal.OfDeclaration(tree, start);
        return Found<SyntaxNode>(diagnostic, tree, start).Select(node => Plain(diagnostic.Rule, code, node)).FirstOrDefault(c => c is not null);
    }

    private static Cure? Plain(DiagnosticRule rule, PolicyCode code, SyntaxNode node) => node switch
    {
        PrefixUnaryExpressionSyntax not when rule == LogicLintRules.DoubleNegation => Plainly(not, (not.Operand.Bare as PrefixUnaryExpressionSyntax)?.Operand.ToString() ?? DoubleNegation.Opposite(code, not)),
        ExpressionSyntax again when rule == LogicLintRules.SameConditionTwice => Removal.OfOperand(again),
        ExpressionSyntax again when rule == LogicLintRules.SameValueTwice => Removal.OfArgument(again),
        ParameterSyntax parameter when rule == LogicLintRules.NeedsNoSnapshot => Removal.OfParameter(parameter),
        BinaryExpressionSyntax binary when rule == LogicLintRules.CaseSensitive => IgnoringCase(binary),
        SimpleNameSyntax name when rule == LogicLintRules.CultureDependent => Settled(name),
        SimpleNameSyntax name when rule == SettingLintRules.DefaultOfRequired => Removal.OfCall(name),
        ExpressionSyntax value when rule == SettingLintRules.OtherDefault => Documented(code, value),
        _ => null,
    };

    private static Cure? Plainly(SyntaxNode node, string? text) => text is null ? null : new("Say it without negation", node.Span, text, IsPlain: true);

    private static Cure? IgnoringCase(BinaryExpressionSyntax binary)
    {
        var not = binary.IsKind(SyntaxKind.NotEqualsExpression) ? "!" : "";
        return new("Compare ignoring case", binary.Span, binary.Left.Bare is MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Resource.Type) } type
            ? $"{not}{type.Expression}.IsOfType({binary.Right})"
            : $"{not}string.Equals({binary.Left}, {binary.Right}, StringComparison.OrdinalIgnoreCase)", IsPlain: true);
    }

    private static Cure? Settled(SimpleNameSyntax name) =>
        name.Identifier.ValueText is "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf" && name.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments: [_] } call
            ? new("Compare ignoring case, whatever the machine's language", new(call.ArgumentList.CloseParenToken.SpanStart, 0), ", StringComparison.OrdinalIgnoreCase", IsPlain: true)
            : null;

    private static Cure? Documented(PolicyCode code, ExpressionSyntax value)
    {
        if (value.Parent?.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            || TypeDefinitions.PropertyOf(code, access.Expression) is not { } property || TypeDefinitions.Of(property).Default is not { } documented)
        {
            return null;
        }
        var written = value.IsKind(SyntaxKind.StringLiteralExpression) ? SymbolDisplay.FormatLiteral(documented, quote: true) : documented.ToLowerInvariant();
        return new($"Take the default that the provider documents: {written}", value.Span, written, IsPlain: false);
    }

    private static Cure Suppress(Diagnostic diagnostic, SyntaxTree tree)
    {
        var line = tree.GetText().Lines[Math.Max(0, diagnostic.Span.Line - 1)];
        var indent = line.ToString()[..^line.ToString().TrimStart().Length];
        return new($"Suppress {diagnostic.Code} from here on; the reason is yours to write", new(line.Start, 0), $"{indent}#pragma warning disable {diagnostic.Code} //\n", IsPlain: false);
    }

    private static bool IsAboutSuppressions(Diagnostic diagnostic) =>
        diagnostic.Rule == DescriptionLintRules.NothingSuppressed || diagnostic.Rule == DescriptionLintRules.NoReasonToSuppress;

    private static int? StartOf(Diagnostic diagnostic, SyntaxTree tree)
    {
        var lines = tree.GetText().Lines;
        return diagnostic.Span.Line > 0 && diagnostic.Span.Line <= lines.Count ? Math.Min(lines[diagnostic.Span.Line - 1].Start + Math.Max(0, diagnostic.Span.Column - 1), lines[diagnostic.Span.Line - 1].End) : null;
    }

    /// <summary>The nodes that a diagnostic may be about: those that have its place, from the innermost outwards.</summary>
    private static IEnumerable<T> Found<T>(Diagnostic diagnostic, SyntaxTree tree, int start)
        where T : SyntaxNode => tree.GetRoot().FindToken(start).Parent?.AncestorsAndSelf().OfType<T>().Where(n => n.SpanStart == start && n.Place == diagnostic.Span) ?? [];
}
