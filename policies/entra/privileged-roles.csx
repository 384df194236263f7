// What the controls on privileged roles share. The same facts stand in ScubaGear's exports (who holds which role, and the rules of
// each role, ready made) and in Microsoft Graph's (assignments, groups and policies, to be put together).

const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";

static readonly string[] OtherPrivilegedRoles =
[
    "e8611ab8-c189-46e8-94e1-60213ab1f814", // Privileged Role Administrator
    "fe930be7-5e62-47db-91af-98c3a49a38b1", // User Administrator
    "f28a1f50-f6e7-4571-818b-6a12f2af6b6c", // SharePoint Administrator
    "29232cdf-9323-42fd-ade2-1d097af3e4de", // Exchange Administrator
    "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2", // Hybrid Identity Administrator
    "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3", // Application Administrator
    "158c047a-c907-4556-b7ef-446551a6b5f7", // Cloud Application Administrator
];

static readonly string[] PrivilegedRoles = [GlobalAdministrator, .. OtherPrivilegedRoles];

static Verdict IsPrivileged(Setting<string> role) => role.In(PrivilegedRoles);

// Of those that hold, or are about, a privileged role. Where an export does not say which role it is, the verdict is unknown.
static Verdict AllOfPrivileged<T>(ResourceSet<T> roles, Func<T, Setting<string>> role, Func<T, Verdict> judge) => roles
    .Where(item => IsPrivileged(role(item)).Outcome is not Outcome.Fail)
    .All(item => judge(item).When(IsPrivileged(role(item))));

static bool IsGlobalAdministrator(ScubaPrivilegedRole role) => role.DisplayName.Is("Global Administrator").Outcome is Outcome.Pass;

static Verdict IsGlobalAdministrator(ScubaPrivilegedUser user) => user.Roles.Contains("Global Administrator");

// How many people are Global Administrators: at least those of whom it is known, and at most those of whom it is not known that they are none.
static (int Least, int Most) CountGlobalAdministrators(List<ScubaPrivilegedUser> users) => (
    users.Count(user => IsGlobalAdministrator(user).Outcome is Outcome.Pass),
    users.Count(user => IsGlobalAdministrator(user).Outcome is not Outcome.Fail));

static bool ScubaGearExported(Snapshot snapshot, string type) => snapshot.All(type).Completeness is not Completeness.NotExported;

static bool ScubaGearExportedUsers(Snapshot snapshot) => ScubaGearExported(snapshot, "scuba.privileged_users");

static bool ScubaGearExportedRoles(Snapshot snapshot) => ScubaGearExported(snapshot, "scuba.privileged_roles");

static List<ScubaPrivilegedUser> ScubaUsers(Snapshot snapshot) =>
    [.. snapshot.All<ScubaPrivilegedUsers>().SelectMany(exported => exported.Users)];

// Privileged Identity Management, which all of this rests on, comes with one licence only.
static Verdict HasPrivilegedIdentityManagement(Snapshot snapshot) =>
    snapshot.All<ScubaServicePlan>().Any(plan => plan.ServicePlanName.Is("AAD_PREMIUM_P2"));

// Judges the rules of the Global Administrator role.
static Verdict GlobalAdministratorRules(Snapshot snapshot, Func<Items<RoleManagementRule>, Verdict> judge) =>
    RoleRules(snapshot, IsGlobalAdministrator, id => id.In(GlobalAdministrator), judge);

static Verdict OtherRoleRules(Snapshot snapshot, Func<Items<RoleManagementRule>, Verdict> judge) =>
    RoleRules(snapshot, role => !IsGlobalAdministrator(role), id => id.In(OtherPrivilegedRoles), judge);

static Verdict RoleRules(
    Snapshot snapshot, Func<ScubaPrivilegedRole, bool> scuba, Func<Setting<string>, Verdict> graph, Func<Items<RoleManagementRule>, Verdict> judge)
{
    if (ScubaGearExportedRoles(snapshot))
        return HasPrivilegedIdentityManagement(snapshot) & AllOfSome(snapshot.All<ScubaPrivilegedRole>().Where(scuba), role => Named(role.Resource, judge(role.Rules)));
    var policies = snapshot.All<DirectoryRolePolicy>().Where(policy => graph(policy.RoleDefinitionId).Outcome is not Outcome.Fail);
    return AllOfSome(policies, policy => Named(policy.Resource, judge(policy.Rules)).When(graph(policy.RoleDefinitionId)));
}

// That no role is at hand says nothing about the roles that every tenant has.
static Verdict AllOfSome<T>(ResourceSet<T> roles, Func<T, Verdict> judge) =>
    roles.All(judge) & (roles.Known.Any() ? Verdict.NotApplicable : Verdict.Unknown.Because("the export has none of the roles"));

static Verdict Rule(Items<RoleManagementRule> rules, string id, Func<RoleManagementRule, Verdict> judge)
{
    var found = rules.Where(rule => rule.Id.Is(id).Outcome is not Outcome.Fail).ToList();
    return found.Count == 0
        ? Verdict.Unknown.Because($"the export has no rule `{id}`")
        : found.Aggregate(Verdict.Pass, (verdict, rule) => verdict & judge(rule).When(rule.Id.Is(id)));
}

static Verdict SendsMail(Items<RoleManagementRule> rules, string id) => Rule(rules, id, rule => rule.NotificationRecipients.IsNotEmpty());

static Verdict Named(Resource resource, Verdict verdict) =>
    verdict.Why is { } why ? verdict.Because($"`{resource.Name}`: {why.Sentence}") : verdict;

static Verdict AllRoleRules(Snapshot snapshot, Func<Items<RoleManagementRule>, Verdict> judge) =>
    RoleRules(snapshot, _ => true, IsPrivileged, judge);

// One or none is a lock-out waiting to happen; more than eight are too many to watch.
static Verdict GlobalAdministratorsAreFew(Snapshot snapshot)
{
    if (!ScubaGearExportedUsers(snapshot))
        return RoleHolders.NowOrEligible(snapshot, GlobalAdministrator).UsersBetween(2, 8);
    var (least, most) = CountGlobalAdministrators(ScubaUsers(snapshot));
    var outcome = least > 8 || most < 2 ? Outcome.Fail : least >= 2 && most <= 8 ? Outcome.Pass : Outcome.Unknown;
    return new Verdict(outcome).Because(least == most
        ? $"{least} people are Global Administrators, 2 to 8 are expected"
        : $"{least} to {most} people are Global Administrators, of some it is not known");
}
