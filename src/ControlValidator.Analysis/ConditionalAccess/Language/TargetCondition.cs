namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>What a policy is about. Applications, actions and authentication contexts are separate: none of them covers another.</summary>
/// <param name="HasFilter">Whether applications are chosen by custom security attributes, which no export of policies contains.</param>
internal sealed record TargetCondition(TextList Include, TextList Exclude, TextList Actions, TextList Contexts, bool HasFilter, SuiteMembership Suites)
{
    internal const string Everything = "All";
    internal const string Nothing = "None";
    internal const string Office = "Office365";
    internal const string Portals = "MicrosoftAdminPortals";

    /// <summary>Windows Azure Active Directory: what sign-ins for baseline scopes are judged as, where that is on.</summary>
    internal const string Directory = "00000002-0000-0000-c000-000000000000";

    /// <summary>The applications that it names.</summary>
    internal IEnumerable<string> Named => Include.Values.Concat(Exclude.Values).Where(id => !IsKeyword(id));

    internal bool Names(string keyword) => Include.Contains(keyword) || Exclude.Contains(keyword);

    /// <summary>Whether leaving something out of everything makes baseline scopes a matter of their own.</summary>
    internal bool LeavesBaselineOpen => Include.Contains(Everything) && !Exclude.IsEmpty;

    internal Truth Takes(SignInTarget target, Truth baselineIsEnforced) => target.Kind switch
    {
        SignInTargetKind.Application or SignInTargetKind.Office365 or SignInTargetKind.AdminPortals => TakesApplication(target),
        SignInTargetKind.BaselineScopes => TakesBaseline(baselineIsEnforced),
        SignInTargetKind.Action => Actions.Any(name => Same(name, target.Id)),
        SignInTargetKind.Context => Contexts.Any(name => Same(name, target.Id)),
    };

    private Truth TakesApplication(SignInTarget target)
    {
        var included = Include.Any(id => Matches(id, target));
        var excluded = Exclude.Any(id => Matches(id, target));
        var named = TruthLogic.And(included, TruthLogic.Not(excluded));
        return HasFilter && excluded is not Truth.Yes ? Truth.Unknown : named;
    }

    private Truth TakesBaseline(Truth isEnforced)
    {
        if (!LeavesBaselineOpen)
            return TakesApplication(SignInTarget.Application(Directory));
        var judgedAsDirectory = TakesApplication(SignInTarget.Application(Directory));
        return isEnforced switch
        {
            Truth.No => Truth.No,
            Truth.Unknown => TruthLogic.And(judgedAsDirectory, Truth.Unknown),
            Truth.Yes => judgedAsDirectory,
        };
    }

    private Truth Matches(string word, SignInTarget target) =>
        Is(word, Everything) ? Truth.Yes
        : Is(word, Nothing) ? Truth.No
        : Is(word, Office) ? Suites.InOffice(target)
        : Is(word, Portals) ? Suites.InPortals(target)
        : TruthLogic.Of(target.Kind is SignInTargetKind.Application && Is(word, target.Id));

    internal static bool IsKeyword(string word) => Is(word, Everything) || Is(word, Nothing) || Is(word, Office) || Is(word, Portals);

    private static Truth Same(string name, string id) => TruthLogic.Of(Is(name, id));

    private static bool Is(string word, string other) => string.Equals(word, other, StringComparison.OrdinalIgnoreCase);
}
