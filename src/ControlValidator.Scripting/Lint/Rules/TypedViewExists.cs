using ControlValidator.Scripting.Compiling;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A check over <c>Resource</c> for one type that has a view.</summary>
internal static class TypedViewExists
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var check in code.Checks)
        {
            if (check.Symbol.Parameters[0].Type.IsResource && check.Read.Outline.Types is [var type] && TypeDefinitions.Types.TryGetValue(type, out var view)
                && check.Method.ParameterList.Parameters[0].Type is { } written)
            {
                yield return SettingLintRules.TypedViewExists.At(written.Place, $"`{type}` has a typed view", $"Write `{view[(view.LastIndexOf('.') + 1)..]}` in place of `Resource` and `[For]`.");
            }
        }
    }
}
