using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>A role given to somebody at a scope.</summary>
/// <param name="Name">For sentences.</param>
/// <param name="RoleId">The last part of the role's id.</param>
/// <param name="Role">What it allows; null where that is not known.</param>
/// <param name="StatedRole">What the assignment itself calls the role, where it does.</param>
/// <param name="IsEligible">Whether it has to be activated first.</param>
/// <param name="Fault">What of it cannot be read, so that it may be anything; null where it can.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record Grant(
    string Name, string RoleId, Role? Role, string? StatedRole, string Principal, PrincipalKind Kind, Scope Scope, Condition? Condition, bool IsEligible, string? Fault,
    Resource Place)
{
    public string RoleName => Role?.Name ?? StatedRole ?? RoleId;

    /// <summary>The assignment, and what of its role allows an operation.</summary>
    public IEnumerable<Proof> ProofOf(Operation operation)
    {
        yield return new(Place.Origin, Place.Id, ["properties/principalId", "properties/roleDefinitionId", "properties/scope", "ObjectId", "RoleDefinitionId", "Scope"]);
        if (Role?.ProofOf(operation) is { } allowing)
            yield return allowing;
    }
}

/// <summary>A deny assignment: what it denies, nobody may, whatever his roles.</summary>
/// <param name="IsForEveryone">Whether the principals are all there are.</param>
/// <param name="HereOnly">Whether what lies below the scope is left alone.</param>
internal sealed record Denial(
    string Name,
    Permission Permission,
    Scope Scope,
    bool HereOnly,
    bool IsForEveryone,
    ImmutableArray<(string Id, PrincipalKind Kind)> Principals,
    ImmutableArray<(string Id, PrincipalKind Kind)> Excluded,
    string? Fault,
    Resource Place);
