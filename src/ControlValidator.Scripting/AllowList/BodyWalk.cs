using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ControlValidator.Scripting.AllowList;

/// <summary>
/// Goes through what the compiler made of code: each operation, with the calls that nobody wrote. A kind of operation that is not
/// known here is refused.
/// </summary>
internal sealed class BodyWalk(SemanticModel model, SymbolJudge judge, Refusals refusals, StateWatch state)
{
    private readonly Stack<IOperation> open = new();
    private readonly ImplicitCalls calls = new(model, judge, refusals);

    public void Walk(SyntaxNode node, CancellationToken cancellation)
    {
        if (model.GetOperation(node, cancellation) is not { } root)
            return;
        open.Push(root);
        while (open.TryPop(out var operation))
        {
            // What is left out is of the type that the called method was judged by; what is broken, the compiler reports.
            if (operation is IArgumentOperation { ArgumentKind: ArgumentKind.DefaultValue } or { Kind: OperationKind.None, Parent: IInvalidOperation })
                continue;
            if (IsEarlierText(operation))
                continue;
            if (!Constructs.IsAllowed(operation, out var what))
            {
                refusals.Construct(operation.Syntax, what);
                continue;
            }
            Uses(operation);
            Type(operation, operation.Type);
            calls.Visit(operation);
            state.Visit(operation);
            foreach (var child in operation.ChildOperations)
                open.Push(child);
        }
    }

    private void Uses(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                Member(call, call.TargetMethod, Written(call.Syntax));
                Arguments(call, call.TargetMethod, call.Arguments);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } creation:
                Member(creation, constructor, creation.Syntax);
                Arguments(creation, constructor, creation.Arguments);
                break;
            case IPropertyReferenceOperation property:
                Member(property, property.Property, property.Syntax);
                if (IsWritten(property) && !judge.Judge(property.Property).IsSettable)
                    refusals.Writing(property.Syntax, property.Property);
                break;
            case IFieldReferenceOperation field:
                Member(field, field.Field, field.Syntax);
                break;
            case IMethodReferenceOperation method:
                Member(method, method.Method, method.Syntax);
                if (HasFlags(method.Method))
                    refusals.Member(method.Syntax, method.Method, isTypeListed: true);
                break;
            default:
                Names(operation);
                break;
        }
    }

    private void Names(IOperation operation)
    {
        switch (operation)
        {
            case IVariableDeclaratorOperation variable:
                Variable(variable);
                break;
            case ILocalFunctionOperation function:
                Signature(function, function.Symbol);
                break;
            case IAnonymousFunctionOperation function:
                Signature(function, function.Symbol);
                break;
            case IIsTypeOperation test:
                Type(test, test.TypeOperand);
                break;
            case IDeclarationPatternOperation pattern:
                Type(pattern, pattern.MatchedType);
                break;
            case IRecursivePatternOperation pattern:
                Type(pattern, pattern.MatchedType);
                break;
            case ITypePatternOperation pattern:
                Type(pattern, pattern.MatchedType);
                break;
            case ICatchClauseOperation clause:
                Catch(clause);
                break;
        }
    }

    private void Type(IOperation operation, ITypeSymbol? type)
    {
        if (judge.FirstForbidden(type) is { } forbidden)
            refusals.Type(operation.Syntax, forbidden);
    }

    private void Member(IOperation operation, ISymbol member, SyntaxNode place)
    {
        var permission = judge.Judge(member);
        if (!permission.IsListed)
            refusals.Member(place, member, permission.IsTypeListed);
        Type(operation, member.ContainingType);
        if (member is not IMethodSymbol method)
            return;
        foreach (var argument in method.TypeArguments)
            Type(operation, argument);
    }

    /// <summary>Where no type is written, the value has been judged that gave it.</summary>
    private void Variable(IVariableDeclaratorOperation variable)
    {
        var type = (variable.Syntax.Parent as VariableDeclarationSyntax)?.Type;
        if ((type is not { IsVar: true } || variable.Initializer is null) && judge.FirstForbidden(variable.Symbol.Type) is { } forbidden)
            refusals.Type(type ?? variable.Syntax, forbidden);
    }

    private void Signature(IOperation operation, IMethodSymbol method)
    {
        Type(operation, method.ReturnType);
        foreach (var parameter in method.Parameters)
            Type(operation, parameter.Type);
        foreach (var constraint in method.TypeParameters.SelectMany(p => p.ConstraintTypes))
            Type(operation, constraint);
    }

    private void Arguments(IOperation call, IMethodSymbol method, IEnumerable<IArgumentOperation> arguments)
    {
        var flags = judge.Judge(method).Flags;
        if (flags.IsEmpty)
            return;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter && flags[parameter.Ordinal] is { } flag && !HasFlag(argument.Value, parameter.Type, flag))
                refusals.Argument(call.Syntax, method, $"{parameter.Type.Name}.{flag}");
        }
    }

    private bool HasFlags(IMethodSymbol method) => judge.Judge(method).Flags.Any(f => f is not null);

    private static bool HasFlag(IOperation value, ITypeSymbol type, string flag)
    {
        var wanted = type.GetMembers(flag).OfType<IFieldSymbol>().Select(f => Convert.ToInt64(f.ConstantValue, System.Globalization.CultureInfo.InvariantCulture)).FirstOrDefault();
        return value.ConstantValue is { HasValue: true, Value: { } given }
            && (Convert.ToInt64(given, System.Globalization.CultureInfo.InvariantCulture) & wanted) == wanted;
    }

    /// <summary>What the engine throws to stop a check must get through.</summary>
    private void Catch(ICatchClauseOperation clause)
    {
        Type(clause, clause.ExceptionType);
        if (clause.ExceptionType is not INamedTypeSymbol { SpecialType: SpecialType.None, Name: not "Exception" })
            refusals.Construct(clause.Syntax, "`catch` without saying which of the listed exceptions is meant");
    }

    /// <summary>Whether it is the instance that holds what an earlier text of an exploration declared: the compiler has no name for it.</summary>
    private bool IsEarlierText(IOperation operation) => operation is { Kind: OperationKind.None, ChildOperations.Count: 0 } && operation.Parent switch
    {
        IMemberReferenceOperation reference => reference.Instance == operation && judge.IsOwn(reference.Member),
        IInvocationOperation call => call.Instance == operation && judge.IsOwn(call.TargetMethod),
        _ => false,
    };

    private static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        ISimpleAssignmentOperation assignment => assignment.Target == reference,
        ICompoundAssignmentOperation assignment => assignment.Target == reference,
        ICoalesceAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IMemberInitializerOperation => true,
        ITupleOperation tuple => IsWritten(tuple),
        IDeconstructionAssignmentOperation assignment => assignment.Target == reference,
        _ => false,
    };

    private static SyntaxNode Written(SyntaxNode call) =>
        call is InvocationExpressionSyntax invocation ? invocation.Expression : call;
}
