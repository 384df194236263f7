using System.Text.Json.Nodes;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Access.Directory;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>Who controls whom: over credentials, owners, units and permissions.</summary>
public sealed class TakingOver
{
    [TestCase("direct", Truth.Yes)]
    [TestCase("reader", Truth.Yes)]
    [TestCase("admin", Truth.No)]
    [TestCase("in-group", Truth.No)]
    [TestCase("kept", Truth.No)]
    [TestCase("outside", Truth.No)]
    public void RBAC_10_an_administrator_of_a_unit_resets_its_direct_members_whose_roles_are_in_his_row(string user, Truth expected)
    {
        var access = Of(
            Holds("help", HelpdeskAdministrator, "/administrativeUnits/harbour"), Holds("reader", ReportsReader), Holds("admin", "some-other-role"),
            Unit("harbour", false, "direct", "reader", "admin", "crew", "kept"), Unit("vault", true, "kept"), Group("crew", false, ["in-group"]));

        Assert.That(ActsAs(access, "help", user), Is.EqualTo(expected));
    }

    [Test]
    public void RBAC_10_what_is_in_a_unit_is_open_where_its_members_are_not_exported()
    {
        var unit = Unit("harbour", false);
        unit.Remove("members");

        Assert.That(ActsAs(Of(Holds("help", HelpdeskAdministrator, "/administrativeUnits/harbour"), unit), "help", "ben"), Is.EqualTo(Truth.Unknown));
    }

    [Test]
    public void RBAC_11_a_user_without_roles_who_owns_a_workload_of_the_highest_tier_comes_to_it()
    {
        var access = Of([Workload("robot", "ada"), Application("robot", false), .. Permitted(("robot", "RoleManagement.ReadWrite.Directory"))]);
        var holding = access.WhoIsTierZero(Reach.Activation);

        Assert.That(holding.Sure.Select(one => one.Id), Is.EqualTo<string[]>(["robot"]));
        var proof = access.WhoCanActAs("robot", Reach.Activation).ProveOnly(holding.Sure.Select(one => one.Id), "act as `robot`");
        Assert.That((proof.Outcome, proof.Sentence), Is.EqualTo((Outcome.Fail, "`ada@contoso.example` owns `robot`, and so can act as `robot`")));
        Assert.That(access.WhoIsTierZero(Reach.Escalation).Sure.Select(one => one.Id), Is.EqualTo<string[]>(["ada", "robot"]));
    }

    [Test]
    public void RBAC_17_to_change_all_applications_leads_nowhere_where_none_is_of_the_highest_tier()
    {
        var access = Of([Workload("writer"), Application("writer", false), .. Permitted(("writer", "Application.ReadWrite.All"))]);

        Assert.That(Ids(access.WhoIsTierZero(Reach.Escalation)), Is.Empty);
    }

    [Test]
    public void RBAC_17_and_to_the_highest_tier_where_one_is()
    {
        var access = Of(
        [
            Workload("writer"), Application("writer", false), Workload("robot"), Application("robot", false),
            .. Permitted(("writer", "Application.ReadWrite.All"), ("robot", "AppRoleAssignment.ReadWrite.All")),
        ]);

        Assert.That(Ids(access.WhoIsTierZero(Reach.Escalation)), Is.EqualTo<string[]>(["robot", "writer"]));
    }

    [TestCase("help", Truth.No)]
    [TestCase("root", Truth.Yes)]
    [TestCase("writer", Truth.No)]
    public void RBAC_18_in_a_restricted_unit_only_who_keeps_the_unit_comes_to_a_user_by_one_more_step(string actor, Truth expected)
    {
        var access = Of(
        [
            Holds("help", HelpdeskAdministrator), Holds("root", GlobalAdministrator), Unit("vault", true, "kept"), Workload("writer"), Application("writer", false),
            .. Permitted(("writer", "User.ReadWrite.All")),
        ]);

        Assert.That(ActsAs(access, actor, "kept"), Is.EqualTo(expected));
        Assert.That(access.WhoCanActAs("kept").Sure.Select(one => one.Chains[0].Guard), Is.EqualTo<string[]>(["taking it out of the restricted administrative unit first"]));
    }

    [Test]
    public void RBAC_18_an_administrator_of_the_restricted_unit_itself_does() => Assert.That(
        ActsAs(Of(Holds("help", HelpdeskAdministrator, "/administrativeUnits/vault"), Unit("vault", true, "kept")), "help", "kept"),
        Is.EqualTo(Truth.Yes));

    [TestCase(true, Truth.No)]
    [TestCase(false, Truth.Yes)]
    public void RBAC_20_the_lock_of_an_application_keeps_owners_of_its_service_principal_out_and_not_its_own(bool isLocked, Truth expected)
    {
        var access = Of(Workload("robot", "ada"), Application("robot", isLocked, "ben"));

        Assert.That((ActsAs(access, "ada", "robot"), ActsAs(access, "ben", "robot")), Is.EqualTo((expected, Truth.Yes)));
    }

    [TestCase(true, Truth.No)]
    [TestCase(false, Truth.Yes)]
    public void RBAC_21_who_owns_a_group_that_can_have_roles_is_reset_by_no_helpdesk(bool assignable, Truth expected) => Assert.That(
        ActsAs(Of(Holds("help", HelpdeskAdministrator), Group("crew", assignable, [], "ada")), "help", "ada"),
        Is.EqualTo(expected));

