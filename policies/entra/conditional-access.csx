// What the controls on Conditional Access share. A policy protects only where it is enabled, reaches everyone it should and is
// narrowed by nothing that an attacker can choose; whoever it leaves out must be declared, or be covered by another policy.


const string All = "All";

// Passes when a policy that does what `acts` asks always applies, as `applies` says, and to everyone whom `reaches` asks for.
static Verdict Covered(
    Snapshot snapshot, string baseline, string what, Func<ConditionalAccessPolicy, Verdict> acts, Func<ConditionalAccessPolicy, Verdict> applies,
    Func<ConditionalAccessPolicy, Verdict> reaches, bool everyApplication = true) =>
    new Coverage(snapshot, baseline, what, acts, applies, reaches, everyApplication).Judge();

static Verdict AllUsers(ConditionalAccessPolicy policy) => policy.Conditions.Users.IncludeUsers.OrEmpty().Contains(All);

static Verdict AllApplications(ConditionalAccessPolicy policy) => policy.Conditions.Applications.IncludeApplications.OrEmpty().Contains(All);

// Nothing that an attacker can choose decides whether the policy applies.
static Verdict AppliesAlways(ConditionalAccessPolicy policy) =>
    AtAnyRisk(policy.Conditions) & FromAnywhere(policy.Conditions) & OnAnyDevice(policy.Conditions) & HasNoUnknownCondition(policy);

// Some exports write that nothing is chosen as `none`, or as an empty text.
static Verdict ByAnyFlow(ConditionalAccessPolicy policy) => policy.Conditions.AuthenticationFlows.TransferMethods.OrDefault("none").In("none", "");

static Verdict FromModernClients(ConditionalAccessPolicy policy)
{
    var types = policy.Conditions.ClientAppTypes;
    return types.Any(type => type.Is(ClientAppType.All))
        | (types.Any(type => type.Is(ClientAppType.Browser)) & types.Any(type => type.Is(ClientAppType.MobileAppsAndDesktopClients)));
}

static Verdict FromLegacyClients(ConditionalAccessPolicy policy)
{
    var types = policy.Conditions.ClientAppTypes;
    return types.Any(type => type.Is(ClientAppType.Other)) & types.Any(type => type.Is(ClientAppType.ExchangeActiveSync));
}

// Legacy clients cannot do what a modern grant asks for; they must be in the same policy's reach, or be blocked by another.
static Verdict FromEveryClient(Snapshot snapshot, ConditionalAccessPolicy policy) =>
    policy.Conditions.ClientAppTypes.Any(type => type.Is(ClientAppType.All))
    | (FromModernClients(policy) & (FromLegacyClients(policy) | LegacyIsBlocked(snapshot)));

static Verdict LegacyIsBlocked(Snapshot snapshot) => Covered(
    snapshot, "MS.AAD.1.1v1", "blocks legacy clients",
    policy => FromLegacyClients(policy) & Blocks(policy),
    policy => AppliesAlways(policy) & ByAnyFlow(policy),
    AllUsers);

static Verdict AppliesToEverySignIn(Snapshot snapshot, ConditionalAccessPolicy policy) =>
    FromEveryClient(snapshot, policy) & AppliesAlways(policy) & ByAnyFlow(policy);

static Verdict Blocks(ConditionalAccessPolicy policy) => policy.GrantControls.BuiltInControls.OrEmpty().Any(control => control.Is(GrantControl.Block));

static Verdict AtAnyRisk(ConditionalAccessConditions conditions) =>
    conditions.UserRiskLevels.OrEmpty().IsEmpty() & conditions.SignInRiskLevels.OrEmpty().IsEmpty()
    & conditions.ServicePrincipalRiskLevels.OrEmpty().IsEmpty()
    & conditions.InsiderRiskLevels.IsAbsent() & conditions.AgentIdRiskLevels.IsAbsent();

static Verdict FromAnywhere(ConditionalAccessConditions conditions) =>
    Unlimited(conditions.Locations.IncludeLocations, conditions.Locations.ExcludeLocations)
    & Unlimited(conditions.Platforms.IncludePlatforms, conditions.Platforms.ExcludePlatforms);

