using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>What decides who controls a user, group, service principal or application.</summary>
/// <param name="Owners">Ids; null where they are not exported.</param>
/// <param name="IsRestricted">Whether a restricted administrative unit holds it, as the object itself says; unknown where it does not say.</param>
/// <param name="Origin">Where it stands.</param>
internal sealed record DirectoryObject(string Id, ImmutableArray<string>? Owners, Truth IsRestricted, Origin Origin)
{
    /// <summary>Of a group, whether it can have directory roles; it cannot be changed later.</summary>
    public Truth IsRoleAssignable { get; init; } = Truth.No;

    /// <summary>Of a group, whether a rule decides who is in it.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>Of a group, whether it is kept in a directory on premises.</summary>
    public bool IsSynchronised { get; init; }

    /// <summary>Of a service principal, the client id of its application, or of an application, its own.</summary>
    public string? AppId { get; init; }

    /// <summary>Of a service principal, whether it is a managed identity, which takes no credentials.</summary>
    public bool IsManagedIdentity { get; init; }

    /// <summary>Of an application, whether its service principals refuse credentials of their own.</summary>
    public Truth IsLocked { get; init; } = Truth.Unknown;

    public Proof ProofOfOwner(int number) => new(Origin, Id, [$"owners/{number}/id"]);
}
