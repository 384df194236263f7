using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>The exception of a missing value makes a check unknown; whoever catches it takes that away.</summary>
internal static class BroadCatch
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var clause in code.Nodes<CatchClauseSyntax>())
        {
            if (clause.Filter is null && (clause.Declaration is not { Type: var type } || IsTooBroad(code.SymbolOf(type))))
                yield return LogicLintRules.BroadCatch.At(clause.CatchKeyword.Place, "this also catches that a setting is missing, which must become `Unknown`");
        }
    }

    private static bool IsTooBroad(ISymbol? type) =>
        type is ITypeSymbol { Name: "Exception", ContainingNamespace.Name: "System" } || (type as ITypeSymbol).IsModel("UnreadSettingException");
}
