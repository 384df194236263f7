using System.Text;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Symbols by the names under which the list has them.</summary>
internal static class SymbolKeys
{
    private static readonly SymbolDisplayFormat Short = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    private static readonly SymbolDisplayFormat Long = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    extension(INamedTypeSymbol type)
    {
        /// <summary>Name with namespace, and with the number of type parameters.</summary>
        public string Key
        {
            get
            {
                var key = new StringBuilder();
                Append(key, type);
                return key.ToString();
            }
        }

        public string Space => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() : "";

        /// <summary>The type in whose list a member stands: members of an <c>extension</c> block stand in that of the class around it.</summary>
        public INamedTypeSymbol Listed
        {
            get
            {
                var listed = type.OriginalDefinition;
                while (listed.IsExtension && listed.ContainingType is { } outer)
                    listed = outer.OriginalDefinition;
                return listed;
            }
        }
    }

    extension(ITypeSymbol type)
    {
        public string LongName => type.ToDisplayString(Long);

        public string ShortName => type.ToDisplayString(Short);

        /// <summary>As parameters are told apart in the list: without namespace and type arguments.</summary>
        public string SimpleName => type is IArrayTypeSymbol array ? array.ElementType.SimpleName + "[]" : type.Name;
    }

    extension(ISymbol member)
    {
        /// <summary>The name under which the list has a member.</summary>
        public string ListedName => member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => AllowedMember.Constructor,
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion or MethodKind.BuiltinOperator } => AllowedMember.Operators,
            IPropertySymbol { IsIndexer: true } => AllowedMember.Indexer,
            _ => member.Name,
        };

        /// <summary>As a person would write it.</summary>
        public string Written => member switch
        {
            ITypeSymbol type => type.LongName,
            IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {member.ContainingType.ShortName}",
            IPropertySymbol { IsIndexer: true } => $"{member.ContainingType.ShortName}[…]",
            IMethodSymbol { MethodKind: MethodKind.Conversion } method => $"the conversion to {method.ReturnType.ShortName}",
            { ContainingType: { } type } => $"{type.Listed.ShortName}.{member.Name}",
            _ => member.Name,
        };
    }

    private static void Append(StringBuilder key, INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            Append(key, outer);
            key.Append('.');
        }
        else if (type.Space is { Length: > 0 } space)
        {
            key.Append(space).Append('.');
        }
        key.Append(type.Name);
        if (type.Arity > 0)
            key.Append('`').Append(type.Arity);
    }
}
