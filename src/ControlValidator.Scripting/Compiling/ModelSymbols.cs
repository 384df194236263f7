using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Compiling;

/// <summary>Recognises the model's own types among a policy's symbols.</summary>
internal static class ModelSymbols
{
    extension(ITypeSymbol? type)
    {
        public bool IsModel(string name) =>
            type is INamedTypeSymbol { Arity: 0, ContainingType: null } named && named.Name == name
            && named.ContainingNamespace is { Name: "Model", ContainingNamespace: { Name: "ControlValidator", ContainingNamespace.IsGlobalNamespace: true } };

        /// <summary>The resource type that a view reads; null where it is no view.</summary>
        public string? ResourceType => type?.GetAttributes()
            .Where(a => a.AttributeClass.IsModel("ResourceTypeAttribute"))
            .Select(a => a.ConstructorArguments is [{ Value: string name }, ..] ? name : null)
            .FirstOrDefault();
    }

    extension(ISymbol symbol)
    {
        /// <summary>The name as authors write it.</summary>
        public string Shown => symbol.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

        public AttributeData? Attribute(string name) => symbol.GetAttributes().FirstOrDefault(a => a.AttributeClass.IsModel(name));
    }
}
