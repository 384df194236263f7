using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace ControlValidator.Scripting.AllowList;

/// <summary>The kinds of operation that a policy may consist of.</summary>
internal static class Constructs
{
    private static readonly bool[] Allowed = Table(
        OperationKind.Invalid, OperationKind.Block, OperationKind.VariableDeclarationGroup, OperationKind.Switch, OperationKind.Loop,
        OperationKind.Branch, OperationKind.Empty, OperationKind.Return, OperationKind.YieldBreak, OperationKind.YieldReturn,
        OperationKind.Try, OperationKind.Using, OperationKind.UsingDeclaration, OperationKind.ExpressionStatement,
        OperationKind.LocalFunction, OperationKind.Literal, OperationKind.Conversion, OperationKind.Invocation,
        OperationKind.ArrayElementReference, OperationKind.LocalReference, OperationKind.ParameterReference,
        OperationKind.FieldReference, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.Unary,
        OperationKind.Binary, OperationKind.Conditional, OperationKind.Coalesce, OperationKind.AnonymousFunction,
        OperationKind.ObjectCreation, OperationKind.ArrayCreation, OperationKind.InstanceReference, OperationKind.IsType,
        OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.Parenthesized,
        OperationKind.ConditionalAccess, OperationKind.ConditionalAccessInstance, OperationKind.InterpolatedString,
        OperationKind.AnonymousObjectCreation, OperationKind.ObjectOrCollectionInitializer, OperationKind.MemberInitializer,
        OperationKind.NameOf, OperationKind.Tuple, OperationKind.DelegateCreation, OperationKind.DefaultValue,
        OperationKind.FieldInitializer, OperationKind.VariableInitializer, OperationKind.PropertyInitializer,
        OperationKind.ParameterInitializer, OperationKind.ArrayInitializer, OperationKind.VariableDeclarator,
        OperationKind.VariableDeclaration, OperationKind.Argument, OperationKind.CatchClause, OperationKind.SwitchCase,
        OperationKind.CaseClause, OperationKind.InterpolatedStringText, OperationKind.Interpolation, OperationKind.ConstantPattern,
        OperationKind.DeclarationPattern, OperationKind.TupleBinary, OperationKind.MethodBody, OperationKind.ConstructorBody,
        OperationKind.Discard, OperationKind.CoalesceAssignment, OperationKind.Range, OperationKind.RecursivePattern,
        OperationKind.DiscardPattern, OperationKind.SwitchExpression, OperationKind.SwitchExpressionArm,
        OperationKind.PropertySubpattern, OperationKind.Throw, OperationKind.Increment, OperationKind.Decrement,
        OperationKind.DeconstructionAssignment, OperationKind.DeclarationExpression, OperationKind.TranslatedQuery,
        OperationKind.NegatedPattern, OperationKind.BinaryPattern, OperationKind.TypePattern, OperationKind.RelationalPattern,
        OperationKind.With, OperationKind.ListPattern, OperationKind.SlicePattern, OperationKind.ImplicitIndexerReference,
        OperationKind.IsPattern, OperationKind.Utf8String, OperationKind.CollectionExpression,
        OperationKind.CollectionExpressionElementsPlaceholder, OperationKind.Spread, OperationKind.OmittedArgument);

    /// <param name="what">What stands there in C#, for a sentence.</param>
    public static bool IsAllowed(IOperation operation, out string what)
    {
        what = operation switch
        {
            IBranchOperation { BranchKind: BranchKind.GoTo } => "`goto`",
            IForEachLoopOperation { IsAsynchronous: true } => "`await`",
            IUsingOperation { IsAsynchronous: true } or IUsingDeclarationOperation { IsAsynchronous: true } => "`await`",
            IAnonymousFunctionOperation { Symbol.IsAsync: true } or ILocalFunctionOperation { Symbol.IsAsync: true } => "`async`",
            IBinaryOperation { Type.TypeKind: TypeKind.Delegate } or ICompoundAssignmentOperation { Type.TypeKind: TypeKind.Delegate } => "chains of delegates",
            _ => "",
        };
        if (what.Length == 0 && (int)operation.Kind < Allowed.Length && Allowed[(int)operation.Kind])
            return true;
        if (what.Length == 0)
            what = Describe(operation);
        return false;
    }

    private static string Describe(IOperation operation) => operation.Syntax.Kind() switch
    {
        SyntaxKind.AwaitExpression => "`await`",
        SyntaxKind.LockStatement => "`lock`",
        SyntaxKind.TypeOfExpression => "`typeof`",
        SyntaxKind.SizeOfExpression => "`sizeof`",
        SyntaxKind.LabeledStatement => "labels",
        SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression => "`stackalloc`",
        SyntaxKind.FixedStatement => "`fixed`",
        SyntaxKind.AddressOfExpression or SyntaxKind.PointerIndirectionExpression => "pointers",
        SyntaxKind.MakeRefExpression or SyntaxKind.RefTypeExpression or SyntaxKind.RefValueExpression => "typed references",
        _ => operation.Kind switch
        {
            OperationKind.TypeParameterObjectCreation => "`new` with a type parameter",
            OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess or OperationKind.DynamicObjectCreation => "`dynamic`",
            OperationKind.EventReference or OperationKind.EventAssignment or OperationKind.RaiseEvent => "events",
            OperationKind.FunctionPointerInvocation or OperationKind.AddressOf => "pointers",
            OperationKind.InterpolatedStringHandlerCreation => "interpolated string handlers",
            _ => $"what the compiler calls `{operation.Kind}`",
        },
    };

    private static bool[] Table(params ReadOnlySpan<OperationKind> kinds)
    {
        var table = new bool[256];
        foreach (var kind in kinds)
            table[(int)kind] = true;
        return table;
    }
}
