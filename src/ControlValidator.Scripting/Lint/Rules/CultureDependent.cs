using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Methods of the class library that take the rules of the machine's language.</summary>
internal static class CultureDependent
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var call in code.Calls)
        {
            if (Cure(call) is { } cure)
                yield return LogicLintRules.CultureDependent.At(call.NameSyntax.Place, $"`{call.Method.ContainingType.Name}.{call.Name}` depends on the machine's language", cure);
        }
    }

    private static string? Cure(Call call)
    {
        var type = call.Method.ContainingType;
        var isSettled = call.Method.Parameters.Any(p => p.Type.Name is "StringComparison" or "IFormatProvider" or "CultureInfo" or "CompareOptions");
        return isSettled ? null : (type.SpecialType, call.Name) switch
        {
            (SpecialType.System_String, "ToLower" or "ToUpper") => "Compare ignoring case, with `StringComparison.OrdinalIgnoreCase`, in place of changing the case.",
            (SpecialType.System_String, "Compare" or "CompareTo") => "Write `string.Compare(left, right, StringComparison.OrdinalIgnoreCase)`.",
            (SpecialType.System_String, "StartsWith" or "EndsWith" or "IndexOf" or "LastIndexOf") when HasText(call) => "Add `StringComparison.OrdinalIgnoreCase`.",
            (SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal or SpecialType.System_DateTime, "Parse" or "TryParse" or "ToString") => Invariant,
            _ when type.Name is "DateTimeOffset" or "DateOnly" && call.Name is "Parse" or "TryParse" or "ToString" => Invariant,
            _ => null,
        };
    }

    private const string Invariant = "Add `System.Globalization.CultureInfo.InvariantCulture`.";

    private static bool HasText(Call call) => call.Method.Parameters.Length > 0 && call.Method.Parameters[0].Type.SpecialType is SpecialType.System_String;
}
