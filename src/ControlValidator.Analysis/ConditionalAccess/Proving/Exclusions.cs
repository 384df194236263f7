using System.Collections.Immutable;
using System.Globalization;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Whom and what the policies leave out that demand or deny something: an answer rests on what becomes of these.</summary>
internal static class Exclusions
{
    internal static IEnumerable<string> Of(ImmutableArray<AccessPolicy> policies, Tenant tenant)
    {
        var inGroups = CountBy(tenant.People, p => p.Groups);
        var inRoles = CountBy(tenant.People, p => p.Roles);
        foreach (var policy in policies.Where(p => !p.Grant.IsEmpty && !p.IsForWorkloads))
        {
            var parts = Parts(policy, tenant, inGroups, inRoles).ToList();
            if (parts.Count > 0)
                yield return $"`{policy.Name}` leaves out {string.Join(", ", parts)}";
        }
    }

    private static IEnumerable<string> Parts(AccessPolicy policy, Tenant tenant, Dictionary<string, int> inGroups, Dictionary<string, int> inRoles)
    {
        var people = policy.Who.Exclude;
        if (!people.IsKnown)
            yield return "people whom the export does not name";
        foreach (var user in people.Users.Values)
            yield return $"the user {tenant.People.FirstOrDefault(p => string.Equals(p.Id, user, StringComparison.OrdinalIgnoreCase))?.Name ?? user}";
        foreach (var group in people.Groups.Values)
            yield return Counted($"the group {group}", inGroups.GetValueOrDefault(group));
        foreach (var role in people.Roles.Values)
            yield return Counted($"the role {role}", inRoles.GetValueOrDefault(role));
        if (!people.Guests.IsNobody)
            yield return "guests";
        foreach (var application in policy.Targets.Exclude.Values)
            yield return $"the application {application}";
        foreach (var place in policy.Places.Names.Exclude.Values)
            yield return $"the location {(policy.Places.Resolved.TryGetValue(place, out var known) ? known.Name : place)}";
        foreach (var platform in policy.Platforms.Exclude.Values)
            yield return $"the platform {platform}";
    }

    private static Dictionary<string, int> CountBy(ImmutableArray<Person> people, Func<Person, ImmutableArray<string>> lists)
    {
        var counts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in people.SelectMany(p => lists(p)))
            counts[id] = counts.GetValueOrDefault(id) + 1;
        return counts;
    }

    private static string Counted(string what, int users) => string.Create(CultureInfo.InvariantCulture, $"{what} ({users} users)");
}
