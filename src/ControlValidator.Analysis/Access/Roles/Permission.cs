using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>One entry of a role's permissions. What is not allowed is taken from the same entry only; another entry, or another role, may allow it.</summary>
/// <param name="Condition">Null where there is none.</param>
internal sealed record Permission(
    ImmutableArray<ActionPattern> Actions,
    ImmutableArray<ActionPattern> NotActions,
    ImmutableArray<ActionPattern> DataActions,
    ImmutableArray<ActionPattern> NotDataActions,
    Condition? Condition = null)
{
    public bool Names(Operation operation) => operation.IsData
        ? Has(DataActions, operation) && !Has(NotDataActions, operation)
        : Has(Actions, operation) && !Has(NotActions, operation);

    private static bool Has(ImmutableArray<ActionPattern> patterns, Operation operation)
    {
        foreach (var pattern in patterns)
        {
            if (pattern.Matches(operation.Action))
                return true;
        }
        return false;
    }
}

/// <summary>What somebody does: an operation of the control plane, or of the data within a resource.</summary>
internal sealed record Operation(string Action, bool IsData)
{
    public override string ToString() => IsData ? $"{Action} (data)" : Action;
}
