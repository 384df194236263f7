using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>Guests by kind and home tenant. Source: Microsoft Graph, <c>conditionalAccessGuestsOrExternalUsers</c>.</summary>
/// <param name="Kinds">Words such as <c>b2bCollaborationGuest</c>.</param>
/// <param name="OfAllTenants">Unknown where only some home tenants are meant: the export of users does not say theirs.</param>
internal sealed record GuestCondition(TextList Kinds, Truth OfAllTenants)
{
    private static readonly string[] Words =
        ["internalGuest", "b2bCollaborationGuest", "b2bCollaborationMember", "b2bDirectConnectUser", "otherExternalUser", "serviceProvider"];

    internal static GuestCondition Nobody { get; } = new(TextList.Empty, Truth.Yes);

    /// <summary>What the keyword <c>GuestsOrExternalUsers</c> stands for.</summary>
    internal static GuestCondition Everybody { get; } = new(TextList.Of(Words), Truth.Yes);

    internal bool IsNobody => Kinds.IsEmpty;

    internal static GuestCondition Read(Node node)
    {
        if (node.Gap is Gap.Absent || Blankness.IsBlank(node))
            return Nobody;
        var kinds = TextList.ReadFlags(node, "guestOrExternalUserTypes");
        var ofAll = node["externalTenants/membershipKind"].As<string>().TryGet(out var kind)
            ? TruthLogic.And(Truth.Yes, string.Equals(kind, "all", StringComparison.OrdinalIgnoreCase) ? Truth.Yes : Truth.Unknown)
            : Truth.Unknown;
        return new(kinds, ofAll);
    }

    internal Truth Takes(AccountKind kind)
    {
        var taken = Kinds.Any(word => Matches(word, kind));
        return taken is Truth.No ? Truth.No : TruthLogic.And(taken, OfAllTenants is Truth.Yes ? Truth.Yes : Truth.Unknown);
    }

    private static Truth Matches(string word, AccountKind kind) => kind switch
    {
        AccountKind.Member => IsKnown(word) ? Truth.No : Truth.Unknown,
        AccountKind.Undetermined => Truth.Unknown,
        AccountKind.InternalGuest => Is(word, Words[0]),
        AccountKind.B2BCollaborationGuest => TruthLogic.Or(Is(word, Words[1]), Crossing(word, Words[3])),
        AccountKind.B2BCollaborationMember => Is(word, Words[2]),
        AccountKind.B2BDirectConnectUser => TruthLogic.Or(Is(word, Words[3]), Crossing(word, Words[1])),
        AccountKind.OtherExternalUser => Is(word, Words[4]),
        AccountKind.ServiceProvider => Is(word, Words[5]),
    };

    // In Teams and SharePoint, policies for one of the two kinds reach the other, too.
    private static Truth Crossing(string word, string other) => TruthLogic.And(Is(word, other), Truth.Unknown);

    private static Truth Is(string word, string expected) =>
        !IsKnown(word) ? Truth.Unknown : TruthLogic.Of(string.Equals(word, expected, StringComparison.OrdinalIgnoreCase));

    private static bool IsKnown(string word) => Words.Contains(word, StringComparer.OrdinalIgnoreCase);
}
