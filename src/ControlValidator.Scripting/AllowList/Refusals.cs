using ControlValidator.Model;
using ControlValidator.Scripting.Compiling;
using Microsoft.CodeAnalysis;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Collects what is refused: one refusal a place, the outermost first.</summary>
internal sealed class Refusals(AllowedSymbols list)
{
    private const int Most = 50;

    private readonly List<(SyntaxNodeOrToken Place, Diagnostic Diagnostic)> found = [];

    public IEnumerable<Diagnostic> InOrder()
    {
        var kept = new List<(SyntaxNodeOrToken Place, Diagnostic Diagnostic)>();
        foreach (var entry in found.OrderBy(f => f.Place.SyntaxTree?.FilePath, StringComparer.Ordinal).ThenBy(f => f.Place.SpanStart).ThenByDescending(f => f.Place.Span.Length))
        {
            if (kept.Count == 0 || kept[^1].Place.SyntaxTree != entry.Place.SyntaxTree || kept[^1].Place.Span.End <= entry.Place.SpanStart)
                kept.Add(entry);
        }
        return kept.Take(Most).Select(k => k.Diagnostic);
    }

    public void Type(SyntaxNode node, ITypeSymbol type)
    {
        if (type is IDynamicTypeSymbol)
            Construct(node, "`dynamic`", list.Instead("System.Reflection"));
        else if (type is IPointerTypeSymbol or IFunctionPointerTypeSymbol)
            Construct(node, "pointers");
        else
            Type(node, type.LongName, type);
    }

    public void Member(SyntaxNode node, ISymbol member, bool isTypeListed) =>
        Add(isTypeListed ? AllowListRules.ForbiddenMember : AllowListRules.ForbiddenType, node, $"a policy may not use `{member.Written}`", member);

    public void Writing(SyntaxNode node, ISymbol member) =>
        Add(AllowListRules.ForbiddenMember, node, $"a policy may read `{member.Written}` and not change it", member);

    public void Call(SyntaxNode node, ISymbol member, string construct) =>
        Add(AllowListRules.ForbiddenCall, node, $"{construct} calls `{member.Written}`, which a policy may not use", member);

    public void Argument(SyntaxNode node, ISymbol member, string flag) =>
        Add(AllowListRules.NotConstant, node, $"an argument of `{member.Written}` must be a constant with `{flag}`", member);

    public void Attribute(SyntaxNode node, string name) =>
        found.Add((node, AllowListRules.ForbiddenAttribute.At(node.Place, $"a policy may not use the attribute `{name}`")));

    public void Base(SyntaxNode node, ITypeSymbol type) => Add(AllowListRules.ForbiddenBase, node, $"a policy may not extend `{type.LongName}`", type);

    public void Construct(SyntaxNodeOrToken place, string what, string? help = null) => found.Add((
        place, AllowListRules.ForbiddenConstruct.At(place.GetLocation()?.Place ?? new(""), $"a policy may not use {what}", help)));

    public void State(SyntaxNode node, string sentence) => found.Add((node, AllowListRules.SharedState.At(node.Place, sentence)));

    private void Type(SyntaxNode node, string name, ITypeSymbol type) => Add(AllowListRules.ForbiddenType, node, $"a policy may not use `{name}`", type);

    private void Add(DiagnosticRule rule, SyntaxNode node, string message, ISymbol symbol) =>
        found.Add((node, rule.At(node.Place, message, list.Instead(Name(symbol)))));

    private static string Name(ISymbol symbol) => symbol is INamedTypeSymbol type ? type.Key
        : symbol is ITypeSymbol or { ContainingType: null } ? ""
        : $"{symbol.ContainingType.Listed.Key}.{symbol.Name}";
}
