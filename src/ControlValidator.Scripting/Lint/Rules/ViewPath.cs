using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Lint.Rules;

/// <summary>How far a path leads into a view.</summary>
/// <param name="View">Where it ends; null where it leads to something that has no view, or nowhere.</param>
/// <param name="Missing">The name that the definition does not have; null where it has all.</param>
/// <param name="Known">The names that would have been there.</param>
internal sealed record ViewPath(ITypeSymbol? View, string Type, string? Missing, IReadOnlyList<string> Known)
{
    public static ViewPath Walk(ITypeSymbol view, string path)
    {
        var at = view;
        foreach (var segment in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (at is null || !IsView(at))
                return new(null, "", null, []);
            var properties = PropertiesOf(at);
            var found = properties.Where(p => string.Equals(JsonName(p), segment, StringComparison.OrdinalIgnoreCase)).ToList();
            if (found.Count == 0)
                return new(null, $"`{at.Name}`", segment, [.. properties.Select(JsonName).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)]);
            at = found.Count == 1 ? found[0].Type : null;
        }
        return new(at is not null && IsView(at) ? at : null, "", null, []);
    }

    /// <summary>The view of the items, where a list is what a property holds.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol? type) =>
        type is INamedTypeSymbol { Name: "Items", Arity: 1 } items && IsView(items.TypeArguments[0]) ? items.TypeArguments[0] : null;

    /// <summary>Whether a type is one of the views of Azure, of a resource or of an object in one.</summary>
    public static bool IsView(ITypeSymbol? type) =>
        type?.ContainingAssembly?.Name is "ControlValidator.Azure.Views" && type.AllInterfaces.Any(i => i.Name is "IView" or "IResourceView");

    // A variant's properties stand in the same object.
    private static List<IPropertySymbol> PropertiesOf(ITypeSymbol view)
    {
        var own = view.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && p.Name is not ("Node" or "Resource")).ToList();
        var variants = own.Where(p => p.Name.StartsWith("As", StringComparison.Ordinal) && p.Name.Length > 2 && char.IsAsciiLetterUpper(p.Name[2]) && IsView(p.Type)).ToList();
        return variants.Count == 0 ? own : [.. own.Except(variants, SymbolEqualityComparer.Default).Cast<IPropertySymbol>(),
            .. variants.SelectMany(v => v.Type.GetMembers().OfType<IPropertySymbol>().Where(p => !p.IsStatic && p.Name is not "Node"))];
    }

    private static string JsonName(IPropertySymbol property) =>
        TypeDefinitions.Of(property).Json ?? char.ToLowerInvariant(property.Name[0]) + property.Name[1..];
}
