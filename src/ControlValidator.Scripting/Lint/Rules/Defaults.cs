using System.Globalization;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Defaults that the type definition does not bear out.</summary>
internal static class Defaults
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var call in code.Calls.Where(c => c.IsOfModel && c.Name is "OrDefault"))
        {
            if (call.Receiver is null || TypeDefinitions.PropertyOf(code, call.Receiver) is not { } property || property.ContainingAssembly.Name is not "ControlValidator.Azure.Views")
                continue;
            var facts = TypeDefinitions.Of(property);
            var written = Text(code.ConstantOf(call.Arguments[0].Expression));
            if (facts.Required)
                yield return SettingLintRules.DefaultOfRequired.At(call.NameSyntax.Place, $"`{property.Name}` is required, so that it has no default");
            else if (written is null)
                continue;
            else if (facts.Default is { } documented && !string.Equals(written, documented, StringComparison.OrdinalIgnoreCase))
                yield return SettingLintRules.OtherDefault.At(call.Arguments[0].Expression.Place, $"the provider documents `{documented}` as the default of `{property.Name}`, not `{written}`");
            else if (facts.Default is null && PassesWith(code, call, written))
                yield return SettingLintRules.DefaultPasses.At(call.NameSyntax.Place, $"where `{property.Name}` is absent, the check passes on `{written}`, which the provider does not document");
        }
    }

    private static string? Text(object? constant) => constant switch
    {
        bool on => on ? "true" : "false",
        string { Length: > 0 } text => text,
        int or long => Convert.ToString(constant, CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>Whether the comparison right behind the default passes on it, and the check itself says so: not a condition, not a negation.</summary>
    private static bool PassesWith(PolicyCode code, Call call, string written)
    {
        if (call.Syntax.Parent is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Parent: InvocationExpressionSyntax comparison })
            return false;
        var arguments = comparison.ArgumentList.Arguments.Select(a => Text(code.ConstantOf(a.Expression))).ToList();
        var passes = name switch
        {
            "Is" or "In" => arguments.Contains(written, StringComparer.OrdinalIgnoreCase),
            "IsNot" or "NotIn" => !arguments.Contains(written, StringComparer.OrdinalIgnoreCase) && !arguments.Contains(null),
            _ => false,
        };
        return passes && code.Checks.Any(c => c.Method.SyntaxTree == call.Syntax.SyntaxTree && c.Method.Span.Contains(call.Syntax.Span)) && !IsCondition(comparison);
    }

    private static bool IsCondition(InvocationExpressionSyntax comparison) => comparison.Ancestors().TakeWhile(a => a is not MethodDeclarationSyntax).Any(a => a switch
    {
        PrefixUnaryExpressionSyntax => true,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "When" or "None" or "CountOf" or "Where" } } } => true,
        BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.BitwiseOrExpression),
        _ => false,
    });
}
