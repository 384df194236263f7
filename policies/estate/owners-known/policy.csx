[Control("CV-EST-012", "Nine in ten resources say who owns them",
    Pillar = Pillar.Assets, Level = 2, Severity = Severity.Low)]
[Why("A finding without an owner is nobody's work.")]
[Fix("Tag resources, or their resource groups, with `owner`; let a policy add the tag of the group to what is created in it.")]
[Maps("NIST SP 800-53", "CM-8"), Maps("NIST SP 800-53", "CM-8(4)")]
Verdict NineInTenResourcesSayWhoOwnsThem(Snapshot snapshot)
{
    var groups = snapshot.All("Microsoft.Resources/resourceGroups").Known
        .Where(HasOwner).Select(group => group["ResourceId"].As<string>().OrDefault(group.Id).Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
    int owned = 0, all = 0;
    var tagsExported = false;
    foreach (var resource in snapshot.Resources.Where(IsTaggable))
    {
        all++;
        tagsExported |= resource.Root.Names.Contains("tags", StringComparer.OrdinalIgnoreCase);
        owned += HasOwner(resource) || groups.Contains(GroupOf(resource.Id)) ? 1 : 0;
    }
    return all == 0 ? Verdict.NotApplicable
        : !tagsExported ? Verdict.Unknown.Because("the export has no tags")
        : new Verdict(owned * 10 >= all * 9 ? Outcome.Pass : Outcome.Fail).Because($"{owned} of {all} resources say who owns them");
}

// What stands at a place of its own: parts and settings have no tags.
static bool IsTaggable(Resource resource) =>
    resource.Parent is null && resource.Type.Count(c => c == '/') == 1 && resource["location"].Gap is Gap.None
    && !resource.Type.StartsWith("Microsoft.Resources/", StringComparison.OrdinalIgnoreCase);

static bool HasOwner(Resource resource) => resource["tags"].Names.Any(name =>
    name.Contains("owner", StringComparison.OrdinalIgnoreCase) && resource["tags"][name].As<string>().TryGet(out var owner) && owner.Trim().Length > 0);

static string GroupOf(string id)
{
    var parts = id.Split('/');
    return parts.Length > 4 ? string.Join('/', parts.Take(5)) : "";
}
