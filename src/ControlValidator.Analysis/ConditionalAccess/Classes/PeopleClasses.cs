using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>People whom no policy can tell apart are decided once.</summary>
internal sealed class PeopleClasses
{
    private readonly ImmutableArray<AccessPolicy> policies;
    private readonly Questionnaire questions;
    private readonly Dictionary<(Membership, Truth, Truth), List<Person>> byAnswers = [];

    private readonly Dictionary<bool, List<(Truth, Dimension)>> made = [];

    internal PeopleClasses(ImmutableArray<AccessPolicy> policies, Questionnaire questions, IEnumerable<Person> people)
    {
        this.policies = policies;
        this.questions = questions;
        foreach (var person in people)
        {
            var key = (questions.Answer(person), person.UsesEntraId, person.Exists);
            if (!byAnswers.TryGetValue(key, out var list))
                byAnswers.Add(key, list = new(1));
            list.Add(person);
        }
    }

    /// <summary>By what policies make of them, divided by whether an authentication strength can be asked of them.</summary>
    /// <param name="client">A kind of client for which some policies are about more people than they name.</param>
    internal List<(Truth CanMeetStrength, Dimension Dimension)> For(SignInClient client)
    {
        var widens = policies.Any(p => Matching.WidensTo(p, client));
        if (!made.TryGetValue(widens, out var known))
            made.Add(widens, known = Make(client));
        return known;
    }

    private List<(Truth CanMeetStrength, Dimension Dimension)> Make(SignInClient client)
    {
        var classes = new Dictionary<(Bits, Bits, Truth, Truth), (List<Person> People, Membership Membership)>();
        foreach (var ((membership, strength, exists), list) in byAnswers)
        {
            var (surely, perhaps) = Judge(membership, client);
            if (classes.TryGetValue((surely, perhaps, strength, exists), out var found))
                found.People.AddRange(list);
            else
                classes.Add((surely, perhaps, strength, exists), ([.. list], membership));
        }
        return
        [
            .. classes.GroupBy(c => c.Key.Item3).OrderByDescending(g => g.Key)
                .Select(g => (g.Key, new Dimension("who", [.. g.Select(c => Class(c.Key, c.Value.People, c.Value.Membership))]))),
        ];
    }

    private (Bits Surely, Bits Perhaps) Judge(Membership membership, SignInClient client) =>
        Bits.Sides(policies.Length, i => Matching.Who(policies[i], questions.Masks[i], membership, client));

    private static SignInClass Class((Bits Surely, Bits Perhaps, Truth Strength, Truth Exists) key, List<Person> people, Membership membership)
    {
        var first = people[0];
        return new([first.Name], key.Surely, key.Perhaps, key.Exists, s => s with { Who = first.Id }) { People = [.. people], Membership = membership };
    }
}