    [Test]
    public void The_way_is_told_step_by_step()
    {
        var access = Of(
        [
            Holds("help", HelpdeskAdministrator), Holds("crew", GlobalAdministrator), Group("crew", true, []), Workload("robot", "ada"), Application("robot", false),
            .. Permitted(("robot", "PrivilegedAccess.ReadWrite.AzureADGroup")),
        ]);

        Assert.That(Access.Tenant.Checked(access.WhoHolds(GlobalAdministrator, "Global Administrator", Reach.Escalation)).Sure.Single(one => one.Id == "help").Chains[0].Sentence, Is.EqualTo(
            "`help@contoso.example` holds `Helpdesk Administrator`; `Helpdesk Administrator` can set the credentials of `ada@contoso.example`; "
            + "`ada@contoso.example` owns `robot`; `robot` can add members to `crew` by its permission `PrivilegedAccess.ReadWrite.AzureADGroup`; `crew` holds `Global Administrator`"));
    }

    [Test]
    public void Whoever_runs_code_as_a_workload_that_gives_itself_roles_is_of_the_highest_tier_by_it()
    {
        var machine = new JsonObject
        {
            ["type"] = "Microsoft.Compute/virtualMachines",
            ["id"] = $"{Access.Tenant.Group}/providers/Microsoft.Compute/virtualMachines/vm-1",
            ["name"] = "vm-1",
            ["identity"] = new JsonObject { ["type"] = "SystemAssigned", ["principalId"] = "robot" },
        };
        var tenant = Tenant([Workload("robot"), machine, .. Permitted(("robot", "RoleManagement.ReadWrite.Directory"))]) with { Assignments = [Access.Tenant.Assign("ada", Access.Tenant.Contributor)] };
        var access = tenant.Snapshot().Access;

        Assert.That((Ids(access.WhoIsTierZero(Reach.Activation)), Ids(access.WhoIsTierZero(Reach.TakeOver))), Is.EqualTo((new[] { "robot" }, new[] { "ada", "robot" })));
    }

    [Test]
    public void Global_administrators_and_owners_of_groups_come_to_everything_in_Azure()
    {
        var tenant = Tenant(Holds("root", GlobalAdministrator), Group("crew", false, [], "ben")) with { Assignments = [Access.Tenant.Assign("crew", Access.Tenant.Contributor)] };

        Assert.That(
            (tenant.Can("root", Restart, reach: Reach.TakeOver), tenant.Can("root", Restart, reach: Reach.Escalation), tenant.Can("ben", Restart, reach: Reach.Escalation), tenant.Can("ada", Restart, reach: Reach.Escalation)),
            Is.EqualTo((Truth.No, Truth.Yes, Truth.Yes, Truth.No)));
    }

    [Test]
    public void Who_may_activate_ownership_of_a_group_may_put_himself_in()
    {
        var eligible = new JsonObject
        {
            ["type"] = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance",
            ["id"] = "crew_owner_ada",
            ["accessId"] = "owner",
            ["groupId"] = "crew",
            ["principalId"] = "ada",
        };
        var access = Of(Holds("crew", GlobalAdministrator), Group("crew", true, []), eligible);

        Assert.That((Ids(access.WhoIsTierZero(Reach.Activation)), Ids(access.WhoIsTierZero(Reach.Escalation))), Is.EqualTo((Array.Empty<string>(), new[] { "ada" })));
    }

    [TestCase("microsoft.graph.unifiedRoleAssignment")]
    [TestCase("microsoft.graph.appRoleAssignment")]
    [TestCase("microsoft.graph.application")]
    public void What_is_not_exported_leaves_it_open_who_controls_a_workload(string collection)
    {
        var tenant = Tenant(Workload("robot"));
        var access = (tenant with { Exported = [.. tenant.Exported.Where(type => type != collection)] }).Snapshot().Access;

        Assert.That(access.WhoCanActAs("robot").ProveOnly([], "act as it").Outcome, Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void A_permission_that_changes_something_and_is_not_modelled_leaves_everything_open() => Assert.That(
        Of([Workload("writer"), Application("writer", false), .. Permitted(("writer", "Future.ReadWrite.All"))]).WhoIsTierZero(Reach.Escalation).Missing,
        Is.EqualTo<string[]>(["where `Future.ReadWrite.All` leads, which `writer` has, is not modelled"]));

    [Test]
    public void A_dynamic_group_has_no_owners_that_matter_and_leaves_open_who_sets_what_its_rule_reads()
    {
        var group = Group("crew", false, [], "ada");
        group["groupTypes"] = new JsonArray("DynamicMembership");
        var tenant = Tenant(group) with { Assignments = [Access.Tenant.Assign("crew", Access.Tenant.Owner)] };

        Assert.That(tenant.Can("ada", Restart, reach: Reach.Escalation), Is.EqualTo(Truth.Unknown));
    }

    private const string Restart = "Microsoft.Compute/virtualMachines/restart/action";

    private static string[] Ids(AccessHolders holders) => [.. Access.Tenant.Checked(holders).Sure.Concat(holders.Perhaps).Select(one => one.Id)];

    private static Tenant Tenant(params JsonObject[] more) => new()
    {
        Users = ["ada", "ben", "help", "root", "direct", "reader", "admin", "in-group", "kept", "outside"],
        Exported = Whole,
        More = more,
    };

    private static AccessModel Of(params JsonObject[] more) => Tenant(more).Snapshot().Access;

    private static Truth ActsAs(AccessModel access, string actor, string account)
    {
        var holders = Access.Tenant.Checked(access.WhoCanActAs(account, Reach.Activation), actor);
        return holders.Sure.Any(one => one.Id == actor) ? Truth.Yes : holders.Perhaps.Any(one => one.Id == actor) || !holders.Missing.IsEmpty ? Truth.Unknown : Truth.No;
    }
}
