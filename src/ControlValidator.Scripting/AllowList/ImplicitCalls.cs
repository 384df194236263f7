using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ControlValidator.Scripting.AllowList;

/// <summary>The calls that C# adds to what is written: operators, conversions, enumerators, builders, deconstructions.</summary>
internal sealed class ImplicitCalls(SemanticModel model, SymbolJudge judge, Refusals refusals)
{
    public void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IConversionOperation conversion:
                Call(conversion, conversion.OperatorMethod, "a conversion");
                break;
            case IBinaryOperation binary:
                Call(binary, binary.OperatorMethod, "an operator");
                break;
            case IUnaryOperation unary:
                Call(unary, unary.OperatorMethod, "an operator");
                break;
            case IIncrementOrDecrementOperation step:
                Call(step, step.OperatorMethod, "an operator");
                break;
            case ICompoundAssignmentOperation compound:
                Call(compound, compound.OperatorMethod, "an operator");
                Call(compound, compound.InConversion.MethodSymbol, "a conversion");
                Call(compound, compound.OutConversion.MethodSymbol, "a conversion");
                break;
            default:
                Structure(operation);
                break;
        }
    }

    private void Structure(IOperation operation)
    {
        switch (operation)
        {
            case ITupleBinaryOperation tuple:
                Compare(tuple, tuple.LeftOperand.Type, tuple.OperatorKind);
                break;
            case IRangeOperation range:
                Call(range, range.Method, "a range");
                break;
            case IWithOperation with:
                Call(with, with.CloneMethod, "`with`");
                break;
            case IForEachLoopOperation loop:
                Loop(loop);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }:
                Deconstruct(operation, model.GetDeconstructionInfo(assignment));
                break;
            case ICollectionExpressionOperation collection:
                Call(collection, collection.ConstructMethod, "a collection expression");
                break;
            case IRecursivePatternOperation pattern:
                Call(pattern, pattern.DeconstructSymbol, "a pattern");
                break;
            case IListPatternOperation pattern:
                Call(pattern, pattern.LengthSymbol, "a list pattern");
                Call(pattern, pattern.IndexerSymbol, "a list pattern");
                break;
            case ISlicePatternOperation pattern:
                Call(pattern, pattern.SliceSymbol, "a slice pattern");
                break;
            case IImplicitIndexerReferenceOperation index:
                Call(index, index.LengthSymbol, "an index");
                Call(index, index.IndexerSymbol, "an index");
                break;
        }
    }

    private void Call(IOperation operation, ISymbol? member, string construct)
    {
        if (member is not null && !judge.Judge(member).IsListed)
            refusals.Call(operation.Syntax, member, construct);
    }

    private void Loop(IForEachLoopOperation loop)
    {
        if (loop.Syntax is not CommonForEachStatementSyntax syntax || loop.Collection.Type is IArrayTypeSymbol or { SpecialType: SpecialType.System_String })
            return;
        if (syntax is ForEachVariableStatementSyntax variables)
            Deconstruct(loop, model.GetDeconstructionInfo(variables));
        var info = model.GetForEachStatementInfo(syntax);
        Call(loop, info.GetEnumeratorMethod, "`foreach`");
        Call(loop, info.MoveNextMethod, "`foreach`");
        Call(loop, info.CurrentProperty, "`foreach`");
        Call(loop, info.DisposeMethod, "`foreach`");
        Call(loop, info.ElementConversion.MethodSymbol, "`foreach`");
        Call(loop, info.CurrentConversion.MethodSymbol, "`foreach`");
    }

    private void Deconstruct(IOperation operation, DeconstructionInfo info)
    {
        Call(operation, info.Method, "a deconstruction");
        Call(operation, info.Conversion?.MethodSymbol, "a deconstruction");
        foreach (var nested in info.Nested)
            Deconstruct(operation, nested);
    }

    /// <summary>Comparing tuples compares their parts, each with an operator of its own.</summary>
    private void Compare(IOperation operation, ITypeSymbol? type, BinaryOperatorKind kind)
    {
        if (type is not INamedTypeSymbol { IsTupleType: true } tuple)
            return;
        var name = kind is BinaryOperatorKind.Equals ? WellKnownMemberNames.EqualityOperatorName : WellKnownMemberNames.InequalityOperatorName;
        foreach (var element in tuple.TupleElements)
        {
            Compare(operation, element.Type, kind);
            foreach (var method in element.Type.GetMembers(name))
                Call(operation, method, "comparing tuples");
        }
    }
}
