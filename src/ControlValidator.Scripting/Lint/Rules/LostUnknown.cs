using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>Code that takes what is not known for a pass or a failure.</summary>
internal static class LostUnknown
{
    public static IEnumerable<Diagnostic> In(PolicyCode code)
    {
        foreach (var branch in code.Nodes<ConditionalExpressionSyntax>().Select(c => (c.Condition, Then: c.WhenTrue, Else: (ExpressionSyntax?)c.WhenFalse)).Concat(Statements(code)))
        {
            var (thenIsCertain, elseIsCertain) = (IsCertain(code, branch.Then), branch.Else is { } otherwise && IsCertain(code, otherwise));
            if (thenIsCertain && elseIsCertain && AsksOutcome(code, branch.Condition) is { } verdict)
                yield return LogicLintRules.UnknownForgotten.At(branch.Condition.Place, $"where `{verdict.Quoted}` is unknown, this says pass or fail");
            if (branch.Else is { } missing && Shapes.IsPlainVerdict(code, missing, nameof(Verdict.Pass)) && AsksPresence(code, branch.Condition.Bare, wanted: true) is { } place)
                yield return LogicLintRules.MissingPasses.At(missing.Place, $"where there is no `{place.Quoted}`, this passes");
            else if (Shapes.IsPlainVerdict(code, branch.Then, nameof(Verdict.Pass)) && AsksPresence(code, branch.Condition.Bare, wanted: false) is { } absent)
                yield return LogicLintRules.MissingPasses.At(branch.Then.Place, $"where there is no `{absent.Quoted}`, this passes");
        }
    }

    private static IEnumerable<(ExpressionSyntax Condition, ExpressionSyntax Then, ExpressionSyntax? Else)> Statements(PolicyCode code)
    {
        foreach (var statement in code.Nodes<IfStatementSyntax>())
        {
            if (Returned(statement.Statement) is not { } then)
                continue;
            var next = statement.Else?.Statement ?? (statement.Parent as BlockSyntax)?.Statements.SkipWhile(s => s != statement).Skip(1).FirstOrDefault();
            yield return (statement.Condition, then, Returned(next));
        }
    }

    private static ExpressionSyntax? Returned(StatementSyntax? statement) => statement switch
    {
        ReturnStatementSyntax { Expression: { } expression } => expression,
        BlockSyntax { Statements: [ReturnStatementSyntax { Expression: { } expression }] } => expression,
        _ => null,
    };

    private static bool IsCertain(PolicyCode code, ExpressionSyntax expression) =>
        Shapes.IsPlainVerdict(code, expression, nameof(Verdict.Pass)) || Shapes.IsPlainVerdict(code, expression, nameof(Verdict.Fail));

    private static ExpressionSyntax? AsksOutcome(PolicyCode code, ExpressionSyntax condition) => condition.DescendantNodesAndSelf()
        .OfType<MemberAccessExpressionSyntax>()
        .Where(a => a.Name.Identifier.ValueText is nameof(Verdict.Outcome) && code.TypeOf(a.Expression).IsVerdict)
        .Select(a => a.Expression).FirstOrDefault();

    /// <summary>What a condition asks to be there (or, if not wanted, to be missing); null where it asks for something else.</summary>
    private static ExpressionSyntax? AsksPresence(PolicyCode code, ExpressionSyntax condition, bool wanted) => condition switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => AsksPresence(code, not.Operand.Bare, !wanted),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both when wanted =>
            AsksPresence(code, both.Left.Bare, wanted) ?? AsksPresence(code, both.Right.Bare, wanted),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either when !wanted =>
            AsksPresence(code, either.Left.Bare, wanted) ?? AsksPresence(code, either.Right.Bare, wanted),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TryGet" } access } when wanted && code.IsSetting(access.Expression) => access.Expression,
        IsPatternExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(Node.Gap) } gap } pattern when code.TypeOf(gap.Expression).IsNode =>
            IsGapNone(pattern.Pattern) == wanted ? gap.Expression : null,
        _ => null,
    };

    private static bool IsGapNone(PatternSyntax pattern) => pattern.ToString() is "Gap.None" or "not Gap.Absent";
}
