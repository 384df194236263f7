using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Finds who can do one operation at one scope. Source: "overview", how Azure RBAC determines access; deny assignments come first.</summary>
internal sealed class HolderSearch(Estate estate, Operation operation, Scope at, bool activating)
{
    private readonly Dictionary<string, (Truth Truth, List<AccessChain> Chains)> found = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> missing = new(StringComparer.Ordinal);

    public AccessHolders Find()
    {
        missing.UnionWith(estate.Missing(activating));
        foreach (var grant in activating ? estate.Active.Concat(estate.Eligible) : estate.Active)
            Add(grant);
        var denials = estate.Denials.Where(denial => Concerns(denial) is not Truth.No).ToList();
        var judged = found.Select(entry => (Holder: Holder(entry.Key, entry.Value.Chains), Truth: Allowed(entry.Key, entry.Value.Truth, denials))).ToList();
        return new(
            [.. judged.Where(one => one.Truth is Truth.Yes).Select(one => one.Holder).OrderBy(holder => holder.Id, StringComparer.OrdinalIgnoreCase)],
            [.. judged.Where(one => one.Truth is Truth.Unknown).Select(one => one.Holder).OrderBy(holder => holder.Id, StringComparer.OrdinalIgnoreCase)],
            [.. missing],
            estate.HasDenials ? [] : ["no deny assignment takes it away, since the export has none"]);
    }

    /// <summary>Whether any denial may take the operation away from somebody.</summary>
    public bool IsDenied => estate.Denials.Any(denial => Concerns(denial) is not Truth.No);

    /// <summary>The assignments that grant the operation, or may.</summary>
    public IEnumerable<(Grant Grant, Truth Truth)> Granting() => (activating ? estate.Active.Concat(estate.Eligible) : estate.Active)
        .Where(grant => grant.Fault is null).Select(grant => (grant, Grants(grant))).Where(one => one.Item2 is not Truth.No);

    private Truth Grants(Grant grant) => TruthLogic.And(
        TruthLogic.And(estate.Hierarchy.Covers(grant.Scope, at), grant.Role?.Grants(operation) ?? Truth.Unknown),
        grant.Condition?.Holds(operation) ?? Truth.Yes);

    private void Add(Grant grant)
    {
        if (grant.Fault is not null)
        {
            missing.Add(grant.Fault);
            return;
        }
        var truth = Grants(grant);
        if (truth is Truth.No)
            return;
        if (truth is Truth.Unknown && grant.Role is null)
            missing.Add($"what the role `{grant.RoleId}` allows is not in the export");
        var circle = estate.Directory.Behind(grant.Principal, grant.Kind, activating);
        missing.UnionWith(circle.Open);
        foreach (var person in circle.People)
        {
            var way = circle.WayTo(person);
            var chain = Chain(grant, person, way.Groups, grant.IsEligible || way.Activates) with { OtherGroups = () => Around(circle, person), Proofs = () => Proofs(grant, circle, person) };
            var (known, chains) = found.GetValueOrDefault(person, (Truth.No, []));
            // the surest ways come first
            chains.Insert(truth is Truth.Yes ? 0 : chains.Count, chain);
            found[person] = (TruthLogic.Or(known, truth), chains);
        }
    }

    private AccessChain Chain(Grant grant, string person, ImmutableArray<string> groups, bool activates)
    {
        var guard = activates ? "activation" : null;
        var through = groups.IsEmpty ? "" : $" through {string.Join(" and ", groups.Select(group => $"`{estate.Name(group)}`"))}";
        var sentence = $"`{estate.Name(person)}` {(activates ? "may come to have" : "has")} `{grant.RoleName}`{(grant.Role is null ? ", whose definition is not in the export," : "")} at `{grant.Scope}`{through}";
        return new(groups, grant.RoleName, grant.Scope.Text, guard, sentence) { Place = grant.Place, GroupNames = [.. groups.Select(estate.Name)] };
    }

    private IEnumerable<Proof> Proofs(Grant grant, Circle circle, string person) =>
        estate.Directory.ProofOf(person).Concat(estate.Directory.ProofOfWay(circle, person)).Concat(grant.ProofOf(operation));

    private IEnumerable<string> Around(Circle circle, string person) => circle.GroupsAround(person).SelectMany(group => new[] { group, estate.Name(group) });

    private AccessHolder Holder(string id, List<AccessChain> chains) => new(id, estate.Name(id), [.. chains]);

    private Truth Concerns(Denial denial)
    {
        if (denial.Fault is not null)
            missing.Add(denial.Fault);
        var covers = denial.Scope.IsSame(at) ? Truth.Yes : denial.HereOnly ? Truth.No : estate.Hierarchy.Covers(denial.Scope, at);
        return TruthLogic.And(covers, denial.Fault is not null ? Truth.Unknown : TruthLogic.Of(denial.Permission.Names(operation)));
    }

    private Truth Allowed(string person, Truth granted, List<Denial> denials)
    {
        foreach (var denial in denials)
        {
            var meant = denial.IsForEveryone ? Truth.Yes : denial.Fault is not null ? Truth.Unknown : IsAmong(person, denial.Principals);
            var denied = TruthLogic.And(TruthLogic.And(Concerns(denial), meant), TruthLogic.Not(IsAmong(person, denial.Excluded)));
            granted = TruthLogic.And(granted, TruthLogic.Not(denied));
        }
        return granted;
    }

    private Truth IsAmong(string person, ImmutableArray<(string Id, PrincipalKind Kind)> principals) =>
        TruthLogic.Any(principals.Select(principal => estate.Directory.Behind(principal.Id, principal.Kind, activating: false).Has(person)));
}
