using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A choice compared with a text that its type definition does not list.</summary>
internal static class UnlistedValue
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var call in code.Calls.Where(c => c.IsOfModel && c.Name is "Is" or "IsNot" or "In" or "NotIn" or "OrDefault"))
        {
            if (call.Receiver is null || code.TypeOf(call.Receiver).SettingOf is not { IsChoice: true } choice)
                continue;
            var texts = TypeDefinitions.TextsOf(choice);
            foreach (var argument in call.Arguments)
            {
                if (!texts.IsEmpty && code.ConstantOf(argument.Expression) is string text && !texts.Any(listed => IsSame(listed, text)))
                {
                    yield return LogicLintRules.UnlistedValue.At(argument.Expression.Place, $"`{text}` is no {choice.Shown} that the type definition lists",
                        NearName.Suggest(text, texts) ?? $"Known are {string.Join(", ", texts.Take(12).Select(t => $"`{t}`"))}{(texts.Length > 12 ? ", …" : "")}.");
                }
            }
        }
    }

    // Lists in one text are written with and without blanks.
    private static bool IsSame(string listed, string text) => string.Equals(
        listed.Replace(" ", "", StringComparison.Ordinal), text.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
}
