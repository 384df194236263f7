using System.Text.RegularExpressions;
using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Numbers and texts that the type definition rules out.</summary>
internal static class Bounds
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var call in code.Calls.Where(c => c.IsOfModel && c.Name is "Is" or "IsNot" or "In" or "NotIn" or "AtLeast" or "AtMost" or "Between" or "IsExactly"))
        {
            if (call.Receiver is null || TypeDefinitions.PropertyOf(code, call.Receiver) is not { } property)
                continue;
            var facts = TypeDefinitions.Of(property);
            foreach (var argument in call.Arguments)
            {
                if (Problem(code.ConstantOf(argument.Expression), facts, property.Name, call.Name) is { } problem)
                    yield return problem.Rule.At(argument.Expression.Place, problem.Message);
            }
        }
    }

    private static (DiagnosticRule Rule, string Message)? Problem(object? constant, PropertyFacts facts, string property, string comparison) => constant switch
    {
        int number => Number(number, facts, property),
        long number => Number(number, facts, property),
        // A version is compared by its numbers, whatever the texts look like.
        string text when comparison is not ("AtLeast" or "AtMost") => Text(text, facts, property),
        _ => null,
    };

    private static (DiagnosticRule, string)? Number(long number, PropertyFacts facts, string property) =>
        number < facts.Least ? (LogicLintRules.OutOfRange, $"`{property}` is {facts.Least} or more, never {number}")
        : number > facts.Most ? (LogicLintRules.OutOfRange, $"`{property}` is {facts.Most} or less, never {number}")
        : null;

    private static (DiagnosticRule, string)? Text(string text, PropertyFacts facts, string property) =>
        text.Length > facts.Longest ? (LogicLintRules.ImpossibleText, $"`{property}` has {facts.Longest} characters at most, `{text}` has {text.Length}")
        : text.Length < facts.Shortest ? (LogicLintRules.ImpossibleText, $"`{property}` has {facts.Shortest} characters or more, `{text}` has {text.Length}")
        : facts.Pattern is { } pattern && Matches(text, pattern) is false ? (LogicLintRules.ImpossibleText, $"`{property}` matches `{pattern}`, which `{text}` does not")
        : null;

    /// <summary>Null where the pattern is none that can be tried here.</summary>
    private static bool? Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
