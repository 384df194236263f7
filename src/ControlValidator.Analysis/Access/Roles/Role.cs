using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>What a role allows.</summary>
/// <param name="Id">The last part of its id, a GUID.</param>
internal sealed record Role(string Id, string Name, ImmutableArray<Permission> Permissions)
{
    /// <summary>Where it is defined; null where the export lacks it.</summary>
    public Proof? Definition { get; init; }

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

    /// <summary>Which pattern of the definition names the operation.</summary>
    public Proof? ProofOf(Operation operation)
    {
        for (var entry = 0; entry < Permissions.Length; entry++)
        {
            var patterns = operation.IsData ? Permissions[entry].DataActions : Permissions[entry].Actions;
            for (var i = 0; Permissions[entry].Names(operation) && i < patterns.Length; i++)
            {
                if (patterns[i].Matches(operation.Action))
                    return Definition is null ? null : Definition with { Paths = [operation.IsData ? $"properties/permissions/{entry}/dataActions/{i}" : $"properties/permissions/{entry}/actions/{i}", operation.IsData ? $"DataActions/{i}" : $"Actions/{i}"] };
            }
        }
        return null;
    }
}
