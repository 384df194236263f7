using ControlValidator.Model;

namespace ControlValidator.Analysis.ConditionalAccess;

/// <summary>
/// Reads policies as Microsoft Graph exports them, beta included. What is there and is not known here is noted, never skipped.
/// </summary>
internal sealed class PolicyReader(StrengthBook strengths, PlaceBook places, SuiteMembership suites)
{
    internal AccessPolicy Read(Resource resource)
    {
        var root = resource.Root;
        var conditions = root["conditions"];
        var users = conditions["users"];
        var applications = conditions["applications"];
        var workloads = conditions["clientApplications"];
        var session = root["sessionControls"];
        var isForPeople = Blankness.IsBlank(workloads);
        return new(resource.Id, resource.Name, Enforces(root), Known.Unmodelled(root))
        {
            // a policy needs people or workloads, not both (source: Microsoft Graph, conditionalAccessConditionSet)
            Who = users.Gap is Gap.None ? ReadWho(users) : isForPeople ? new(Unreadable, PeopleList.Nobody) : WhoCondition.Nobody,
            Workloads = isForPeople ? null : WorkloadCondition.Read(workloads),
            Targets = ReadTargets(applications),
            Clients = TextList.Read(conditions, "clientAppTypes"),
            Platforms = Narrow(conditions["platforms"], "includePlatforms", "excludePlatforms"),
            Places = places.Resolve(Narrow(conditions["locations"], "includeLocations", "excludeLocations")),
            Devices = ReadDevices(conditions["devices"]["deviceFilter"]),
            Flows = TextList.ReadFlags(conditions["authenticationFlows"], "transferMethods"),
            SignInRisks = TextList.Read(conditions, "signInRiskLevels"),
            UserRisks = TextList.Read(conditions, "userRiskLevels"),
            WorkloadRisks = TextList.Read(conditions, "servicePrincipalRiskLevels"),
            InsiderRisks = TextList.ReadFlags(conditions, "insiderRiskLevels"),
            Grant = new GrantReader(strengths).Read(root["grantControls"]),
            SessionMayDeny = MayDeny(session),
        };
    }

    private static PeopleList Unreadable { get; } = new(TextList.NotKnown, TextList.NotKnown, TextList.NotKnown, GuestCondition.Nobody);

    private static Truth Enforces(Node root) => root["state"].As<string>().TryGet(out var state)
        ? state.ToUpperInvariant() switch
        {
            "ENABLED" => Truth.Yes,
            "DISABLED" or "ENABLEDFORREPORTINGBUTNOTENFORCED" => Truth.No,
            _ => Truth.Unknown,
        }
        : Truth.Unknown;

    private static WhoCondition ReadWho(Node users) => new(
        new(
            Widened(users, Known.Users, TextList.ReadRequired(users, "includeUsers")), TextList.ReadRequired(users, "includeGroups"),
            TextList.ReadRequired(users, "includeRoles"), GuestCondition.Read(users["includeGuestsOrExternalUsers"])),
        new(
            TextList.ReadRequired(users, "excludeUsers"), TextList.ReadRequired(users, "excludeGroups"),
            TextList.ReadRequired(users, "excludeRoles"), GuestCondition.Read(users["excludeGuestsOrExternalUsers"])));

    private TargetCondition ReadTargets(Node applications) => applications.Gap is Gap.None
        ? new(
            Widened(applications, Known.Applications, TextList.ReadRequired(applications, "includeApplications")),
            TextList.ReadRequired(applications, "excludeApplications"),
            TextList.Read(applications, "includeUserActions"),
            TextList.Read(applications, "includeAuthenticationContextClassReferences"),
            !Blankness.IsBlank(applications["applicationFilter"]),
            suites)
        : new(TextList.NotKnown, TextList.Empty, TextList.NotKnown, TextList.NotKnown, HasFilter: false, suites);

    // These lists are united, so that one more of them can only add to what is included.
    private static TextList Widened(Node node, string[] known, TextList list) => Known.HasForeign(node, known) ? list with { IsKnown = false } : list;

    private static Narrowing Narrow(Node condition, string include, string exclude) =>
        Blankness.IsBlank(condition) ? Narrowing.Any : new(TextList.Read(condition, include), TextList.Read(condition, exclude));

    private static DeviceFilter? ReadDevices(Node filter) => Blankness.IsBlank(filter) ? null : DeviceFilter.Read(filter);

    /// <summary>Token protection, strict location, and whatever is not known here.</summary>
    private static Truth MayDeny(Node session)
    {
        if (Blankness.IsBlank(session))
            return Truth.No;
        var tokens = session["secureSignInSession/isEnabled"].As<bool>().OrDefault(false);
        var access = session["continuousAccessEvaluation/mode"].As<string>().OrDefault("");
        var strict = access.TryGet(out var mode) && !mode.StartsWith("strict", StringComparison.OrdinalIgnoreCase);
        return Known.HasForeign(session, Known.Session) || !tokens.TryGet(out var isBound) || isBound || !strict ? Truth.Unknown : Truth.No;
    }
}
