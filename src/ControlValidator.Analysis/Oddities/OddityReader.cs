using System.Collections.Immutable;
using ControlValidator.Analysis.Access;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Oddities;

/// <summary>Finds in a snapshot what no sound estate has, also where all answers are sure all the same.</summary>
internal static class OddityReader
{
    private const int MostOfAKind = 10;
    private const int MostNamed = 3;

    /// <summary>A few of each kind, and how many more there are; in the order of their ids.</summary>
    internal static ImmutableArray<Oddity> In(Snapshot snapshot) =>
        [.. Few(InCircles(snapshot)), .. Few(ToNobody(snapshot)), .. Few(NotUnderstood(snapshot)), .. Few(OfOnePriority(snapshot))];

    private static IEnumerable<Oddity> InCircles(Snapshot snapshot)
    {
        var directory = snapshot.Access.Directory;
        List<Principal> groups = [.. directory.Groups.OrderBy(static group => group.Id, StringComparer.OrdinalIgnoreCase)];
        var numbers = groups.Select(static (group, i) => (group.Id, i)).ToDictionary(static one => one.Id, static one => one.i, StringComparer.OrdinalIgnoreCase);
        var inner = groups.ConvertAll(group => (group.Members ?? []).Where(numbers.ContainsKey).Select(id => numbers[id]).ToList());
        foreach (var circle in Circles.In(groups.Count, number => inner[number]).OrderBy(static circle => circle[0]))
        {
            if (snapshot.Find(groups[circle[0]].Id) is not { } place)
                continue;
            var names = circle.ConvertAll(number => $"`{groups[number].Name}`");
            yield return new(OddityRules.GroupsInCircle, place, "/members", circle.Count == 1
                ? $"the group {names[0]} contains itself, which adds nobody to it"
                : $"the groups {Listed(names)} contain each other: each is taken to hold whom any of them holds");
        }
    }

    // where not all principals are exported, answers that depend on it are open and name him
    private static IEnumerable<Oddity> ToNobody(Snapshot snapshot)
    {
        var access = snapshot.Access;
        if (!access.Directory.IsComplete)
            return [];
        return access.Given.Where(given => given.Principal.Length > 0 && access.Directory.Find(given.Principal) is null).OrderBy(static given => given.Place.Id, StringComparer.OrdinalIgnoreCase)
            .Select(static given => new Oddity(OddityRules.GrantToNobody, given.Place, "",
                $"`{given.Principal}` is given `{given.Role}`, and is none of the users, groups and service principals, which are all in the export: he is gone, and nobody has it by this"));
    }

    private static IEnumerable<Oddity> NotUnderstood(Snapshot snapshot) =>
        from filter in Filters(snapshot)
        from rule in filter.Rules
        let fault = rule.Fault ?? rule.Sources.Concat(rule.Destinations).FirstOrDefault(static term => term.Kind is TermKind.Unreadable)?.Text
        where fault is not null
        select new Oddity(OddityRules.RuleNotUnderstood, filter.Group, "/properties/securityRules", $"{fault}: what it does in `{filter.Group.Name}` is open wherever it matters");

    private static IEnumerable<Oddity> OfOnePriority(Snapshot snapshot) =>
        from filter in Filters(snapshot)
        from same in filter.Rules.Where(static rule => rule.Fault is null).GroupBy(static rule => (rule.Direction, rule.Priority))
        where same.Count() > 1
        orderby filter.Group.Id, same.Key.Direction, same.Key.Priority
        select new Oddity(OddityRules.SamePriority, filter.Group, "/properties/securityRules",
            $"the rules {string.Join(" and ", same.Select(static rule => $"`{rule.Name}`"))} of `{filter.Group.Name}` have the same priority: which comes first is open where they differ");

    private static IEnumerable<(Resource Group, IEnumerable<FilterRule> Rules)> Filters(Snapshot snapshot) =>
        snapshot.All(NetworkTypes.SecurityGroup).Known.OrderBy(static group => group.Id, StringComparer.OrdinalIgnoreCase)
            .Select(group => (group, (snapshot.Network.Group(group.Id).Rules?.Rules ?? []).Where(static rule => !rule.IsDefault)));

    private static string Listed(List<string> names) => names.Count > MostNamed
        ? $"{string.Join(", ", names.Take(MostNamed))} and {names.Count - MostNamed} more"
        : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";

    private static List<Oddity> Few(IEnumerable<Oddity> all)
    {
        var list = all.ToList();
        return list.Count <= MostOfAKind ? list
            : [.. list.Take(MostOfAKind - 1), list[MostOfAKind - 1] with { Sentence = $"{list[MostOfAKind - 1].Sentence}; there are {list.Count - MostOfAKind} more like this" }];
    }
}
