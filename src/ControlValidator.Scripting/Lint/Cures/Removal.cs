using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Scripting.Lint.Cures;

/// <summary>Takes out what is too much, with what joins it to the rest.</summary>
internal static class Removal
{
    /// <summary>A method, constant or type, by the place of its name; one of several variables stays with the others.</summary>
    public static Cure? OfDeclaration(SyntaxTree tree, int start)
    {
        var member = tree.GetRoot().FindToken(start).Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault();
        return member is null or FieldDeclarationSyntax { Declaration.Variables.Count: > 1 }
            ? null
            : new("Remove what is not used", WholeLines(tree.GetText(), member.FullSpan, member.Span), "", IsPlain: true);
    }

    public static Cure? OfSuppression(SyntaxTree tree, int start)
    {
        var text = tree.GetText();
        var line = text.Lines.GetLineFromPosition(start);
        var directive = tree.GetRoot().FindToken(start, findInsideTrivia: true).Parent?.AncestorsAndSelf().OfType<PragmaWarningDirectiveTriviaSyntax>().FirstOrDefault();
        return directive is { ErrorCodes.Count: 1 } ? new("Remove the suppression", line.SpanIncludingLineBreak, "", IsPlain: true) : null;
    }

    /// <summary>The right-hand side of an operator, with the operator.</summary>
    public static Cure? OfOperand(ExpressionSyntax operand)
    {
        SyntaxNode node = operand;
        while (node.Parent is ParenthesizedExpressionSyntax parenthesised)
            node = parenthesised;
        return node.Parent is BinaryExpressionSyntax binary && binary.Right == node
            ? new("Remove the repetition", TextSpan.FromBounds(binary.Left.Span.End, binary.Right.Span.End), "", IsPlain: true)
            : null;
    }

    public static Cure? OfArgument(ExpressionSyntax value) => value.Parent is ArgumentSyntax { Parent: ArgumentListSyntax list } argument
        ? new("Remove the repetition", WithSeparator(list.Arguments, argument), "", IsPlain: true)
        : null;

    public static Cure? OfParameter(ParameterSyntax parameter) => parameter.Parent is ParameterListSyntax list
        ? new("Leave the parameter out", WithSeparator(list.Parameters, parameter), "", IsPlain: true)
        : null;

    /// <summary>A call behind a point, by the name of what is called.</summary>
    public static Cure? OfCall(SimpleNameSyntax name) => name.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access
        ? new("Leave the default out", TextSpan.FromBounds(access.Expression.Span.End, call.Span.End), "", IsPlain: true)
        : null;

    private static TextSpan WithSeparator<T>(SeparatedSyntaxList<T> list, T item)
        where T : SyntaxNode
    {
        var index = list.IndexOf(item);
        return index > 0 ? TextSpan.FromBounds(list[index - 1].Span.End, item.Span.End)
            : list.Count > 1 ? TextSpan.FromBounds(item.SpanStart, list[1].SpanStart)
            : item.Span;
    }

    // Comments right above belong to it; an empty line above would be left over.
    private static TextSpan WholeLines(SourceText text, TextSpan full, TextSpan own)
    {
        var last = text.Lines.GetLineFromPosition(own.End);
        return TextSpan.FromBounds(full.Start, Math.Max(full.End, last.EndIncludingLineBreak));
    }
}
