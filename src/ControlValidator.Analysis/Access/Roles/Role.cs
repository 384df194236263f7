using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>What a role allows.</summary>
/// <param name="Id">The last part of its id, a GUID.</param>
internal sealed record Role(string Id, string Name, ImmutableArray<Permission> Permissions)
{
    /// <summary>Whether the role grants the operation: through one of its permissions, under that one's condition.</summary>
    public Truth Grants(Operation operation)
    {
        var truth = Truth.No;
        foreach (var permission in Permissions)
        {
            if (permission.Names(operation))
                truth = TruthLogic.Or(truth, permission.Condition?.Holds(operation) ?? Truth.Yes);
        }
        return truth;
    }
}
