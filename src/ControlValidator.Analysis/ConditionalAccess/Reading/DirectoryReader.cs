using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Reads people with those of their groups and roles that some policy asks for.</summary>
internal sealed class DirectoryReader
{
    private readonly Snapshot snapshot;
    private readonly Action<string, string> note;
    private readonly GroupBook groups;
    private readonly RoleBook roles;
    private readonly Dictionary<string, List<string>> groupsOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<HeldRole>> rolesOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<HeldRole>> eligibleOf = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);
    private readonly HashSet<string> openRoles = new(StringComparer.Ordinal);

    internal DirectoryReader(
        Snapshot snapshot, ImmutableArray<AccessPolicy> policies, Action<ResourceSet<Resource>, string, string> noteSet, Action<string, string> note)
    {
        this.snapshot = snapshot;
        this.note = note;
        var all = snapshot.All(EntraTypes.Group);
        groups = new(all);
        var asked = policies.SelectMany(p => p.Who.Include.Questions.Concat(p.Who.Exclude.Questions)).ToHashSet();
        if (asked.Any(q => q.Kind is QuestionKind.Group or QuestionKind.AnyGroup))
            noteSet(all, EntraTypes.Group, "GroupMember.Read.All");
        if (asked.Contains(Question.AnyGroup) && all.Completeness is not Completeness.Complete)
            open.Add("*");
        roles = new(snapshot, asked.Any(q => q.Kind is QuestionKind.Role or QuestionKind.AnyRole) ? noteSet : static (_, _, _) => { });
        if (!roles.IsComplete)
            openRoles.Add("*");
        foreach (var group in asked.Where(q => q.Kind is QuestionKind.Group))
            AddMembers(group.Id);
        if (asked.Contains(Question.AnyGroup))
            AddMembersOfAll(all);
        Spread(roles.Active, rolesOf);
        Spread(roles.Eligible, eligibleOf);
        var users = snapshot.All(EntraTypes.User);
        noteSet(users, EntraTypes.User, "User.Read.All");
        noteSet(snapshot.All(EntraTypes.RoleEligibility), EntraTypes.RoleEligibility, "RoleEligibilitySchedule.Read.Directory");
        noteSet(snapshot.All(EntraTypes.RoleAssignment), EntraTypes.RoleAssignment, "RoleManagement.Read.Directory");
        HasAllPeople = users.Completeness is Completeness.Complete;
    }

    internal bool HasAllPeople { get; }

    internal bool KnowsEligible => roles.KnowsEligible;

    internal ImmutableHashSet<string> OpenGroups => [.. open];

    internal ImmutableHashSet<string> OpenRoles => [.. openRoles];

    internal ImmutableArray<Person> ReadPeople()
    {
        var people = ImmutableArray.CreateBuilder<Person>();
        foreach (var user in snapshot.All(EntraTypes.User).Known)
        {
            if (PersonReader.Read(user) is not { } person)
                continue;
            var held = rolesOf.GetValueOrDefault(user.Id) ?? [];
            var eligible = eligibleOf.GetValueOrDefault(user.Id) ?? [];
            people.Add(person with
            {
                Groups = [.. groupsOf.GetValueOrDefault(user.Id) ?? []],
                Roles = Names(held.Where(r => r.IsTenantWide)),
                RolesOfAnyScope = Names(held),
                EligibleRoles = Names(eligible.Where(r => r.IsTenantWide)),
                EligibleRolesOfAnyScope = Names(eligible),
            });
        }
        return people.ToImmutable();
    }

    private static ImmutableArray<string> Names(IEnumerable<HeldRole> roles) => [.. roles.Select(r => r.Role).Distinct(StringComparer.OrdinalIgnoreCase)];

    private void AddMembers(string group)
    {
        var members = groups.Unfold(group, out var mayHaveMore);
        foreach (var member in members)
            Add(groupsOf, member, group);
        if (mayHaveMore is null)
            return;
        open.Add(group);
        note($"group {group}", mayHaveMore);
    }

    private void AddMembersOfAll(ResourceSet<Resource> all)
    {
        foreach (var group in all.Known)
            AddMembers(group.Id.ToUpperInvariant());
    }

    // A role that a group holds is held by its members.
    private void Spread(ImmutableArray<HeldRole> held, Dictionary<string, List<HeldRole>> by)
    {
        foreach (var role in held)
        {
            if (!groups.Has(role.Principal))
            {
                Add(by, role.Principal, role);
                continue;
            }
            var members = groups.Unfold(role.Principal, out var mayHaveMore);
            foreach (var member in members)
                Add(by, member, role);
            if (mayHaveMore is not null && openRoles.Add(role.Role.ToUpperInvariant()))
                note($"group {role.Principal}", mayHaveMore);
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        list.Add(value);
    }
}
