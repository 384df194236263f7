using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Regular expressions.</summary>
internal static class Patterns
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var (pattern, options, tests) in Uses(code))
        {
            if (code.ConstantOf(pattern) is not string text)
                continue;
            var look = PatternLook.At(text, options);
            if (look.Problem is { } problem)
                yield return SettingLintRules.InvalidPattern.At(pattern.Place, problem);
            else if (look.Repeats is { } repeated && !options.Contains("NonBacktracking", StringComparison.Ordinal))
                yield return SettingLintRules.SlowPattern.At(pattern.Place, $"`{repeated}` repeats what repeats itself: a text can be made that takes longer than anyone waits");
            else if (tests && look.IsHalfAnchored)
                yield return SettingLintRules.UnanchoredPattern.At(pattern.Place, $"`{text}` is tied to one end of the text only");
            else if (tests && look.IsLikeAWhole)
                yield return SettingLintRules.UnanchoredPattern.At(pattern.Place, $"`{text}` is found anywhere in the text");
        }
    }

    private static IEnumerable<(ExpressionSyntax Pattern, string Options, bool Tests)> Uses(PolicyCode code)
    {
        foreach (var call in code.Calls.Where(c => c.Method is { IsStatic: true, ContainingType.Name: "Regex" }))
        {
            if (call.Method.Parameters.FirstOrDefault(p => p.Name is "pattern") is { } parameter && call.Arguments.Count > parameter.Ordinal)
                yield return (call.Arguments[parameter.Ordinal].Expression, call.Syntax.ArgumentList.ToString(), call.Name is "IsMatch");
        }
        foreach (var creation in code.Nodes<BaseObjectCreationExpressionSyntax>().Where(n => code.TypeOf(n) is { Name: "Regex" }))
        {
            if (creation.ArgumentList?.Arguments is [var pattern, ..])
                yield return (pattern.Expression, creation.ArgumentList.ToString(), Tests: false);
        }
    }
}
