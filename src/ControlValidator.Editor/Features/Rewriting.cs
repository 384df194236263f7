using ControlValidator.Editor.Binding;
using ControlValidator.Editor.Documents;
using ControlValidator.Editor.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Rename;
using Microsoft.CodeAnalysis.Text;

namespace ControlValidator.Editor.Features;

/// <summary>Changes of texts that keep what they mean: other names, other spaces.</summary>
internal static class Rewriting
{
    /// <summary>The name at a place, if it is one that can be changed.</summary>
    public static async Task<PreparedRename> PrepareRename(Document document, int offset, CancellationToken cancellation)
    {
        var symbol = await Renamable(document, offset, cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var token = root!.FindToken(offset);
        if (!token.Span.Contains(offset) || token.ValueText != symbol.Name)
            token = root.FindToken(Math.Max(0, offset - 1));
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return new(text.RangeOf(token.Span), symbol.Name);
    }

    /// <summary>Gives what is named at a place another name, in all policies that have it.</summary>
    public static async Task<WorkspaceEdit> Rename(IEnumerable<NamedPlace> everywhere, string name, OpenDocuments open, CancellationToken cancellation)
    {
        if (!SyntaxFacts.IsValidIdentifier(name) || SyntaxFacts.GetKeywordKind(name) is not SyntaxKind.None)
            throw Refusal.Parameters($"`{name}` is no name in C#");
        var edits = new SortedDictionary<string, TextEdit[]>(StringComparer.Ordinal);
        foreach (var (document, offset) in everywhere)
        {
            var symbol = await Renamable(document, offset, cancellation).ConfigureAwait(false);
            var before = document.Project.Solution;
            var after = await Renamer.RenameSymbolAsync(before, symbol, new SymbolRenameOptions(), name, cancellation).ConfigureAwait(false);
            foreach (var id in after.GetChanges(before).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()))
            {
                var changed = after.GetDocument(id)!;
                edits[open.UriOf(changed.FilePath ?? "")] = await Edits(before.GetDocument(id)!, changed, cancellation).ConfigureAwait(false);
            }
        }
        return new(edits);
    }

    /// <param name="span">Null for the whole text.</param>
    public static async Task<TextEdit[]> Format(Document document, TextSpan? span, CancellationToken cancellation)
    {
        var formatted = span is { } part
            ? await Formatter.FormatAsync(document, part, cancellationToken: cancellation).ConfigureAwait(false)
            : await Formatter.FormatAsync(document, cancellationToken: cancellation).ConfigureAwait(false);
        return await Edits(document, formatted, cancellation).ConfigureAwait(false);
    }

    private static async Task<ISymbol> Renamable(Document document, int offset, CancellationToken cancellation)
    {
        var symbol = await SymbolFinder.FindSymbolAtPositionAsync(document, offset, cancellation).ConfigureAwait(false)
            ?? throw Refusal.Failed("there is no name here");
        return symbol.Locations.Any(l => l.IsInSource) ? symbol : throw Refusal.Failed($"`{symbol.Name}` is not declared in a policy");
    }

    private static async Task<TextEdit[]> Edits(Document before, Document after, CancellationToken cancellation)
    {
        var text = await before.GetTextAsync(cancellation).ConfigureAwait(false);
        var changes = await after.GetTextChangesAsync(before, cancellation).ConfigureAwait(false);
        return [.. changes.Select(c => new TextEdit(text.RangeOf(c.Span), c.NewText ?? ""))];
    }
}
