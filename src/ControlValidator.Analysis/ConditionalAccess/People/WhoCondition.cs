namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Whom a policy is about: the union of what it includes minus the union of what it excludes. An exclusion wins.</summary>
internal sealed record WhoCondition(PeopleList Include, PeopleList Exclude)
{
    internal static WhoCondition Nobody { get; } = new(PeopleList.Nobody, PeopleList.Nobody);

    /// <summary>Whether the people are chosen in a way that makes it hit all users of Exchange ActiveSync.</summary>
    internal bool IsBroad => Include.Users.Contains(PeopleList.Everyone) || Include.Users.Contains(PeopleList.AllGuests)
        || !Include.Guests.IsNobody || !Include.Roles.IsEmpty;

    internal Truth Takes(Membership membership, WhoMask mask)
    {
        var included = membership.In(mask.Include, Include.IsKnown);
        return included is Truth.No ? Truth.No : TruthLogic.And(included, TruthLogic.Not(membership.In(mask.Exclude, Exclude.IsKnown)));
    }
}

/// <summary>People as a policy names them.</summary>
internal sealed record PeopleList(TextList Users, TextList Groups, TextList Roles, GuestCondition Guests)
{
    internal const string Everyone = "All";
    internal const string AllGuests = "GuestsOrExternalUsers";

    private const string NoOne = "None";

    internal static PeopleList Nobody { get; } = new(TextList.Empty, TextList.Empty, TextList.Empty, GuestCondition.Nobody);

    /// <summary>False where part of it is not in the export, so that it may name anyone.</summary>
    internal bool IsKnown => Users.IsKnown && Groups.IsKnown && Roles.IsKnown && Guests.Kinds.IsKnown;

    /// <summary>What must be known of a person to tell whether he is among them.</summary>
    internal IEnumerable<Question> Questions
    {
        get
        {
            foreach (var user in Users.Values.Where(u => !Is(u, NoOne)))
                yield return Is(user, Everyone) ? Question.Everyone : Is(user, AllGuests) ? Question.Of(GuestCondition.Everybody) : Question.User(user);
            foreach (var group in Groups.Values)
                yield return Is(group, Everyone) ? Question.AnyGroup : Question.Group(group);
            foreach (var role in Roles.Values)
                yield return Is(role, Everyone) ? Question.AnyRole : Question.Role(role);
            if (!Guests.IsNobody)
                yield return Question.Of(Guests);
        }
    }

    private static bool Is(string text, string keyword) => string.Equals(text, keyword, StringComparison.OrdinalIgnoreCase);
}
