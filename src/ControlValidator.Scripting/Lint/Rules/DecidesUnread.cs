using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A check that passes or fails before anything of its subject was looked at.</summary>
internal static class DecidesUnread
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var check in code.Checks)
        {
            var firstRead = FirstRead(code, check);
            foreach (var result in Shapes.Results(check.Method).Where(r => r.SpanStart < firstRead))
            {
                if (Shapes.IsPlainVerdict(code, result, nameof(Verdict.Pass)))
                    yield return LogicLintRules.PassesUnread.At(result.Place, $"`{check.Symbol.Name}` passes here whatever it is given");
                else if (Shapes.IsPlainVerdict(code, result, nameof(Verdict.Fail)))
                    yield return LogicLintRules.FailsUnread.At(result.Place, $"`{check.Symbol.Name}` fails here whatever it is given");
            }
        }
    }

    private static int FirstRead(PolicyCode code, CheckCode check) => check.Body is not { } body ? int.MaxValue : body.DescendantNodes()
        .OfType<IdentifierNameSyntax>()
        .Where(name => check.Symbol.Parameters.Any(p => p.Name == name.Identifier.ValueText) && code.SymbolOf(name) is IParameterSymbol)
        .Select(name => name.SpanStart)
        .DefaultIfEmpty(int.MaxValue)
        .Min();
}
