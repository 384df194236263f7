using System.Collections.Immutable;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Which applications belong to the suites that policies name. Microsoft publishes no complete list with ids; only what is certain
/// is decided here: a few applications that certainly belong, and those of other owners, which certainly do not.
/// </summary>
/// <param name="OfOthers">Application ids that the export shows to be owned by someone other than Microsoft.</param>
internal sealed record SuiteMembership(ImmutableHashSet<string> OfOthers)
{
    // Exchange Online, SharePoint Online, Microsoft Teams.
    private static readonly string[] Office =
        ["00000002-0000-0ff1-ce00-000000000000", "00000003-0000-0ff1-ce00-000000000000", "cc15fd57-2c6c-4117-a88c-83b1d56b4bbe"];

    internal static SuiteMembership Unknown { get; } = new([]);

    internal Truth InOffice(SignInTarget target) => target.Kind switch
    {
        SignInTargetKind.Office365 => Truth.Yes,
        SignInTargetKind.Application when Office.Contains(target.Id, StringComparer.OrdinalIgnoreCase) => Truth.Yes,
        SignInTargetKind.Application => IsElsewhere(target) ? Truth.No : Truth.Unknown,
        SignInTargetKind.AdminPortals or SignInTargetKind.BaselineScopes or SignInTargetKind.Action or SignInTargetKind.Context => Truth.No,
    };

    internal Truth InPortals(SignInTarget target) => target.Kind switch
    {
        SignInTargetKind.AdminPortals => Truth.Yes,
        SignInTargetKind.Application => IsElsewhere(target) || Office.Contains(target.Id, StringComparer.OrdinalIgnoreCase) ? Truth.No : Truth.Unknown,
        SignInTargetKind.Office365 or SignInTargetKind.BaselineScopes or SignInTargetKind.Action or SignInTargetKind.Context => Truth.No,
    };

    private bool IsElsewhere(SignInTarget target) =>
        target == SignInTarget.AnyOther || OfOthers.Contains(target.Id)
        || string.Equals(target.Id, TargetCondition.Directory, StringComparison.OrdinalIgnoreCase);
}
