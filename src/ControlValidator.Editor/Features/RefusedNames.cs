using System.Collections.Immutable;
using ControlValidator.Scripting.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Recommendations;

namespace ControlValidator.Editor.Features;

/// <summary>Names that C# would permit at a place, and the list of symbols does not: nobody is to be led there.</summary>
internal static class RefusedNames
{
    private const string Attribute = "Attribute";

    /// <summary>Those that mean nothing there that a policy may use.</summary>
    public static async Task<IReadOnlySet<string>> At(Document document, int offset, CancellationToken cancellation)
    {
        if (await document.Project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
            return ImmutableHashSet<string>.Empty;
        var permitted = new PermittedSymbols(compilation);
        var symbols = await Recommender.GetRecommendedSymbolsAtPositionAsync(document, offset, cancellationToken: cancellation).ConfigureAwait(false);
        var refused = new HashSet<string>(StringComparer.Ordinal);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var symbol in symbols)
            (permitted.Contains(symbol) ? open : refused).Add(symbol.Name);
        refused.ExceptWith(open);
        // attributes are offered without what their names end with
        foreach (var name in refused.Where(n => n.EndsWith(Attribute, StringComparison.Ordinal)).Select(n => n[..^Attribute.Length]).Where(n => !open.Contains(n)).ToArray())
            refused.Add(name);
        return refused;
    }
}
