using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ControlValidator.Scripting.AllowList;

/// <summary>What a variable that outlives a check may hold: what cannot change, and plain collections of it.</summary>
internal sealed class Shareable(SymbolJudge judge)
{
    private static readonly HashSet<string> Immutable = new(StringComparer.Ordinal)
    {
        "System.DateTimeOffset", "System.TimeSpan", "System.Guid", "System.Version", "System.Uri", "System.Index", "System.Range",
        "System.StringComparer", "System.Net.IPAddress", "System.Net.IPNetwork", "System.Text.RegularExpressions.Regex", "System.Nullable`1",
        "System.Collections.Generic.KeyValuePair`2", "System.Collections.Immutable.ImmutableArray`1",
        "System.Collections.Immutable.ImmutableHashSet`1", "System.Collections.Immutable.ImmutableDictionary`2",
        "System.Collections.Frozen.FrozenSet`1", "System.Collections.Frozen.FrozenDictionary`2", "System.Globalization.CultureInfo",
        "ControlValidator.Model.Verdict",
    };

    private static readonly HashSet<string> Collections = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.List`1", "System.Collections.Generic.Dictionary`2", "System.Collections.Generic.HashSet`1",
        "System.Collections.Generic.SortedSet`1", "System.Collections.Generic.SortedDictionary`2",
    };

    private static readonly HashSet<string> ReadOnly = new(StringComparer.Ordinal)
    {
        "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IReadOnlyList`1",
        "System.Collections.Generic.IReadOnlySet`1", "System.Collections.Generic.IReadOnlyDictionary`2", "System.ReadOnlySpan`1",
    };

    private readonly HashSet<ITypeSymbol> asked = new(SymbolEqualityComparer.Default);

    public static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is INamedTypeSymbol { OriginalDefinition: var named } && Collections.Contains(named.Key));

    /// <summary>Whether nothing can be written through the type.</summary>
    public static bool IsReadOnly(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition: var named } && ReadOnly.Contains(named.Key);

    /// <param name="value">What the variable is given, where it is declared.</param>
    public bool Holds(ITypeSymbol type, IOperation? value) => type switch
    {
        { TypeKind: TypeKind.Delegate } => value is IDelegateCreationOperation,
        _ when IsReadOnly(type) => value is ICollectionExpressionOperation || (value?.Type is { } given && !IsReadOnly(given) && Holds(given, value: null)),
        _ => IsFixed(type) || (IsCollection(type) && Elements(type).All(IsFixed)),
    };

    private static ImmutableArray<ITypeSymbol> Elements(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        INamedTypeSymbol named => named.TypeArguments,
        _ => [],
    };

    private bool IsFixed(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double) or SpecialType.System_Decimal } => true,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.All(e => IsFixed(e.Type)),
        INamedTypeSymbol named when judge.IsOwn(named) => IsFixedOwn(named),
        INamedTypeSymbol named => (Immutable.Contains(named.OriginalDefinition.Key) || IsChoice(named)) && named.TypeArguments.All(IsFixed),
        _ => false,
    };

    private static bool IsChoice(INamedTypeSymbol type) => type.BaseType is { Name: "Choice", ContainingNamespace.Name: "Model" };

    /// <summary>A type of the policy whose parts never change: no type derives from it, and no parameter of its constructor lives on in it.</summary>
    private bool IsFixedOwn(INamedTypeSymbol type) =>
        !asked.Add(type)
        || (type is { TypeKind: TypeKind.Struct } or { TypeKind: TypeKind.Class, IsSealed: true }
            && (type.IsRecord || !type.InstanceConstructors.Any(IsPrimary))
            && type.BaseType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            && type.GetMembers().OfType<IFieldSymbol>().Where(f => !f.IsStatic).All(f => f.IsReadOnly && IsFixed(f.Type)));

    private static bool IsPrimary(IMethodSymbol constructor) =>
        constructor.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax);
}
