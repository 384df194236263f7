using System.Collections.Immutable;
using ControlValidator.Analysis.Checking;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Whom policies are about, as statements about the constant <c>who</c>: the number of a person.</summary>
internal sealed class PeopleClaims(Tenant tenant, ImmutableArray<Person> people)
{
    private const string Who = "who";

    // Source: Microsoft Graph, conditionalAccessGuestsOrExternalUsers. What the words of each kind certainly mean.
    private static readonly Dictionary<string, AccountKind> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["internalGuest"] = AccountKind.InternalGuest,
        ["b2bCollaborationGuest"] = AccountKind.B2BCollaborationGuest,
        ["b2bCollaborationMember"] = AccountKind.B2BCollaborationMember,
        ["b2bDirectConnectUser"] = AccountKind.B2BDirectConnectUser,
        ["otherExternalUser"] = AccountKind.OtherExternalUser,
        ["serviceProvider"] = AccountKind.ServiceProvider,
    };

    /// <summary>Whether there is such a person at all.</summary>
    public Claim Exists => Claim.Any(Enum.GetValues<Truth>().Select(t => Those(p => p.Exists == t) & Claim.Of(t, "whether there is somebody who is not in the export")));

    /// <summary>Whether an authentication strength can be asked of him; otherwise <paramref name="met"/> does not matter.</summary>
    public Claim MeetsStrength(Claim met) =>
        (Those(p => p.UsesEntraId is Truth.Yes) & met) | (Those(p => p.UsesEntraId is Truth.Unknown) & Claim.Open("whether a strength can be asked of an account that authenticates elsewhere"));

    /// <summary>Whether he is among those that a policy is about. An exclusion wins.</summary>
    public Claim Takes(AccessPolicy policy)
    {
        var taken = Among(policy.Who.Include) & !Among(policy.Who.Exclude);
        return policy.IsForWorkloads ? taken & Claim.Open("what a policy for workloads means for people") : taken | (Widens(policy) & Claim.Open("whom a policy for Exchange ActiveSync subjects beside those it names"));
    }

    public void Declare(SmtText text)
    {
        text.Declare(Who, "Int").Assert($"(<= 0 {Who} {people.Length - 1})");
        for (var i = 0; i < people.Length; i++)
            text.Comment($"{Who} = {i}: {people[i].Name} {people[i].Id}");
    }

    private Claim Among(PeopleList list) => Claim.Any(
    [
        .. list.Users.Values.Select(User),
        .. list.Groups.Values.Select(id => Listed(id, tenant.OpenGroups, "group", p => p.Groups, anyIsOpen: !tenant.OpenGroups.IsEmpty)),
        .. list.Roles.Values.Select(id => Listed(id, tenant.OpenRoles, "role", p => p.Roles, anyIsOpen: !tenant.OpenRoles.IsEmpty)),
        list.Guests.IsNobody ? Claim.No : Guests(list.Guests),
        list.IsKnown ? Claim.No : Claim.Open("whom a list names that is not in the export"),
    ]);

    private Claim User(string word) => word.ToUpperInvariant() switch
    {
        "NONE" => Claim.No,
        "ALL" => Those(p => p.Kind is not (AccountKind.B2BDirectConnectUser or AccountKind.ServiceProvider)) | Claim.Open("whether all users are also those without an object in the directory"),
        "GUESTSOREXTERNALUSERS" => Guests(new(TextList.Of([.. Kinds.Keys]), Truth.Yes)),
        _ => Those(p => Same(p.Id, word)) | (Anyone & Claim.Open($"whether somebody who is not in the export is the user {word}")),
    };

    /// <summary>Whether he is in a group or holds a role; the word <c>All</c> stands for any of them.</summary>
    private Claim Listed(string id, ImmutableHashSet<string> open, string what, Func<Person, ImmutableArray<string>> lists, bool anyIsOpen)
    {
        var isAny = Same(id, "All");
        var surely = Those(p => isAny ? !lists(p).IsEmpty : lists(p).Contains(id, StringComparer.OrdinalIgnoreCase));
        var isOpen = isAny ? anyIsOpen : open.Contains(id.ToUpperInvariant()) || (what is "role" && open.Contains("*"));
        return surely | (isOpen ? Claim.Open($"who else is in the {what} {id}") : Anyone & Claim.Open($"whether somebody who is not in the export is in the {what} {id}"));
    }

    private Claim Guests(GuestCondition condition)
    {
        var kinds = condition.Kinds.Values.Select(word => Kinds.TryGetValue(word, out var kind)
            ? Those(p => p.Kind == kind) | ((Those(p => p.Kind is AccountKind.Undetermined) | Crossing(kind)) & Claim.Open($"whether an account is a {word}"))
            : Claim.Open($"what the kind of guests {word} is"));
        var taken = Claim.Any(kinds) | (condition.Kinds.IsKnown ? Claim.No : Claim.Open("which kinds of guests are meant"));
        return condition.OfAllTenants is Truth.Yes ? taken : taken & Claim.Open("from which tenants guests are");
    }

    // In Teams and SharePoint, policies for one of the two kinds reach the other, too.
    private Claim Crossing(AccountKind kind) => kind switch
    {
        AccountKind.B2BCollaborationGuest => Those(p => p.Kind is AccountKind.B2BDirectConnectUser),
        AccountKind.B2BDirectConnectUser => Those(p => p.Kind is AccountKind.B2BCollaborationGuest),
        _ => Claim.No,
    };

    // Source: Microsoft Entra, "Conditions in Conditional Access policy", Exchange ActiveSync.
    private static Claim Widens(AccessPolicy policy)
    {
        var isBroad = policy.Who.Include.Users.Values.Any(u => Same(u, "All") || Same(u, "GuestsOrExternalUsers")) || !policy.Who.Include.Guests.IsNobody || !policy.Who.Include.Roles.IsEmpty;
        var isForActiveSync = policy.Clients.Values.Any(c => Same(c, "exchangeActiveSync") || Same(c, "easSupported"));
        return Claim.Of(isBroad && isForActiveSync) & SignInSorts.ByActiveSync;
    }

    private Claim Anyone => Those(p => p.IsAnyone);

    private Claim Those(Func<Person, bool> are)
    {
        var numbers = Enumerable.Range(0, people.Length).Where(i => are(people[i])).ToList();
        return numbers.Count == people.Length ? Claim.Yes : SmtText.OneOf(Who, numbers);
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
