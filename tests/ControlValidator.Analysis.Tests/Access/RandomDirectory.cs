using System.Text.Json.Nodes;
using static ControlValidator.Analysis.Tests.Access.Directory;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>A small made-up directory, the same for the same seed: as plain lists, and as an export.</summary>
internal sealed class RandomDirectory
{
    public const string Harbour = "/administrativeUnits/harbour";
    public const string Vault = "/administrativeUnits/vault";
    public const string PasswordAdministrator = "966707d0-3269-4727-9be2-8c3a10f19b9d";
    public const string UserAdministrator = "fe930be7-5e62-47db-91af-98c3a49a38b1";
    public const string GroupsAdministrator = "fdd7a751-b60b-444a-984c-02652fe8fa1c";
    public const string ApplicationAdministrator = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";

    public static readonly string[] Users = ["u0", "u1", "u2", "u3", "u4"];
    public static readonly string[] Workloads = ["w0", "w1", "w2"];
    public static readonly string[] Groups = ["g0", "g1", "g2"];

    public static readonly string[] Roles =
    [
        GlobalAdministrator, PrivilegedRoleAdministrator, HelpdeskAdministrator, ReportsReader, PasswordAdministrator, UserAdministrator, GroupsAdministrator,
        ApplicationAdministrator,
    ];

    private static readonly string[] Permissions =
    [
        "RoleManagement.ReadWrite.Directory", "Application.ReadWrite.All", "Application.ReadWrite.OwnedBy", "Group.ReadWrite.All",
        "PrivilegedAccess.ReadWrite.AzureADGroup", "UserAuthenticationMethod.ReadWrite.All", "User-PasswordProfile.ReadWrite.All",
    ];

    private readonly Dice dice;

    public RandomDirectory(int seed)
    {
        dice = new(seed);
        Assignable = [.. Groups.Where(_ => dice.Roll(2) == 0)];
        Members = Pairs(Groups, [.. Users, .. Workloads], 5);
        Nested = [.. Pairs(Groups, Groups, 8).Where(pair => pair.Of != pair.Who && !Assignable.Contains(pair.Of))];
        Owners = Pairs([.. Groups, .. Workloads], [.. Users, .. Workloads], 8);
        ApplicationOwners = Pairs(Workloads, Users, 10);
        EligibleMembers = Pairs(Groups, Users, 10);
        EligibleOwners = Pairs(Groups, Users, 14);
        Locked = [.. Workloads.Where(_ => dice.Roll(2) == 0)];
        InHarbour = [.. Users.Concat(Groups).Where(_ => dice.Roll(3) == 0)];
        InVault = [.. Users.Concat(Groups).Where(_ => dice.Roll(4) == 0)];
        Permitted = Pairs(Permissions, Workloads, 14);
        Held = Grants(5);
        Eligible = Grants(3);
    }

    public HashSet<string> Assignable { get; }

    public List<(string Of, string Who)> Members { get; }

    public List<(string Of, string Who)> Nested { get; }

    public List<(string Of, string Who)> Owners { get; }

    public List<(string Of, string Who)> ApplicationOwners { get; }

    public List<(string Of, string Who)> EligibleMembers { get; }

    public List<(string Of, string Who)> EligibleOwners { get; }

    public HashSet<string> Locked { get; }

    public HashSet<string> InHarbour { get; }

    public HashSet<string> InVault { get; }

    public List<(string Of, string Who)> Permitted { get; }

    public List<(string Role, string Scope, string Who)> Held { get; }

    public List<(string Role, string Scope, string Who)> Eligible { get; }

