using ControlValidator.Scripting.AllowList;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.Editing;

/// <summary>What a policy may name, before it has named it.</summary>
public sealed class PermittedSymbols(Compilation compilation)
{
    private readonly SymbolJudge judge = new(AllowedSymbols.Shipped, s => SymbolEqualityComparer.Default.Equals(s.ContainingAssembly, compilation.Assembly));

    /// <summary>Whether the list of symbols, or the policy itself, has it. A namespace counts by what lies in it.</summary>
    public bool Contains(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol space => AllowedSymbols.Shipped.HasWithin(space.ToDisplayString()),
        INamedTypeSymbol type => judge.FirstForbidden(type) is null || judge.List.IsAttribute(type.Listed.Key) || judge.List.IsInterfaceToImplement(type.Listed.Key),
        IMethodSymbol or IPropertySymbol or IFieldSymbol => judge.Judge(symbol).IsListed,
        _ => true,
    };
}
