using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Finds who holds a directory role over the whole tenant.</summary>
internal sealed class RoleHolderSearch(Estate estate, string role, string roleName, bool activating)
{
    private readonly Dictionary<string, List<AccessChain>> sure = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<AccessChain>> perhaps = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    public AccessHolders Find()
    {
        missing.UnionWith(estate.MissingRoles(activating));
        var grants = estate.DirectoryRoles.Active;
        foreach (var grant in activating ? grants.Concat(estate.DirectoryRoles.Eligible) : grants)
        {
            // a role over a part of the tenant, or over one object, is not the role over all of it
            if (string.Equals(grant.Role, role, StringComparison.OrdinalIgnoreCase) && grant.Scope is (null or "/"))
                Add(grant);
        }
        return new(Holders(sure), Holders(perhaps), [.. missing], []);
    }

    private void Add(DirectoryGrant grant)
    {
        if (grant.Principal.Length == 0)
        {
            missing.Add($"somebody holds `{roleName}` whom the export does not name");
            return;
        }
        if (grant.Scope is null)
            missing.Add($"over what `{estate.Name(grant.Principal)}` holds `{roleName}` is not in the export");
        var circle = estate.Directory.Behind(grant.Principal, PrincipalKind.Unknown, activating);
        missing.UnionWith(circle.Open);
        foreach (var person in circle.People)
        {
            var (groups, activates) = circle.WayTo(person);
            var guard = grant.IsEligible ? estate.DirectoryRoles.Guard(role) : activates ? "activation of a membership" : null;
            var through = groups.IsEmpty ? "" : $" through {string.Join(" and ", groups.Select(group => $"`{estate.Name(group)}`"))}";
            var sentence = $"`{estate.Name(person)}` {(guard is null ? "holds" : "may come to hold")} `{roleName}`{through}{(guard is null ? "" : $" by {guard}")}";
            var to = grant.Scope is null ? perhaps : sure;
            if (!to.TryGetValue(person, out var chains))
                to.Add(person, chains = []);
            chains.Add(new(groups, roleName, "/", guard, sentence)
            {
                Place = grant.Place,
                GroupNames = [.. groups.Select(estate.Name)],
                Proofs = () => Proofs(grant, circle, person),
                OtherGroups = () => circle.GroupsAround(person).SelectMany(group => new[] { group, estate.Name(group) }),
            });
        }
    }

    private IEnumerable<Proof> Proofs(DirectoryGrant grant, Circle circle, string person)
    {
        foreach (var proof in estate.Directory.ProofOf(person).Concat(estate.Directory.ProofOfWay(circle, person)).Append(grant.Proof))
            yield return proof;
        // read only for whoever is told
        foreach (var proof in estate.Terrain.Seats.ProofOf(role))
            yield return proof;
    }

    private ImmutableArray<AccessHolder> Holders(Dictionary<string, List<AccessChain>> found) =>
        [.. found.OrderBy(entry => entry.Key, StringComparer.OrdinalIgnoreCase).Select(entry => new AccessHolder(entry.Key, estate.Name(entry.Key), [.. entry.Value]))];
}