    public Tenant Export() => new()
    {
        Users = Users,
        Exported = Whole,
        More =
        [
            .. Groups.Select(name => Group(name, Assignable.Contains(name), Whose([.. Members, .. Nested], name), Whose(Owners, name))),
            .. Workloads.SelectMany(name => new[] { Workload(name, Whose(Owners, name)), Application(name, Locked.Contains(name), Whose(ApplicationOwners, name)) }),
            .. EligibleMembers.Select(pair => MayJoin("member", pair)), .. EligibleOwners.Select(pair => MayJoin("owner", pair)),
            Unit("harbour", false, [.. InHarbour]), Unit("vault", true, [.. InVault]),
            .. Held.Select(grant => Holds(grant.Who, grant.Role, grant.Scope)), .. Eligible.Select(grant => MayTakeUp(grant.Who, grant.Role, grant.Scope)),
            .. Directory.Permitted([.. Permitted.Select(pair => (pair.Who, pair.Of))]),
        ],
    };

    /// <summary>With roles in Azure, a denial, and resources that act as its workloads.</summary>
    public Tenant WithAzure()
    {
        string[] all = [.. Users, .. Workloads, .. Groups];
        var directory = Export();
        return directory with
        {
            Roles = [Tenant.Role("operator", ["*"], "*/delete"), Tenant.Role("machinist", ["Microsoft.Compute/*"]), Tenant.Role("giver", ["Microsoft.Authorization/*/write"])],
            Assignments = Given(Tenant.Assign, 4),
            Eligible = Given(static (who, role, scope, _) => Tenant.MayActivate(who, role, scope), 2),
            Denials = dice.Roll(4) > 0 ? [] : [Tenant.Deny(Pick(Tenant.Group, Tenant.Subscription), [Pick("*", "Microsoft.Compute/*/action")], [Pick([Tenant.Everyone, .. all])], [.. all.Where(_ => dice.Roll(4) == 0)])],
            More =
            [
                .. directory.More, .. Workloads.Where(_ => dice.Roll(2) == 0).Select(name => new JsonObject
                {
                    ["type"] = "Microsoft.Compute/virtualMachines",
                    ["id"] = $"{Tenant.Group}/providers/Microsoft.Compute/virtualMachines/vm-{name}",
                    ["name"] = $"vm-{name}",
                    ["identity"] = new JsonObject { ["type"] = "UserAssigned", ["userAssignedIdentities"] = new JsonObject { [name] = new JsonObject { ["principalId"] = name } } },
                }),
            ],
        };

        JsonObject[] Given(Func<string, string, string, string?, JsonObject> give, int most) =>
        [
            .. Enumerable.Range(0, dice.Roll(most + 1)).Select(_ => give(Pick(all), Pick("operator", "machinist", "giver", "unheard-of", Tenant.Owner), Pick(Tenant.Group, Tenant.Subscription, "/"), null))
                .DistinctBy(one => (string?)one["id"]),
        ];
    }

    private List<(string, string, string)> Grants(int most) => [.. Enumerable.Range(0, dice.Roll(most + 1)).Select(_ => Grant()).Distinct()];

    private (string, string, string) Grant()
    {
        var role = Pick(Roles);
        // not every role can be given over a unit
        var scope = role is GlobalAdministrator or PrivilegedRoleAdministrator or ApplicationAdministrator ? "/" : Pick("/", "/", Harbour, Vault);
        return (role, scope, Pick([.. Users, .. Workloads, .. Groups.Where(Assignable.Contains)]));
    }

    private List<(string Of, string Who)> Pairs(string[] of, string[] who, int oneIn) =>
        [.. of.SelectMany(_ => who, (one, other) => (one, other)).Where(_ => dice.Roll(oneIn) == 0)];

    private string Pick(params string[] values) => values[dice.Roll(values.Length)];

    private static string[] Whose(List<(string Of, string Who)> pairs, string of) => [.. pairs.Where(pair => pair.Of == of).Select(pair => pair.Who)];

    private static JsonObject MayJoin(string access, (string Of, string Who) pair) => new()
    {
        ["type"] = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance",
        ["id"] = $"{pair.Of}_{access}_{pair.Who}",
        ["accessId"] = access,
        ["groupId"] = pair.Of,
        ["principalId"] = pair.Who,
    };
}
