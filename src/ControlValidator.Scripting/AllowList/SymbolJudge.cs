using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Decides whether a policy may use a symbol. What the policy declares itself it may use; each decision is made once.</summary>
/// <param name="own">Whether a symbol is declared by the policy itself.</param>
internal sealed class SymbolJudge(AllowedSymbols list, Func<ISymbol, bool> own)
{
    private const string HashCode = "GetHashCode";

    private readonly Dictionary<ITypeSymbol, ITypeSymbol?> types = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, Permission> members = new(SymbolEqualityComparer.Default);

    public AllowedSymbols List => list;

    public bool IsOwn(ISymbol symbol) => own(symbol);

    /// <summary>The type itself, or one that it is made of, which policies may not use; null where there is none.</summary>
    public ITypeSymbol? FirstForbidden(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        if (types.TryGetValue(type, out var known))
            return known;
        types.Add(type, null);
        return types[type] = Search(type);
    }

    public Permission Judge(ISymbol member)
    {
        var definition = Root(member).OriginalDefinition;
        if (!members.TryGetValue(definition, out var permission))
            members.Add(definition, permission = Decide(definition));
        return permission;
    }

    private ITypeSymbol? Search(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => FirstForbidden(array.ElementType),
        IPointerTypeSymbol or IFunctionPointerTypeSymbol or IDynamicTypeSymbol => type,
        ITypeParameterSymbol or IErrorTypeSymbol => null,
        INamedTypeSymbol named => Search(named),
        _ => type,
    };

    private ITypeSymbol? Search(INamedTypeSymbol type)
    {
        if (!IsOwn(type) && !type.IsAnonymousType && list.Find(type.Listed.Key, type.Listed.Space) is null)
            return type;
        if (type.ContainingType is { } outer && FirstForbidden(outer) is { } found)
            return found;
        foreach (var argument in type.TypeArguments)
        {
            if (FirstForbidden(argument) is { } forbidden)
                return forbidden;
        }
        return null;
    }

    private Permission Decide(ISymbol member)
    {
        if (member.ContainingType is not { } type || type.TypeKind is TypeKind.Error || IsOwn(member) || member is IMethodSymbol { MethodKind: MethodKind.BuiltinOperator or MethodKind.DelegateInvoke })
            return Permission.Given;
        if (list.Find(type.Listed.Key, type.Listed.Space) is not { } listed)
            return Permission.TypeMissing;
        if (!HasAllowedSignature(member))
            return Permission.Refused;
        var matches = listed.Named(member.ListedName).Where(entry => Fits(entry, member)).ToImmutableArray();
        if (listed.Everything && member.Name is not HashCode)
            return Permission.Given;
        return matches.IsEmpty ? Permission.Refused : new(IsTypeListed: true, IsListed: true, matches.Any(m => m.Settable), Flags(matches));
    }

    private bool HasAllowedSignature(ISymbol member) => member switch
    {
        IMethodSymbol method => Allowed(method.ReturnType) && method.Parameters.All(p => Allowed(p.Type)),
        IPropertySymbol property => Allowed(property.Type) && property.Parameters.All(p => Allowed(p.Type)),
        IFieldSymbol field => Allowed(field.Type),
        _ => false,
    };

    private bool Allowed(ITypeSymbol type) => FirstForbidden(type) is null;

    private static bool Fits(AllowedMember entry, ISymbol member)
    {
        if (entry.Parameters.IsDefault)
            return true;
        var parameters = member is IMethodSymbol method ? method.Parameters : [];
        return parameters.Length == entry.Parameters.Length
            && parameters.Zip(entry.Parameters).All(pair => pair.First.Type.SimpleName == pair.Second.Type);
    }

    private static ImmutableArray<string?> Flags(ImmutableArray<AllowedMember> matches) =>
        matches.Any(m => m.Parameters.IsDefault) ? [] : [.. matches[0].Parameters.Select(p => p.Flag)];

    /// <summary>What is called when an override is: the member that the first of them overrode.</summary>
    private static ISymbol Root(ISymbol member) => member switch
    {
        IMethodSymbol { ReducedFrom: { } full } => Root(full),
        IMethodSymbol { OverriddenMethod: { } overridden } => Root(overridden),
        IPropertySymbol { OverriddenProperty: { } overridden } => Root(overridden),
        _ => member,
    };
}

/// <summary>What a policy may do with a member.</summary>
/// <param name="IsTypeListed">False where not even the type is.</param>
/// <param name="Flags">By parameter, the flag that a constant argument must have; empty where arguments are free.</param>
internal sealed record Permission(bool IsTypeListed, bool IsListed, bool IsSettable, ImmutableArray<string?> Flags)
{
    public static Permission Given { get; } = new(IsTypeListed: true, IsListed: true, IsSettable: true, []);

    public static Permission Refused { get; } = new(IsTypeListed: true, IsListed: false, IsSettable: false, []);

    public static Permission TypeMissing { get; } = new(IsTypeListed: false, IsListed: false, IsSettable: false, []);
}
