using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using ControlValidator.Editor.Reviewing;
using ControlValidator.Scripting.Editing;

namespace ControlValidator.Editor.Features;

/// <summary>Offers the cures of the diagnostics at a place.</summary>
internal static class Curing
{
    public static CodeAction[] At(OpenDocument document, TextRange range, EditedPolicy policy)
    {
        var asked = document.Text.SpanOf(range);
        return
        [
            .. from diagnostic in policy.Diagnostics
               where diagnostic.Span.File == document.Path && document.Text.SpanOf(diagnostic.Span.Range).IntersectsWith(asked)
               from cure in policy.CuresOf(diagnostic)
               let edit = new TextEdit(document.Text.RangeOf(cure.Span), cure.NewText)
               let changes = new Dictionary<string, TextEdit[]>(StringComparer.Ordinal) { [document.Uri] = [edit] }
               select new CodeAction(cure.Title, "quickfix", [PublishedReviews.ToReport(diagnostic)], new(changes), cure.IsPlain ? true : null),
        ];
    }
}
