using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>A setting's plain value compared with a constant, and the answer turned into a verdict by hand.</summary>
internal static class PlainComparison
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var conditional in code.Nodes<ConditionalExpressionSyntax>())
        {
            var (passes, fails) = (Shapes.IsPlainVerdict(code, conditional.WhenTrue, "Pass"), Shapes.IsPlainVerdict(code, conditional.WhenFalse, "Fail"));
            var (failsFirst, passesThen) = (Shapes.IsPlainVerdict(code, conditional.WhenTrue, "Fail"), Shapes.IsPlainVerdict(code, conditional.WhenFalse, "Pass"));
            if (((passes && fails) || (failsFirst && passesThen)) && ReadsPlainValue(code, conditional.Condition.Bare) is { } setting)
                yield return LogicLintRules.PlainComparison.At(conditional.Condition.Place, $"the finding will not say what `{setting.Quoted}` was and what was expected");
        }
    }

    private static ExpressionSyntax? ReadsPlainValue(PolicyCode code, ExpressionSyntax condition) => condition switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" } access when code.TypeOf(access.Expression).SettingOf is not null => access.Expression,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => ReadsPlainValue(code, not.Operand.Bare),
        BinaryExpressionSyntax binary when code.ConstantOf(binary.Right) is not null => ReadsPlainValue(code, binary.Left.Bare),
        IsPatternExpressionSyntax pattern => ReadsPlainValue(code, pattern.Expression.Bare),
        _ => null,
    };
}
