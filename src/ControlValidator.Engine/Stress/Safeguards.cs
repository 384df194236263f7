using ControlValidator.Model;

namespace ControlValidator.Engine;

/// <summary>Finds what protects an estate, and the ways in which each could be lost.</summary>
internal static class Safeguards
{
    private static readonly (string Type, Func<Resource, IEnumerable<Weakening>> Ways)[] Sources =
    [
        ("microsoft.graph.conditionalAccessPolicy", SignInWeakenings.Of),
        ("Microsoft.Network/networkSecurityGroups", NetworkWeakenings.OfGroup),
        ("Microsoft.Network/networkSecurityGroups/securityRules", NetworkWeakenings.OfRule),
        ("Microsoft.Authorization/denyAssignments", RoleWeakenings.OfDenial),
        ("Microsoft.Authorization/roleAssignments", RoleWeakenings.OfAssignment),
        ("microsoft.graph.unifiedRoleAssignment", RoleWeakenings.OfDirectoryAssignment),
    ];

    /// <summary>All ways, by kind of safeguard, then in document order.</summary>
    internal static IEnumerable<Weakening> WeakeningsIn(Snapshot snapshot)
    {
        foreach (var (type, ways) in Sources)
        {
            foreach (var weakening in snapshot.All(type).Known.SelectMany(ways))
                yield return weakening;
        }
    }
}
