using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Parameters of checks that nothing reads.</summary>
internal static class IgnoredParameter
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var check in code.Checks)
        {
            foreach (var (index, parameter) in check.Method.ParameterList.Parameters.Index())
            {
                if (Uses(code, check, check.Symbol.Parameters[index]))
                    continue;
                yield return check.Read.Outline.Kind is CheckKind.ResourceInSnapshot && index == 1
                    ? LogicLintRules.NeedsNoSnapshot.At(parameter.Place, $"`{check.Symbol.Name}` does not use the snapshot")
                    : LogicLintRules.IgnoresSubject.At(parameter.Identifier.Place, $"`{check.Symbol.Name}` reads nothing of `{parameter.Identifier.ValueText}`");
            }
        }
    }

    private static bool Uses(PolicyCode code, CheckCode check, IParameterSymbol parameter) =>
        check.Body is { } body && body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter.Name && SymbolEqualityComparer.Default.Equals(code.SymbolOf(name), parameter));
}
