using System.Text.Json.Nodes;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Access.Tenant;

namespace ControlValidator.Analysis.Tests.Access;

public sealed class HoldingDirectoryRoles
{
    private const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
    private const string PrivilegedRoleAdministrator = "e8611ab8-c189-46e8-94e1-60213ab1f814";
    private const string UserAccessAdministrator = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

    [TestCase(true, "activation that somebody else approves")]
    [TestCase(false, "activation")]
    [TestCase(null, "activation, of which the export does not say whether somebody must approve it")]
    public void RBAC_08_who_may_activate_a_role_does_not_hold_it_and_comes_to_hold_it_behind_a_guard(bool? approval, string guard)
    {
        var access = new Tenant { More = [Eligible("ada", GlobalAdministrator), Active("ben", GlobalAdministrator), .. Policy(approval)] }.Snapshot().Access;

        Assert.That(Checked(access.WhoCanElevate()).Sure.Select(holder => holder.Id), Is.EqualTo<string[]>(["ben"]));
        Assert.That(Checked(access.WhoCanElevate(Reach.Activation)).Sure.Select(holder => holder.Chains[0].Guard), Is.EqualTo<string?[]>([guard, null]));
    }

    [Test]
    public void RBAC_09_members_of_a_group_may_each_activate_their_way_into_a_group_with_a_role()
    {
        var access = new Tenant
        {
            Groups = [("helpers", ["ada"]), ("admins", [])],
            More = [Active("admins", PrivilegedRoleAdministrator), Eligible("nobody", GlobalAdministrator), MayJoin("helpers", "admins")],
        }.Snapshot().Access;

        Assert.That(Checked(access.WhoHolds(PrivilegedRoleAdministrator, "Privileged Role Administrator")).Sure, Is.Empty);
        Assert.That(Checked(access.WhoHolds(PrivilegedRoleAdministrator, "Privileged Role Administrator", Reach.Activation)).Sure.Select(holder => holder.Chains[0].Sentence),
            Is.EqualTo<string[]>(["`ada@contoso.example` may come to hold `Privileged Role Administrator` through `admins` and `helpers` by activation of a membership"]));
    }

    [Test]
    public void RBAC_09_a_group_that_can_have_roles_cannot_have_groups_as_members()
    {
        var tenant = new Tenant
        {
            Groups = [("helpers", ["ada"])],
            More = [Active("admins", PrivilegedRoleAdministrator), RoleAssignable("admins", "helpers")],
        };

        Assert.That(Checked(tenant.Snapshot().Access.WhoHolds(PrivilegedRoleAdministrator, "Privileged Role Administrator")).Missing,
            Is.EqualTo<string[]>(["the export contradicts itself: `admins` can have roles, and so cannot have the group `helpers` as a member"]));
    }

    [Test]
    public void RBAC_12_only_global_administrators_elevate_their_access_to_root()
    {
        var tenant = new Tenant
        {
            Users = ["ada", "ben", "cem"],
            Assignments = [Assign("ben", Owner), Assign("cem", UserAccessAdministrator, "/")],
            More = [Active("ada", GlobalAdministrator)],
        };
        var access = tenant.Snapshot().Access;

        Assert.That(access.WhoCanElevate().Sure.Select(holder => holder.Id), Is.EqualTo<string[]>(["ada"]));
        // what somebody took up as a global administrator stays when he is none any more
        Assert.That(tenant.Can("cem", "Microsoft.Authorization/roleAssignments/write", "/"), Is.EqualTo(Truth.Yes));
        Assert.That(tenant.Can("ben", "Microsoft.Authorization/roleAssignments/write", "/"), Is.EqualTo(Truth.No));
    }

    [Test]
    public void RBAC_13_who_may_activate_roles_is_not_known_where_it_could_not_be_read()
    {
        var access = new Tenant
        {
            More = [Active("ada", GlobalAdministrator)],
            Unread = ["microsoft.graph.unifiedRoleEligibilitySchedule", "microsoft.graph.unifiedRoleEligibilityScheduleInstance"],
        }.Snapshot().Access;

        Assert.That(access.ProveOnlyElevate(["ada"]).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(access.ProveOnlyElevate(["ada"], Reach.Activation).Outcome, Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void A_role_over_a_part_of_the_tenant_is_not_the_role_over_all_of_it()
    {
        var partial = Active("ada", GlobalAdministrator);
        partial["directoryScopeId"] = "/administrativeUnits/harbour";

        Assert.That(new Tenant { More = [partial] }.Snapshot().Access.WhoCanElevate().Sure, Is.Empty);
    }

    private static JsonObject Active(string principal, string role) => Assignment("unifiedRoleAssignment", principal, role);

    private static JsonObject Eligible(string principal, string role) => Assignment("unifiedRoleEligibilityScheduleInstance", principal, role);

    private static JsonObject Assignment(string type, string principal, string role) => new()
    {
        ["type"] = $"microsoft.graph.{type}",
        ["id"] = $"{principal}-{role}",
        ["principalId"] = principal,
        ["roleDefinitionId"] = role,
        ["directoryScopeId"] = "/",
    };

    private static JsonObject[] Policy(bool? approval) => approval is null ? [] :
    [
        new()
        {
            ["type"] = "microsoft.graph.unifiedRoleManagementPolicyAssignment",
            ["id"] = "policy",
            ["roleDefinitionId"] = GlobalAdministrator,
            ["policy"] = new JsonObject
            {
                ["rules"] = new JsonArray(new JsonObject
                {
                    ["id"] = "Approval_EndUser_Assignment",
                    ["setting"] = new JsonObject { ["isApprovalRequired"] = approval },
                }),
            },
        },
    ];

    private static JsonObject MayJoin(string principal, string group) => new()
    {
        ["type"] = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance",
        ["id"] = $"{group}_member_{principal}",
        ["accessId"] = "member",
        ["groupId"] = group,
        ["principalId"] = principal,
    };

    private static JsonObject RoleAssignable(string name, string member) => new()
    {
        ["type"] = "microsoft.graph.group",
        ["id"] = name,
        ["displayName"] = name,
        ["isAssignableToRole"] = true,
        ["members"] = new JsonArray(new JsonObject { ["id"] = member }),
    };
}
