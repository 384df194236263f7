using System.Collections.Immutable;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Access;

/// <summary>Users, groups and workloads of the snapshot, and who is in which group.</summary>
/// <param name="principals">By id.</param>
/// <param name="isComplete">Whether every principal that exists is among them.</param>
/// <param name="eligible">Who may activate membership in a group or ownership of it, by the group's id.</param>
internal sealed class Directory(IReadOnlyDictionary<string, Principal> principals, bool isComplete, ILookup<string, Eligibility> eligible)
{
    /// <summary>Whether an id that is not among the principals belongs to nobody any more.</summary>
    public bool IsComplete => isComplete;

    /// <summary>Who may activate membership in a group, or ownership of it.</summary>
    public IEnumerable<Eligibility> Eligible(string group) => eligible[group];

    public IEnumerable<Principal> Groups => principals.Values.Where(static principal => principal.Kind is PrincipalKind.Group);

    public Principal? Find(string id) => principals.GetValueOrDefault(id);

    /// <summary>
    /// Everybody behind a principal: himself, or, of a group, its members, those of groups within it, and so on; each once, however the groups
    /// are nested. With <paramref name="activating"/>, those too who may make themselves members.
    /// </summary>
    public Circle Behind(string id, PrincipalKind stated, bool activating)
    {
        var steps = new Dictionary<string, Step>(StringComparer.OrdinalIgnoreCase) { [id] = new(null, false) };
        var others = new List<(string Id, string Group)>();
        var open = new List<string>();
        var people = ImmutableArray.CreateBuilder<string>();
        var waiting = new Queue<string>([id]);
        while (waiting.TryDequeue(out var next))
        {
            // somebody whom none of the complete collections has is gone, whatever the assignment calls him
            var kind = Find(next)?.Kind ?? (next == id && !isComplete ? stated : PrincipalKind.Unknown);
            if (kind is PrincipalKind.User or PrincipalKind.Workload)
                people.Add(next);
            else if (kind is PrincipalKind.Group)
                Enter(next, steps, others, waiting, open, activating);
            else if (!isComplete)
                open.Add($"the principal `{next}` is not in the export");
        }
        return new(people.DrainToImmutable(), [.. open], steps, others.ToLookup(static one => one.Id, static one => one.Group, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Where somebody himself stands in the export: by what name, and whether as a guest.</summary>
    public IEnumerable<Proof> ProofOf(string id)
    {
        if (Find(id) is { Kind: not PrincipalKind.Group, Origin: { } origin } one)
            yield return new(origin, id, one.Kind is PrincipalKind.User ? ["userPrincipalName", "userType"] : ["displayName"]);
    }

    /// <summary>Where it says that somebody is in a group.</summary>
    public IEnumerable<Proof> ProofOf(string member, string group)
    {
        if (Find(group) is { Origin: { } origin, Members: { } members })
            yield return new(origin, group, [$"members/{members.IndexOf(member, StringComparer.OrdinalIgnoreCase)}/id"]);
    }

    /// <summary>The same of each step of the way from somebody up to the principal of a circle.</summary>
    public IEnumerable<Proof> ProofOfWay(Circle circle, string person)
    {
        for (var (id, step) = (person, circle.Steps[person]); step.Through is { } group; (id, step) = (group, circle.Steps[group]))
        {
            foreach (var proof in step.Activates ? Eligible(group).Where(one => !one.IsOwner && string.Equals(one.Principal, id, StringComparison.OrdinalIgnoreCase)).Take(1).Select(static one => one.Proof) : ProofOf(id, group))
                yield return proof;
        }
    }

    private void Enter(string group, Dictionary<string, Step> steps, List<(string Id, string Group)> others, Queue<string> waiting, List<string> open, bool activating)
    {
        if (Find(group)?.Members is not { } members)
        {
            open.Add($"who is in the group `{Find(group)?.Name ?? group}` is not in the export");
        }
        else
        {
            foreach (var member in members)
            {
                if (Find(group)!.IsRoleAssignable && Find(member)?.Kind is PrincipalKind.Group)
                    open.Add($"the export contradicts itself: `{Find(group)!.Name}` can have roles, and so cannot have the group `{Find(member)!.Name}` as a member");
                Add(member, group, activates: false, steps, others, waiting);
            }
        }
        if (!activating)
            return;
        foreach (var eligibility in eligible[group].Where(one => !one.IsOwner))
        {
            // a group's members activate each for himself, and so do those of groups within it
            Add(eligibility.Principal, group, activates: true, steps, others, waiting);
        }
    }

    private static void Add(string id, string group, bool activates, Dictionary<string, Step> steps, List<(string Id, string Group)> others, Queue<string> waiting)
    {
        if (steps.TryAdd(id, new(group, activates)))
            waiting.Enqueue(id);
        else
            others.Add((id, group));
    }
}

/// <summary>Somebody or something that roles can be given to.</summary>
/// <param name="Members">Ids of a group's direct members; null where they are not exported.</param>
/// <param name="IsRoleAssignable">Of a group, whether it can have directory roles; such a group has no groups as members.</param>
/// <param name="Origin">Where he stands; null where only a group names him.</param>
internal sealed record Principal(string Id, string Name, PrincipalKind Kind, Origin? Origin, ImmutableArray<string>? Members = null, bool IsRoleAssignable = false);

/// <summary>What kind of principal.</summary>
internal enum PrincipalKind
{
    /// <summary>The export does not say.</summary>
    Unknown,
    User,
    Group,

    /// <summary>A service principal or managed identity.</summary>
    Workload,
}

/// <summary>Somebody may make himself a member of a group.</summary>
/// <param name="IsOwner">Or an owner, who may change the group, but does not have what its members have.</param>
/// <param name="Proof">Where it says so.</param>
internal sealed record Eligibility(string Group, string Principal, bool IsOwner, Proof Proof);

/// <summary>How somebody is behind a principal: through which group, and whether by activating.</summary>
internal sealed record Step(string? Through, bool Activates);

/// <summary>Everybody behind a principal.</summary>
/// <param name="People">Users and workloads, each once, the nearest first.</param>
/// <param name="Open">Why there may be more.</param>
/// <param name="Steps">The way to each principal met.</param>
/// <param name="Others">Groups that somebody is in beside the one on that way.</param>
internal sealed record Circle(ImmutableArray<string> People, ImmutableArray<string> Open, IReadOnlyDictionary<string, Step> Steps, ILookup<string, string> Others)
{
    /// <summary>All groups of the circle that somebody is in, however many ways lead to him.</summary>
    public HashSet<string> GroupsAround(string id)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Stack<string>([id]);
        while (waiting.TryPop(out var next))
        {
            foreach (var group in Steps[next].Through is { } first ? Others[next].Prepend(first) : Others[next])
            {
                if (met.Add(group))
                    waiting.Push(group);
            }
        }
        return met;
    }

    public Truth Has(string id) => Steps.ContainsKey(id) ? Truth.Yes : Open.IsEmpty ? Truth.No : Truth.Unknown;

    /// <summary>The groups from the principal down to somebody in it, outermost first, and whether he activates a membership on the way.</summary>
    public (ImmutableArray<string> Groups, bool Activates) WayTo(string id)
    {
        var groups = new List<string>();
        var activates = false;
        for (var step = Steps[id]; step.Through is { } group; step = Steps[group])
        {
            groups.Add(group);
            activates |= step.Activates;
        }
        groups.Reverse();
        return ([.. groups], activates);
    }
}