static Verdict OnAnyDevice(ConditionalAccessConditions conditions) =>
    conditions.Devices.DeviceFilter.Rule.IsAbsent()
    & conditions.Devices.IncludeDevices.OrEmpty().IsEmpty() & conditions.Devices.ExcludeDevices.OrEmpty().IsEmpty();

// What an exclusion means where nothing is included is not documented: it decides nothing.
static Verdict Unlimited(Items<Setting<string>> include, Items<Setting<string>> exclude) =>
    (include.OrEmpty().IsEmpty() | include.OrEmpty().Contains(All))
    & (exclude.OrEmpty().IsEmpty() | Verdict.Unknown.When(include.OrEmpty().IsEmpty() & exclude.OrEmpty().IsNotEmpty()));

// Conditions that are not modelled make a policy's reach unknown, never complete.
static Verdict HasNoUnknownCondition(ConditionalAccessPolicy policy) =>
    IsBlank(policy.Conditions.Agents) & IsBlank(policy.Conditions.Times) & IsBlank(policy.Conditions.DeviceStates.Node)
    & IsBlank(policy.PartialEnablementStrategy) & IsBlank(policy.Conditions.Applications.ApplicationFilter.Node);

static Verdict IsBlank(Node node) => HoldsNothing(node) ? Verdict.Pass : node.IsPresent() & Verdict.Unknown;

// Exports from PowerShell write objects that are not there as objects full of nulls.
static bool HoldsNothing(Node node) => node.Gap is Gap.Absent
    || (node.IsObject && node.Names.All(name => name.Contains('@') || HoldsNothing(node[name])))
    || node.Items().IsEmpty().Outcome is Outcome.Pass;

// What the grant makes sure of, over all of its controls: with OR, the weakest one counts.
static Verdict Demands(ConditionalAccessPolicy policy, Func<Setting<GrantControl>, Verdict> control, Func<AuthenticationStrength, Verdict> strength)
{
    var grant = policy.GrantControls;
    var atoms = grant.BuiltInControls.OrEmpty().Select(item => item.Is(GrantControl.Block) | control(item)).ToList();
    if (grant.AuthenticationStrength.Id.Node.Gap is Gap.None || grant.AuthenticationStrength.AllowedCombinations.Node.Gap is Gap.None)
        atoms.Add(strength(grant.AuthenticationStrength));
    atoms.AddRange(grant.TermsOfUse.OrEmpty().Select(_ => Verdict.Fail));
    atoms.AddRange(grant.CustomAuthenticationFactors.OrEmpty().Select(_ => Verdict.Unknown));
    if (atoms.Count == 0)
        return grant.BuiltInControls.OrEmpty().IsNotEmpty();
    var strongest = atoms.Aggregate((left, right) => left | right);
    var weakest = atoms.Aggregate((left, right) => left & right);
    return atoms.Count == 1 || strongest.Outcome == weakest.Outcome ? weakest
        : (strongest & grant.Operator.Is(GrantOperator.And)) | (weakest & grant.Operator.Is(GrantOperator.Or));
}

static Verdict DemandsMfa(Snapshot snapshot, ConditionalAccessPolicy policy) => Demands(
    policy, control => control.Is(GrantControl.Mfa), strength => IsMultiFactor(Resolved(snapshot, strength)));

static Verdict DemandsPhishingResistance(Snapshot snapshot, ConditionalAccessPolicy policy) => Demands(
    policy, _ => Verdict.Fail, strength => IsPhishingResistant(Resolved(snapshot, strength)));

static Verdict DemandsManagedDevice(ConditionalAccessPolicy policy) => Demands(
    policy, control => control.In(GrantControl.CompliantDevice, GrantControl.DomainJoinedDevice), _ => Verdict.Fail);

// Some exports hold only the id of the strength.
static AuthenticationStrength Resolved(Snapshot snapshot, AuthenticationStrength strength)
{
    if (strength.AllowedCombinations.Node.Gap is Gap.None || !strength.Id.TryGet(out var id))
        return strength;
    foreach (var known in snapshot.All<AuthenticationStrengthPolicy>())
    {
        if (known.Id.TryGet(out var other) && Same(id, other))
            return known.Strength;
    }
    return strength;
}

