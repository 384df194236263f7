namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Something that a policy asks about a person. The same question is asked once, whoever asks it.</summary>
/// <param name="Id">Of a user, group or role, lower case.</param>
internal sealed record Question(QuestionKind Kind, string Id, GuestCondition? Guests = null)
{
    internal static Question Everyone { get; } = new(QuestionKind.Everyone, "");

    internal static Question AnyGroup { get; } = new(QuestionKind.AnyGroup, "");

    internal static Question AnyRole { get; } = new(QuestionKind.AnyRole, "");

    internal static Question User(string id) => new(QuestionKind.User, id.ToUpperInvariant());

    internal static Question Group(string id) => new(QuestionKind.Group, id.ToUpperInvariant());

    internal static Question Role(string id) => new(QuestionKind.Role, id.ToUpperInvariant());

    internal static Question Of(GuestCondition guests) => new(QuestionKind.Guests, $"{string.Join(',', guests.Kinds.Values)} {guests.OfAllTenants}".ToUpperInvariant(), guests);

    public bool Equals(Question? other) => other is not null && Kind == other.Kind && string.Equals(Id, other.Id, StringComparison.Ordinal);

    public override int GetHashCode() => (string.GetHashCode(Id, StringComparison.Ordinal) * 31) + (int)Kind;
}

/// <summary>The kinds of question about a person.</summary>
internal enum QuestionKind
{
    Everyone,
    User,
    Group,
    AnyGroup,
    Role,
    AnyRole,
    Guests,
}
