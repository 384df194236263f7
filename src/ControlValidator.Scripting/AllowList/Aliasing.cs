using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ControlValidator.Scripting.AllowList;

/// <summary>Whether a shared collection is only read where it is named, and cannot be reached under another name afterwards.</summary>
internal static class Aliasing
{
    private static readonly HashSet<string> Mutators = new(StringComparer.Ordinal)
    {
        "Add", "AddRange", "Clear", "ExceptWith", "Insert", "InsertRange", "IntersectWith", "Remove", "RemoveAll", "RemoveAt", "RemoveRange",
        "RemoveWhere", "Reverse", "Sort", "SymmetricExceptWith", "TryAdd", "UnionWith",
    };

    public static bool IsHarmless(IOperation reference, SymbolJudge judge)
    {
        for (var (part, parent) = (reference, reference.Parent); parent is not null; (part, parent) = (parent, parent.Parent))
        {
            switch (parent)
            {
                case IConversionOperation conversion when Shareable.IsReadOnly(conversion.Type):
                case IForEachLoopOperation or ISpreadOperation or IIsPatternOperation or IBinaryOperation or IExpressionStatementOperation:
                    return true;
                case IArgumentOperation { Parameter: { } parameter } argument:
                    return parameter.RefKind is RefKind.None or RefKind.In && !judge.IsOwn(parameter.ContainingSymbol) && !Changes(argument.Parent);
                case IInvocationOperation call:
                    return call.Instance == part && !Changes(call);
                case IPropertyReferenceOperation property:
                    return property.Instance == part;
                case IArrayElementReferenceOperation element:
                    return element.ArrayReference == part;
                case IConditionalAccessOperation access when access.Operation == part:
                    return IsHarmlessAccess(access.WhenNotNull);
                case IConversionOperation or IParenthesizedOperation or IConditionalOperation or ICoalesceOperation or ISwitchExpressionArmOperation or ISwitchExpressionOperation:
                    break;
                default:
                    // Writing the variable itself is found elsewhere.
                    return parent is IAssignmentOperation assignment && assignment.Target == part;
            }
        }
        return false;
    }

    private static bool IsHarmlessAccess(IOperation access) => access is IInvocationOperation call ? !Changes(call) : access is IPropertyReferenceOperation;

    private static bool Changes(IOperation? call) => call is IInvocationOperation { TargetMethod: var method } && Mutators.Contains(method.Name)
        && method.ContainingType is { ContainingNamespace.Name: "Generic" };
}
