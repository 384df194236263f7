using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Settings that nobody can set, or nobody should use any more.</summary>
internal static class ReadSettings
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var access in code.Nodes<MemberAccessExpressionSyntax>())
        {
            if (code.SymbolOf(access) is not IPropertySymbol property || property.ContainingAssembly.Name is not "ControlValidator.Azure.Views")
                continue;
            var facts = TypeDefinitions.Of(property);
            if (facts.Deprecated)
                yield return SettingLintRules.DeprecatedSetting.At(access.Name.Place, $"`{property.Name}` is deprecated");
            else if (facts.ReadOnly)
                yield return SettingLintRules.ReadOnlySetting.At(access.Name.Place, $"`{property.Name}` is set by the platform alone");
        }
    }
}
