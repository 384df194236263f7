using ControlValidator.Editor.Binding;
using ControlValidator.Editor.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Location = ControlValidator.Editor.Protocol.Location;

namespace ControlValidator.Editor.Features;

/// <summary>Where a name is declared, and where it is used.</summary>
internal static class Navigating
{
    public static async Task<Location[]> Definitions(Document document, int offset, OpenDocuments open, Declarations declarations, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root?.FindToken(offset, findInsideTrivia: true).Parent is LoadDirectiveTriviaSyntax load)
            return Loaded(document, load, open);
        if (await SymbolFinder.FindSymbolAtPositionAsync(document, offset, cancellation).ConfigureAwait(false) is not { } symbol)
            return [];
        Location[] inSource = [.. symbol.Locations.Where(l => l.SourceTree is { FilePath.Length: > 0 }).Select(l => ToLocation(l, open))];
        return inSource.Length > 0 ? inSource : declarations.Of(symbol, cancellation) is { } declared ? [declared] : [];
    }

    /// <summary>All uses of what is named at a place, in all policies that have it.</summary>
    public static async Task<Location[]> References(
        IEnumerable<NamedPlace> everywhere, bool withDeclaration, OpenDocuments open, CancellationToken cancellation)
    {
        var found = new List<Location>();
        foreach (var (document, offset) in everywhere)
        {
            if (await SymbolFinder.FindSymbolAtPositionAsync(document, offset, cancellation).ConfigureAwait(false) is not { } symbol)
                continue;
            foreach (var use in await SymbolFinder.FindReferencesAsync(symbol, document.Project.Solution, cancellation).ConfigureAwait(false))
            {
                found.AddRange(use.Locations.Where(l => !l.IsImplicit).Select(l => ToLocation(l.Location, open)));
                if (withDeclaration)
                    found.AddRange(use.Definition.Locations.Where(l => l.SourceTree is { FilePath.Length: > 0 }).Select(l => ToLocation(l, open)));
            }
        }
        return [.. found.Distinct().OrderBy(l => l.Uri, StringComparer.Ordinal).ThenBy(l => l.Range.Start.Line).ThenBy(l => l.Range.Start.Character)];
    }

    private static Location[] Loaded(Document document, LoadDirectiveTriviaSyntax load, OpenDocuments open)
    {
        var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document.FilePath) ?? "", load.File.ValueText));
        return document.Project.Documents.FirstOrDefault(d => d.FilePath is { } file && Path.GetFullPath(file) == path) is { FilePath: { } found }
            ? [new(open.UriOf(found), new(new(0, 0), new(0, 0)))]
            : [];
    }

    private static Location ToLocation(Microsoft.CodeAnalysis.Location place, OpenDocuments open)
    {
        var tree = place.SourceTree ?? throw new InvalidOperationException("The place is in no text.");
        return new(open.UriOf(tree.FilePath), tree.GetText().RangeOf(place.SourceSpan));
    }
}
