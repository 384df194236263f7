using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ControlValidator.Scripting.AllowList;

/// <summary>
/// Sees to it that nothing a policy shares between its checks can change: variables hold what is immutable or a plain collection,
/// and no second name is given to such a collection under which it could be written to.
/// </summary>
internal sealed class StateWatch(SemanticModel model, SymbolJudge judge, Refusals refusals)
{
    private readonly Shareable shareable = new(judge);

    /// <summary>Whether nothing is shared between checks, since there are none.</summary>
    public bool IsOff { get; init; }

    public void Declare(MemberDeclarationSyntax member)
    {
        if (IsOff)
            return;
        switch (member)
        {
            case FieldDeclarationSyntax field:
                foreach (var variable in field.Declaration.Variables)
                    Declare(variable, model.GetDeclaredSymbol(variable) as IFieldSymbol, variable.Initializer);
                break;
            case PropertyDeclarationSyntax { ExpressionBody: null } property when IsAutomatic(property):
                Declare(property, model.GetDeclaredSymbol(property), property.Initializer);
                break;
        }
    }

    public void Visit(IOperation operation)
    {
        if (IsOff)
            return;
        switch (operation)
        {
            case IFieldReferenceOperation { Field: var field } reference when IsShared(field):
                Use(reference, field, field.Type);
                break;
            case IPropertyReferenceOperation { Property: var property } reference when IsShared(property) && !IsComputed(property):
                Use(reference, property, property.Type);
                break;
            case IConversionOperation { IsImplicit: false } conversion when Shareable.IsCollection(conversion.Type) && IsOpen(conversion.Operand.Type):
                Cast(conversion.Syntax, conversion.Type);
                break;
            case IDeclarationPatternOperation pattern when IsOpen(pattern.InputType):
                Cast(pattern.Syntax, pattern.MatchedType);
                break;
            case ITypePatternOperation pattern when IsOpen(pattern.InputType):
                Cast(pattern.Syntax, pattern.MatchedType);
                break;
            case IRecursivePatternOperation pattern when IsOpen(pattern.InputType):
                Cast(pattern.Syntax, pattern.MatchedType);
                break;
            case IInvocationOperation { TargetMethod: { Name: "Cast" or "OfType", TypeArguments: [var type] } } call:
                Cast(call.Syntax, type);
                break;
        }
    }

    private void Declare(SyntaxNode node, ISymbol? symbol, EqualsValueClauseSyntax? initializer)
    {
        if (symbol is null or IFieldSymbol { IsConst: true } || !IsShared(symbol))
            return;
        var isFixed = symbol is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };
        if (symbol.IsStatic && !isFixed)
        {
            refusals.State(node, $"`{symbol.Name}` is static and can change");
            return;
        }
        var type = symbol is IFieldSymbol field ? field.Type : ((IPropertySymbol)symbol).Type;
        var value = initializer is null ? null : Unconverted(model.GetOperation(initializer.Value));
        if (type.TypeKind is not TypeKind.Error && !shareable.Holds(type, value))
            refusals.State(node, $"`{symbol.Name}` is shared by all checks, and a `{type.ShortName}` can change");
    }

    private void Use(IOperation reference, ISymbol symbol, ITypeSymbol type)
    {
        if (IsReferencePassedUnseen(reference))
            refusals.State(reference.Syntax, $"`{symbol.Name}` is shared by all checks and may not be changed");
        else if (Shareable.IsCollection(type) && !Aliasing.IsHarmless(reference, judge))
            refusals.State(reference.Syntax, $"`{symbol.Name}` is shared by all checks and may not get a second name under which it could be changed");
    }

    private void Cast(SyntaxNode node, ITypeSymbol? type)
    {
        if (Shareable.IsCollection(type))
            refusals.State(node, $"what is a `{type!.ShortName}` behind another type may be shared by all checks, and could be changed");
    }

    /// <summary>The receiver of an extension method that takes it by reference.</summary>
    private static bool IsReferencePassedUnseen(IOperation reference) =>
        reference.Parent is IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Syntax: not ArgumentSyntax };

    private bool IsShared(ISymbol symbol) => judge.IsOwn(symbol) && (symbol.IsStatic || symbol.ContainingType is { IsScriptClass: true });

    private static bool IsComputed(IPropertySymbol property) =>
        property.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not PropertyDeclarationSyntax syntax || !IsAutomatic(syntax);

    private static bool IsAutomatic(PropertyDeclarationSyntax property) =>
        property.ExpressionBody is null && property.AccessorList is { } list && list.Accessors.All(a => a.Body is null && a.ExpressionBody is null)
        && !property.Modifiers.Any(m => m.Text is "abstract");

    /// <summary>A type behind which another may hide.</summary>
    private static bool IsOpen(ITypeSymbol? type) => type is { TypeKind: TypeKind.Interface or TypeKind.TypeParameter } or { SpecialType: SpecialType.System_Object };

    private static IOperation? Unconverted(IOperation? operation)
    {
        while (operation is IConversionOperation { IsImplicit: true, Operand: var operand })
            operation = operand;
        return operation;
    }
}
