#load "../directory.csx"

[Control("CV-EST-008", "Conditional Access policies name only what exists",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A policy that names a deleted group or place protects, or excludes, something else than its author meant.")]
[Fix("Open the policy and replace what does not exist any more.")]
[Maps("NIST SP 800-53", "CM-2"), Maps("NIST SP 800-53", "CM-3")]
Verdict PoliciesNameOnlyWhatExists(Snapshot snapshot)
{
    var existing = new Existing(snapshot);
    return snapshot.All<ConditionalAccessPolicy>().All(policy => Named(policy.Resource,
        All(policy.Conditions.Users.IncludeUsers, existing.User) & All(policy.Conditions.Users.ExcludeUsers, existing.User)
        & All(policy.Conditions.Users.IncludeGroups, existing.Group) & All(policy.Conditions.Users.ExcludeGroups, existing.Group)
        & All(policy.Conditions.Locations.IncludeLocations, existing.Location) & All(policy.Conditions.Locations.ExcludeLocations, existing.Location)));
}

static Verdict All(Items<Setting<string>> ids, Func<Setting<string>, Verdict> exists) => ids.OrEmpty().All(exists);

sealed class Existing(Snapshot snapshot)
{
    private readonly Dictionary<string, HashSet<string>> known = new(StringComparer.Ordinal);

    public Verdict User(Setting<string> id) => Has("microsoft.graph.user", id);

    public Verdict Group(Setting<string> id) => Has("microsoft.graph.group", id);

    public Verdict Location(Setting<string> id) => Has("microsoft.graph.namedLocation", id);

    // Everything else in these lists is a keyword, such as `All`; the all-zero id stands for the trusted addresses of the older settings.
    private Verdict Has(string type, Setting<string> id)
    {
        if (!Guid.TryParse(id.Value, out var guid) || guid == Guid.Empty)
            return Verdict.Pass;
        if (!known.TryGetValue(type, out var ids))
            known.Add(type, ids = snapshot.All(type).Known.Select(r => r.Id).ToHashSet(StringComparer.OrdinalIgnoreCase));
        return ids.Contains(id.Value) ? Verdict.Pass
            : snapshot.All(type).Completeness is Completeness.Complete ? Verdict.Fail.Because($"nothing of the kind has the id `{id.Value}`")
            : Verdict.Unknown.Because($"the collection {type} is not in the export, or not all of it");
    }
}
