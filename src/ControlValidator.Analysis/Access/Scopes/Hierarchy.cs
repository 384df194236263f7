namespace ControlValidator.Analysis.Access;

/// <summary>
/// Which management groups are above what. A chain counts as known from a subscription or group upward as far as parents are known; the
/// group named like the tenant is the root of all.
/// </summary>
/// <param name="parents">The name of the group above a subscription (by id) or a group (by name).</param>
/// <param name="roots">Names of root groups: those of tenants.</param>
internal sealed class Hierarchy(IReadOnlyDictionary<string, string> parents, IReadOnlySet<string> roots)
{
    /// <summary>Whether a role given at one scope holds at another.</summary>
    public Truth Covers(Scope given, Scope at)
    {
        if (given.IsPrefixOf(at))
            return Truth.Yes;
        if (given.ManagementGroup is not { } group || (at.Subscription ?? at.ManagementGroup) is not { } below)
            return Truth.No;
        if (roots.Contains(group))
            return Truth.Yes;
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        while (seen.Add(below))
        {
            if (!parents.TryGetValue(below, out var above))
                return roots.Contains(below) ? Truth.No : Truth.Unknown;
            if (string.Equals(above, group, StringComparison.OrdinalIgnoreCase))
                return Truth.Yes;
            below = above;
        }
        // groups above each other in a circle, which the platform does not have
        return Truth.Unknown;
    }
}
