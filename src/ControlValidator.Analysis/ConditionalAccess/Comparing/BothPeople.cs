using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Everybody of two snapshots, by what the policies before made of him and those after make of him.</summary>
internal sealed class BothPeople
{
    private readonly BothTenants tenants;
    private readonly Questionnaire before;
    private readonly Questionnaire after;
    private readonly List<Pair> everybody;

    internal BothPeople(BothTenants tenants)
    {
        this.tenants = tenants;
        before = new(tenants.OfBefore, tenants.Before.OpenGroups, tenants.Before.OpenRoles);
        after = new(tenants.OfAfter, tenants.After.OpenGroups, tenants.After.OpenRoles);
        everybody = [.. Everybody()];
    }

    /// <summary>How many of them the snapshots name.</summary>
    internal int Count => everybody.Count(static pair => !pair.Person.IsAnyone);

    /// <summary>
    /// Classes of people, divided by whether an authentication strength could, and can, be asked of them.
    /// </summary>
    /// <param name="client">A kind of client for which some policies are about more people than they name.</param>
    internal IEnumerable<(Truth StrengthBefore, Truth StrengthAfter, ImmutableArray<WhoClass> Who)> For(SignInClient client) =>
        everybody.GroupBy(static pair => (Before: pair.Before?.UsesEntraId ?? pair.After!.UsesEntraId, After: pair.After?.UsesEntraId ?? pair.Before!.UsesEntraId))
            .OrderByDescending(static group => group.Key)
            .Select(group => (group.Key.Before, group.Key.After, Classes(group, client)));

    private ImmutableArray<WhoClass> Classes(IEnumerable<Pair> pairs, SignInClient client)
    {
        var classes = new Dictionary<(Bits, Bits, Truth, Bits), List<Person>>();
        foreach (var pair in pairs)
        {
            var truths = Truths(pair, client);
            var (surely, perhaps) = Bits.Sides(truths.Length, i => truths[i]);
            var key = (surely, perhaps, pair.Person.Exists, Alike(pair, client));
            if (!classes.TryGetValue(key, out var people))
                classes.Add(key, people = []);
            people.Add(pair.Person);
        }
        return
        [
            .. classes.Select(static c => new WhoClass(
                new([c.Value[0].Name], c.Key.Item1, c.Key.Item2, c.Key.Item3, s => s with { Who = c.Value[0].Id }) { People = [.. c.Value] }, c.Key.Item4)),
        ];
    }

    /// <summary>The twins whose hold on somebody is the same before and after, whatever it depends on.</summary>
    private Bits Alike(Pair pair, SignInClient client)
    {
        if (pair.Before is null || pair.After is null)
            return Bits.None(tenants.Twins.Length);
        var (was, now) = (before.Answer(pair.Before), after.Answer(pair.After));
        return Bits.Where(tenants.Twins.Length, i => tenants.Twins[i] is var twin
            && Hold(before, tenants.OfBefore, twin.Before, was) is var old && old is not null
            && string.Equals(old, Hold(after, tenants.OfAfter, twin.After - tenants.OfBefore.Length, now), StringComparison.Ordinal));

        // of what is not known of the list itself, or of Exchange ActiveSync, nothing is alike but the same text
        string? Hold(Questionnaire questions, ImmutableArray<AccessPolicy> policies, int place, Membership membership) =>
            policies[place] is var policy && policy.Who.Include.IsKnown && policy.Who.Exclude.IsKnown && !policy.IsForWorkloads
                ? $"{Matching.WidensTo(policy, client)} {questions.Hold(questions.Masks[place], membership)}"
                : tenants.Twins.Any(twin => twin.HasSameText && string.Equals(tenants.Policies[twin.Before].Id, policy.Id, StringComparison.OrdinalIgnoreCase))
                    ? $"{policy.Who.Takes(membership, questions.Masks[place])}" : null;
    }

    private Truth[] Truths(Pair pair, SignInClient client)
    {
        var truths = new Truth[tenants.Policies.Length];
        Judge(pair.Before, before, tenants.OfBefore, 0);
        Judge(pair.After, after, tenants.OfAfter, tenants.OfBefore.Length);
        truths[tenants.AbsentBefore] = pair.AbsentBefore;
        truths[tenants.AbsentAfter] = pair.AbsentAfter;
        truths[tenants.MissingBefore] = truths[tenants.MissingAfter] = Truth.Yes;
        return truths;

        void Judge(Person? person, Questionnaire questions, ImmutableArray<AccessPolicy> policies, int first)
        {
            if (person is null)
                return;
            var membership = questions.Answer(person);
            for (var i = 0; i < policies.Length; i++)
                truths[first + i] = Matching.Who(policies[i], questions.Masks[i], membership, client);
        }
    }

    private IEnumerable<Pair> Everybody()
    {
        var old = tenants.Before.People.ToLookup(static person => person.Id, StringComparer.OrdinalIgnoreCase);
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var person in tenants.After.People)
        {
            if (!seen.Add(person.Id))
                continue;
            yield return old[person.Id].FirstOrDefault() is { } was
                ? new(was, person, Truth.No, Truth.No)
                : new(Lacking(tenants.Before), person, AbsenceFrom(tenants.Before), Truth.No);
        }
        foreach (var person in tenants.Before.People.Where(person => seen.Add(person.Id)))
            yield return new(person, Lacking(tenants.After), Truth.No, AbsenceFrom(tenants.After));
        if (tenants.Before.HasAllPeople && tenants.After.HasAllPeople)
            yield break;
        yield return new(Lacking(tenants.Before), Lacking(tenants.After), Gone(tenants.Before), Gone(tenants.After));
        // every tenant has a member
        var member = new Person("", "a member who is not in the exports", AccountKind.Member);
        if (tenants.Before.People.IsEmpty && tenants.After.People.IsEmpty)
            yield return new(member, member, Truth.No, Truth.No);
    }

    // Of somebody whom neither export names it is presumed that he is in both, or in neither, unless one of them is complete.
    private static Truth Gone(Tenant tenant) => tenant.HasAllPeople ? Truth.Yes : Truth.No;

    private static Truth AbsenceFrom(Tenant tenant) => tenant.HasAllPeople ? Truth.Yes : Truth.Unknown;

    private static Person? Lacking(Tenant tenant) => tenant.HasAllPeople ? null
        : new("", "somebody who is not in the exports", AccountKind.Undetermined) { Exists = Truth.Unknown, UsesEntraId = Truth.Unknown };

    /// <summary>One of them, as he was and as he is; null where he surely was not, or is not.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pair(Person? Before, Person? After, Truth AbsentBefore, Truth AbsentAfter)
    {
        /// <summary>As far as he is known.</summary>
        internal Person Person => After is { IsAnyone: false } ? After : Before is { IsAnyone: false } ? Before : After ?? Before!;
    }
}

/// <summary>A class of people, and the twins whose hold on them is the same before and after.</summary>
internal sealed record WhoClass(SignInClass Class, Bits Alike);