static Verdict IsPhishingResistant(AuthenticationStrength strength) =>
    strength.AllowedCombinations.IsNotEmpty()
    & strength.AllowedCombinations.All(combination => combination.In("windowsHelloForBusiness", "fido2", "x509CertificateMultiFactor"));

static Verdict IsMultiFactor(AuthenticationStrength strength) =>
    strength.RequirementsSatisfied.OrDefault("mfa").IsNot("none")
    & strength.AllowedCombinations.IsNotEmpty()
    & strength.AllowedCombinations.All(combination => combination.Satisfies(IsTwoFactors, "two factors"));

static bool IsTwoFactors(string combination) => combination.Contains(',') || combination is "windowsHelloForBusiness" or "fido2"
    or "x509CertificateMultiFactor" or "deviceBasedPush" or "federatedMultiFactor" or "temporaryAccessPassOneTime" or "temporaryAccessPassMultiUse";

static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

// The question whether policies that do one thing reach everyone, with whoever they leave out.
sealed class Coverage(
    Snapshot snapshot, string baseline, string what, Func<ConditionalAccessPolicy, Verdict> acts, Func<ConditionalAccessPolicy, Verdict> applies,
    Func<ConditionalAccessPolicy, Verdict> reaches, bool everyApplication)
{
    private readonly ResourceSet<ConditionalAccessPolicy> policies = snapshot.All<ConditionalAccessPolicy>();
    private readonly List<ScubaExclusions> declared = [.. snapshot.All<ScubaConfiguration>().Known.Select(c => c.For(baseline))];
    private List<ConditionalAccessPolicy>? complete;

    public Verdict Judge() => policies.Any(policy =>
    {
        var acting = Acts(policy);
        return acting.Outcome is Outcome.Fail
            ? acting.Because($"no other enabled policy {what}")
            : Named(policy, acting & applies(policy) & reaches(policy) & Targets(policy) & LeavesNobodyOut(policy));
    });

    private static Verdict Named(ConditionalAccessPolicy policy, Verdict verdict) =>
        verdict.Why is { } why ? verdict.Because($"`{policy.Resource.Name}`: {why.Sentence}") : verdict;

    private Verdict Acts(ConditionalAccessPolicy policy) => policy.State.Is(ConditionalAccessState.Enabled) & acts(policy);

    private Verdict Targets(ConditionalAccessPolicy policy) => everyApplication
        ? policy.Conditions.Applications.IncludeApplications.OrEmpty().Contains("All")
            & policy.Conditions.Applications.ExcludeApplications.OrEmpty().All(IsAcceptedApplication)
        : Verdict.Pass;

    private Verdict IsAcceptedApplication(Setting<string> application) =>
        IsDeclared(application, d => d.Applications)
        | AnyOther(policy => AllUsers(policy) & Includes(policy.Conditions.Applications.IncludeApplications, application));

    private Verdict LeavesNobodyOut(ConditionalAccessPolicy policy)
    {
        var users = policy.Conditions.Users;
        return users.ExcludeUsers.OrEmpty().All(user => IsDeclared(user, d => d.Users) | Covers(user.Value))
            & users.ExcludeGroups.OrEmpty().All(group => IsDeclared(group, d => d.Groups)
                | Covers(other => Includes(other.Conditions.Users.IncludeGroups, group))
                | CoversMembers(group.Value, []))
            & users.ExcludeRoles.OrEmpty().All(role => Covers(other => Includes(other.Conditions.Users.IncludeRoles, role)))
            & users.ExcludeGuestsOrExternalUsers.GuestOrExternalUserTypes.OrDefault("").Satisfies(AreDeclared, "kinds of guest that are declared as left out");
    }

    private bool AreDeclared(string guestTypes) => guestTypes
        .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .All(type => declared.Any(d => d.GuestUserTypes.OrEmpty().Any(known => known.Is(type)).Outcome is Outcome.Pass));

    private Verdict IsDeclared(Setting<string> id, Func<ScubaExclusions, Items<Setting<string>>> list) =>
        declared.Aggregate(Verdict.Fail, (verdict, exclusions) => verdict | Includes(list(exclusions), id));

    private static Verdict Includes(Items<Setting<string>> list, Setting<string> id) => list.OrEmpty().Contains(id.Value);

    // The enabled policies that do the same and leave nobody and nothing out.
    private List<ConditionalAccessPolicy> Others => complete ??= [.. policies.Known.Where(IsWhole)];

    private bool IsWhole(ConditionalAccessPolicy policy)
    {
        var users = policy.Conditions.Users;
        var whole = Acts(policy) & applies(policy)
            & users.ExcludeUsers.OrEmpty().IsEmpty() & users.ExcludeGroups.OrEmpty().IsEmpty() & users.ExcludeRoles.OrEmpty().IsEmpty()
            & users.ExcludeGuestsOrExternalUsers.GuestOrExternalUserTypes.IsAbsent()
            & (everyApplication ? policy.Conditions.Applications.ExcludeApplications.OrEmpty().IsEmpty() : Verdict.Pass);
        return whole.Outcome is Outcome.Pass;
    }

    private Verdict Covers(Func<ConditionalAccessPolicy, Verdict> includes) =>
        AnyOther(policy => (everyApplication ? AllApplications(policy) : Verdict.Pass) & includes(policy));

    private Verdict AnyOther(Func<ConditionalAccessPolicy, Verdict> covers) => Others.Aggregate(
        Verdict.Fail.Because("it leaves out what no other policy covers and nothing declares"), (verdict, policy) => verdict | covers(policy));

    private Verdict Covers(string user) => Gone("microsoft.graph.user", user) | Covers(policy =>
        policy.Conditions.Users.IncludeUsers.OrEmpty().Contains(user)
        | policy.Conditions.Users.IncludeGroups.OrEmpty().Any(group => Holds(group.Value, user))
        | policy.Conditions.Users.IncludeRoles.OrEmpty().Any(role => HasRole(user, role.Value)));

    // An object that a complete collection does not have any more excludes nobody.
    private Verdict Gone(string type, string id)
    {
        var all = snapshot.All(type);
        return all.Completeness is Completeness.NotExported || all.Known.Any(r => Same(r.Id, id)) ? Verdict.Fail
            : all.Completeness is Completeness.Complete ? Verdict.Pass : Verdict.Unknown;
    }

    private Verdict CoversMembers(string id, HashSet<string> seen)
    {
        var groups = snapshot.All<Group>();
        if (!seen.Add(id) || groups.Completeness is Completeness.NotExported)
            return groups.Completeness is Completeness.NotExported ? Verdict.Fail : Verdict.Pass;
        var known = groups.Known.Where(g => Same(g.Resource.Id, id)).ToList();
        if (known.Count == 0)
            return Gone("microsoft.graph.group", id);
        return known[0].Members.Node.Gap is Gap.None
            ? known[0].Members.All(member => CoversMember(member, seen))
            : known[0].Members.IsEmpty().Because($"who is in the group `{known[0].Resource.Name}`, which it leaves out, is not in the export");
    }

    private Verdict CoversMember(DirectoryReference member, HashSet<string> seen)
    {
        var isGroup = member.Kind.EndsWith(".group");
        return isGroup.Outcome is Outcome.Pass ? CoversMembers(member.Id.Value, seen)
            : isGroup.Outcome is Outcome.Fail ? Covers(member.Id.Value)
            : isGroup;
    }

    private Verdict Holds(string id, string user)
    {
        var group = snapshot.All<Group>().Known.Where(g => Same(g.Resource.Id, id)).ToList();
        return group.Count == 0 ? Verdict.Unknown : group[0].Members.Any(member => member.Id.Is(user));
    }

    private Verdict HasRole(string user, string role) => snapshot.All<DirectoryRoleAssignment>().Any(assignment =>
        assignment.PrincipalId.Is(user) & assignment.RoleDefinitionId.Is(role) & assignment.DirectoryScopeId.Is("/"));


    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
}
