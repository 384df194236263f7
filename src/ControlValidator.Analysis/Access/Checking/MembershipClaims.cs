using System.Collections.Immutable;
using System.Globalization;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.Access;

/// <summary>
/// Whether the constant <c>who</c>, the number of a person, is behind a principal: is it, or is in it through any number of groups. A group holds
/// exactly those whom a member of it holds; each has a rank below its own, so that a circle of groups holds nobody by itself.
/// </summary>
internal sealed class MembershipClaims
{
    private readonly Directory directory;
    private readonly ILookup<string, int> people;
    private readonly Dictionary<string, int> numbers;
    private readonly List<string> groups;
    private readonly bool activating;

    /// <param name="activating">Whether also those count who may make themselves members.</param>
    internal MembershipClaims(Directory directory, ImmutableArray<string> people, IEnumerable<string> principals, bool activating)
    {
        (this.directory, this.activating) = (directory, activating);
        this.people = people.Select((id, number) => (id, number)).ToLookup(one => one.id, one => one.number, StringComparer.OrdinalIgnoreCase);
        groups = [.. Closure(directory, principals, activating).Where(id => directory.Find(id)?.Kind is PrincipalKind.Group)];
        numbers = groups.Select((id, number) => (id, number)).ToDictionary(one => one.id, one => one.number, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Everything behind some principals, themselves first.</summary>
    internal static List<string> Closure(Directory directory, IEnumerable<string> principals, bool activating)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var list = new List<string>();
        var waiting = new Stack<string>(principals.Reverse());
        while (waiting.TryPop(out var next))
        {
            if (!met.Add(next))
                continue;
            list.Add(next);
            foreach (var member in Members(directory, next, activating))
                waiting.Push(member);
        }
        return list;
    }

    internal Claim Behind(string principal) => Is(principal) | (Number(principal) is >= 0 and var group ? Claim.Term(In(group)) : Claim.No);

    internal void Declare(SmtText text)
    {
        for (var i = 0; i < groups.Count; i++)
            text.Declare(In(i), "Bool").Declare(Rank(i), "Int").Comment($"{In(i)}: {directory.Find(groups[i])?.Name} {groups[i]}");
        var writer = new ClaimWriter(Openness.Free);
        for (var i = 0; i < groups.Count; i++)
        {
            var members = Members(directory, groups[i], activating).ToList();
            var direct = Claim.Any(members.Select(Is));
            var inner = members.Select(Number).Where(n => n >= 0).ToList();
            var holds = direct | Claim.Any(inner.Select(n => Claim.Term(In(n))));
            var founded = direct | Claim.Any(inner.Select(n => Claim.Term($"(and {In(n)} (< {Rank(n)} {Rank(i)}))")));
            text.Assert($"(= {In(i)} {writer.Write(holds)})").Assert(writer.Write(!Claim.Term(In(i)) | founded));
        }
    }

    private Claim Is(string id) => SmtText.OneOf("who", people[id]);

    private int Number(string id) => numbers.GetValueOrDefault(id, -1);

    private string In(int group) => string.Create(CultureInfo.InvariantCulture, $"{(activating ? "may-be-in" : "in")}-{group + 1}");

    private string Rank(int group) => string.Create(CultureInfo.InvariantCulture, $"rank-{In(group)}");

    private static IEnumerable<string> Members(Directory directory, string id, bool activating)
    {
        if (directory.Find(id) is not { Kind: PrincipalKind.Group } group)
            return [];
        IEnumerable<string> members = group.Members ?? [];
        return activating ? members.Concat(directory.Eligible(id).Where(one => !one.IsOwner).Select(one => one.Principal)) : members;
    }
}
