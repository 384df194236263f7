using ControlValidator.Model;

namespace ControlValidator.Entra;

/// <summary>
/// Who holds certain directory roles, groups followed to their members. What the export leaves open is said in
/// <see cref="Missing"/>: those at hand are real then, but there may be more.
/// </summary>
public sealed class RoleHolders
{
    private readonly Snapshot snapshot;
    private readonly HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, Resource> users = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedDictionary<string, Resource> workloads = new(StringComparer.OrdinalIgnoreCase);

    private RoleHolders(Snapshot snapshot) => this.snapshot = snapshot;

    /// <summary>The people, by id, each once.</summary>
    public IEnumerable<User> Users => users.Values.Select(User.Over);

    /// <summary>Service principals, managed identities among them.</summary>
    public IEnumerable<ServicePrincipal> Workloads => workloads.Values.Select(ServicePrincipal.Over);

    /// <summary>How many people are at hand.</summary>
    public int UserCount => users.Count;

    /// <summary>Why there may be more, as the end of a sentence; null where all are at hand.</summary>
    public string? Missing { get; private set; }

    /// <summary>Those who hold one of the roles now, over the whole tenant or a part of it.</summary>
    /// <param name="roles">Template ids of built-in roles.</param>
    public static RoleHolders Now(Snapshot snapshot, params IEnumerable<string> roles)
    {
        var holders = new RoleHolders(snapshot);
        var wanted = roles.ToHashSet(StringComparer.OrdinalIgnoreCase);
        holders.Add(snapshot.All<DirectoryRoleAssignment>(), a => wanted.Contains(a.RoleDefinitionId.Value) ? a.PrincipalId.Value : null, "who holds roles");
        return holders;
    }

    /// <summary>Those who hold one of the roles now, and those who may take it up.</summary>
    /// <param name="roles">Template ids of built-in roles.</param>
    public static RoleHolders NowOrEligible(Snapshot snapshot, params IEnumerable<string> roles)
    {
        var wanted = roles.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var holders = Now(snapshot, wanted);
        holders.Add(snapshot.All<DirectoryRoleEligibility>(), a => wanted.Contains(a.RoleDefinitionId.Value) ? a.PrincipalId.Value : null, "who may take up roles");
        return holders;
    }

    /// <summary>The people and workloads behind certain principals, such as those of role assignments in Azure.</summary>
    /// <param name="principals">Ids of users, groups and service principals.</param>
    public static RoleHolders Behind(Snapshot snapshot, params IEnumerable<string> principals)
    {
        var holders = new RoleHolders(snapshot);
        foreach (var principal in principals)
            holders.Add(principal);
        return holders;
    }

    /// <summary>Passes when the judgement holds for each of the people; unknown where none fails and there may be more.</summary>
    public Verdict AllUsers(Func<User, Verdict> judge) => Complete(Users.Aggregate(Verdict.Pass, (verdict, user) => verdict & judge(user)));

    /// <summary>As <see cref="AllUsers"/>, of the workloads.</summary>
    public Verdict AllWorkloads(Func<ServicePrincipal, Verdict> judge) =>
        Complete(Workloads.Aggregate(Verdict.Pass, (verdict, workload) => verdict & judge(workload)));

    /// <summary>Passes when the number of people lies between two bounds; unknown where more could change that.</summary>
    public Verdict UsersBetween(int least, int most)
    {
        var outcome = users.Count > most ? Outcome.Fail
            : Missing is not null ? Outcome.Unknown
            : users.Count >= least ? Outcome.Pass
            : Outcome.Fail;
        return new Verdict(outcome).Because(outcome is Outcome.Unknown ? Missing! : $"{users.Count} people hold it, {least} to {most} are expected");
    }

    private Verdict Complete(Verdict verdict) => Missing is null ? verdict : verdict & Verdict.Unknown.Because(Missing);

    private void Add<T>(ResourceSet<T> assignments, Func<T, string?> principal, string what)
    {
        if (assignments.Completeness is not Completeness.Complete)
            Missing ??= $"{what} is not in the export, or not all of it";
        foreach (var assignment in assignments.Known)
        {
            if (principal(assignment) is { } id)
                Add(id);
        }
    }

    private void Add(string id)
    {
        if (!seen.Add(id))
            return;
        if (snapshot.Find(id) is not { } found)
            Miss(id);
        else if (found.IsOfType(User.ResourceType))
            users.Add(id, found);
        else if (found.IsOfType(ServicePrincipal.ResourceType))
            workloads.Add(id, found);
        else if (found.IsOfType(Group.ResourceType))
            AddMembers(Group.Over(found));
    }

    private void AddMembers(Group group)
    {
        if (group.Members.Node.Gap is not Gap.None)
        {
            Missing ??= $"who is in the group `{group.Resource.Name}` is not in the export";
            return;
        }
        foreach (var member in group.Members)
            Add(member.Id.Value);
    }

    /// <summary>A principal that none of the complete collections holds does not exist any more, and can do nothing.</summary>
    private void Miss(string id)
    {
        string[] kinds = [User.ResourceType, Group.ResourceType, ServicePrincipal.ResourceType];
        if (kinds.Any(kind => snapshot.All(kind).Completeness is not Completeness.Complete))
            Missing ??= $"the principal `{id}` is not in the export";
    }
}
