using System.Text.Json.Nodes;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Access.Tenant;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>Who can do what, in the cases that are easily got wrong.</summary>
public sealed class DecidingAccess
{
    private const string Restart = "Microsoft.Compute/virtualMachines/restart/action";
    private const string AssignRoles = "Microsoft.Authorization/roleAssignments/write";
    private const string Account = $"{Group}/providers/Microsoft.Storage/storageAccounts/stharbour";
    private const string ReadBlob = "Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read";

    [Test]
    public void RBAC_01_what_one_role_leaves_out_another_grants()
    {
        var tenant = new Tenant
        {
            Roles = [Role("operator", ["*"], Restart), Role("starter", [Restart])],
            Assignments = [Assign("ada", "operator"), Assign("ada", "starter"), Assign("ben", "operator")],
        };

        Assert.That((tenant.Can("ada", Restart), tenant.Can("ben", Restart)), Is.EqualTo((Truth.Yes, Truth.No)));
    }

    [Test]
    public void RBAC_01_and_so_does_another_entry_of_the_same_role() => Assert.That(
        new Tenant { Roles = [Role("operator", Permission(["*"], [Restart]), Permission([Restart]))], Assignments = [Assign("ada", "operator")] }.Can("ada", Restart),
        Is.EqualTo(Truth.Yes));

    [Test]
    public void RBAC_02_a_denial_for_everyone_leaves_those_it_excludes()
    {
        var tenant = new Tenant
        {
            Assignments = [Assign("ada", Owner), Assign("ben", Owner)],
            Denials = [Deny(Group, ["*"], [Everyone], excluded: ["ada"])],
        };

        Assert.That((tenant.Can("ada", Restart), tenant.Can("ben", Restart)), Is.EqualTo((Truth.Yes, Truth.No)));
    }

    [TestCase(true, Truth.Yes)]
    [TestCase(false, Truth.No)]
    public void RBAC_03_a_denial_may_leave_what_lies_below_alone(bool hereOnly, Truth below)
    {
        var tenant = new Tenant { Assignments = [Assign("ada", Owner)], Denials = [Deny(Group, ["*"], [Everyone], hereOnly: hereOnly)] };

        Assert.That((tenant.Can("ada", Restart, Group), tenant.Can("ada", Restart, Account)), Is.EqualTo((Truth.No, below)));
    }

    [TestCase("Microsoft.Storage/*/read", "microsoft.storage/storageaccounts/READ", true)]
    [TestCase("Microsoft.Compute/virtualMachines/*", "Microsoft.Compute/virtualMachines/extensions/write", true)]
    [TestCase("*/read", "Microsoft.Storage/storageAccounts/readers/write", false)]
    [TestCase("Microsoft.*/*/read", "Microsoft.Storage/read", false)]
    [TestCase("*", "Anything/at/all", true)]
    [TestCase("a*a", "a", false)]
    public void RBAC_04_patterns_span_slashes_and_ignore_case(string pattern, string action, bool matches) =>
        Assert.That(new ActionPattern(pattern).Matches(action), Is.EqualTo(matches));

    [TestCase(Owner, Truth.Yes)]
    [TestCase(Contributor, Truth.No)]
    public void RBAC_05_owners_reach_data_by_a_role_of_their_own_and_both_by_keys(string role, Truth byRole)
    {
        var tenant = new Tenant { Assignments = [Assign("ada", role)] };

        Assert.That(tenant.Can("ada", ReadBlob, Account, onData: true), Is.EqualTo(Truth.No));
        Assert.That(tenant.Can("ada", AssignRoles, Account), Is.EqualTo(byRole));
        Assert.That(tenant.Can("ada", "Microsoft.Storage/storageAccounts/listKeys/action", Account), Is.EqualTo(Truth.Yes));
        // keys that are switched off are a guard and no wall: both may switch them on
        Assert.That(tenant.Can("ada", "Microsoft.Storage/storageAccounts/write", Account), Is.EqualTo(Truth.Yes));
    }

    [Test]
    public void RBAC_05_without_leave_to_write_switched_off_keys_are_a_wall()
    {
        var tenant = new Tenant
        {
            Roles = [Role("keys", ["Microsoft.Storage/storageAccounts/listKeys/action"])],
            Assignments = [Assign("ada", "keys")],
        };

        Assert.That(tenant.Can("ada", "Microsoft.Storage/storageAccounts/write", Account), Is.EqualTo(Truth.No));
    }

    [Test]
    public void RBAC_06_a_group_that_is_not_exported_three_levels_down_leaves_it_open()
    {
        var tenant = new Tenant
        {
            Assignments = [Assign("outer", Owner)],
            Groups = [("outer", ["middle", "ada"]), ("middle", ["inner"]), ("inner", null)],
        };

        Assert.That((tenant.Can("ada", Restart), tenant.Can("ben", Restart)), Is.EqualTo((Truth.Yes, Truth.Unknown)));
    }

    [TestCase(true)]
    [TestCase(false)]
    public void RBAC_07_a_condition_narrows_only_the_operations_that_it_names(bool onAssignment)
    {
        const string condition =
            "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/write'})) OR (@Request[Microsoft.Authorization/roleAssignments:RoleDefinitionId] "
            + "ForAnyOfAnyValues:GuidEquals {acdd72a7-3385-48ef-bd42-f606fba81ae7})) AND ((!(ActionMatches{'Microsoft.Authorization/roleAssignments/delete'})) "
            + "OR (@Resource[Microsoft.Authorization/roleAssignments:PrincipalType] StringEqualsIgnoreCase 'a (b) OR c'))";
        var tenant = new Tenant
        {
            Roles = [Role("delegate", Permission(["*"], condition: onAssignment ? null : condition))],
            Assignments = [Assign("ada", "delegate", condition: onAssignment ? condition : null)],
        };

        Assert.That(tenant.Can("ada", AssignRoles), Is.EqualTo(Truth.Unknown));
        Assert.That(tenant.Can("ada", "Microsoft.Compute/virtualMachines/write"), Is.EqualTo(Truth.Yes));
    }

    [TestCase("@Resource[x] StringEquals 'y'")]
    [TestCase("((!(ActionMatches{'A/b'})) OR (x)")]
    [TestCase("")]
    [TestCase("!(ActionMatches{'A/b'}) AND @Principal[x] BoolEquals true")]
    public void A_condition_that_is_about_more_or_cannot_be_read_leaves_everything_open(string condition) =>
        Assert.That(new Condition(condition).Holds(new("C/d", IsData: false)), Is.EqualTo(Truth.Unknown));

    [Test]
    public void A_condition_that_is_nested_without_end_leaves_everything_open() =>
        Assert.That(new Condition(new string('(', 100_000)).Holds(new("C/d", IsData: false)), Is.EqualTo(Truth.Unknown));

    [Test]
    public void RBAC_16_a_locked_stack_denies_writes_to_all_but_those_it_excludes_and_not_the_removal_of_locks()
    {
        var tenant = new Tenant
        {
            Assignments = [Assign("ada", Owner), Assign("ben", Owner)],
            Denials = [Deny(Group, ["*/write", "*/delete"], [Everyone], excluded: ["ben"], notActions: ["*/read", "Microsoft.Authorization/locks/delete"])],
        };

        Assert.That(tenant.Can("ada", "Microsoft.Storage/storageAccounts/write", Account), Is.EqualTo(Truth.No));
        Assert.That(tenant.Can("ben", "Microsoft.Storage/storageAccounts/write", Account), Is.EqualTo(Truth.Yes));
        Assert.That(tenant.Can("ada", "Microsoft.Authorization/locks/delete", Account), Is.EqualTo(Truth.Yes));
        Assert.That(tenant.Can("ada", "Microsoft.Resources/deploymentStacks/manageDenySetting/action", Subscription), Is.EqualTo(Truth.Yes));
    }

    [Test]
    public void Groups_within_each_other_in_a_circle_end()
    {
        var tenant = new Tenant { Assignments = [Assign("a", Owner)], Groups = [("a", ["b"]), ("b", ["a", "ada"])] };

        Assert.That((tenant.Can("ada", Restart), tenant.Can("ben", Restart)), Is.EqualTo((Truth.Yes, Truth.No)));
    }

    [Test]
    public void A_circle_of_a_hundred_thousand_groups_ends()
    {
        const int count = 100_000;
        var tenant = new Tenant
        {
            Assignments = [Assign("g0", Owner)],
            Groups = [.. Enumerable.Range(0, count).Select(i => ($"g{i}", (string[]?)[$"g{(i + 1) % count}"]))],
        };

        Assert.That(tenant.Can("ada", Restart), Is.EqualTo(Truth.No));
    }

    [Test]
    public void A_role_of_somebody_who_is_gone_is_nobodys()
    {
        var tenant = new Tenant { Assignments = [Assign("gone", Owner)] };

        Assert.That(tenant.Snapshot().Access.WhoCan(Restart, Group).Sure, Is.Empty);
    }

    [Test]
    public void A_principal_that_is_not_in_an_incomplete_export_may_be_anybodys_group() =>
        Assert.That(new Tenant { Assignments = [Assign("gone", Owner)], Unread = ["microsoft.graph.group"] }.Can("ada", Restart), Is.EqualTo(Truth.Unknown));

    [Test]
    public void A_role_that_is_not_exported_may_allow_anything() =>
        Assert.That(new Tenant { Assignments = [Assign("ada", "mystery")] }.Can("ada", Restart), Is.EqualTo(Truth.Unknown));

    [TestCase("principalId")]
    [TestCase("scope")]
    public void An_assignment_that_cannot_be_read_may_be_anybodys(string setting)
    {
        var assignment = Assign("ada", Owner);
        assignment["properties"]![setting] = 7;

        Assert.That(new Tenant { Assignments = [assignment] }.Can("ben", Restart), Is.EqualTo(Truth.Unknown));
    }

    [TestCase("root", Truth.Yes)]
    [TestCase("above", Truth.Yes)]
    [TestCase("beside", Truth.No)]
    public void A_role_at_a_management_group_holds_below_it(string group, Truth expected) => Assert.That(
        new Tenant
        {
            Assignments = [Assign("ada", Owner, $"/providers/Microsoft.Management/managementGroups/{group}")],
            More =
            [
                new()
                {
                    ["type"] = "Microsoft.Resources/subscriptions",
                    ["id"] = Subscription,
                    ["tenantId"] = "root",
                    ["properties"] = new JsonObject
                    {
                        ["managementGroupAncestorsChain"] = new JsonArray(new JsonObject { ["name"] = "above" }, new JsonObject { ["name"] = "root" }),
                    },
                },
            ],
        }.Can("ada", Restart),
        Is.EqualTo(expected));

    [Test]
    public void Without_the_chain_of_management_groups_it_is_open_whether_it_does() => Assert.That(
        new Tenant { Assignments = [Assign("ada", Owner, "/providers/Microsoft.Management/managementGroups/above")] }.Can("ada", Restart),
        Is.EqualTo(Truth.Unknown));

    [Test]
    public void What_may_be_activated_is_not_had_before()
    {
        var tenant = new Tenant { Eligible = [MayActivate("ada", Owner)] };

        Assert.That(
            (tenant.Can("ada", Restart), tenant.Can("ada", Restart, reach: Reach.Activation)),
            Is.EqualTo((Truth.No, Truth.Yes)));
    }

    [Test]
    public void A_membership_that_may_be_activated_gives_what_the_group_has()
    {
        var tenant = new Tenant { Assignments = [Assign("admins", Owner)], Groups = [("admins", [])], More = [MayJoin("ada", "admins")] };

        Assert.That(
            (tenant.Can("ada", Restart), tenant.Can("ada", Restart, reach: Reach.Activation)),
            Is.EqualTo((Truth.No, Truth.Yes)));
    }

    [Test]
    public void RBAC_13_without_eligible_assignments_nothing_is_proved_of_them()
    {
        var tenant = new Tenant { Assignments = [Assign("ada", Owner)], Unread = ["Microsoft.Authorization/roleEligibilityScheduleInstances"] };
        var access = tenant.Snapshot().Access;

        Assert.That(access.ProveOnly(["ada"], AssignRoles, Subscription).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(access.ProveOnly(["ada"], AssignRoles, Subscription, Reach.Activation).Outcome, Is.EqualTo(Outcome.Unknown));
    }

    [Test]
    public void The_chain_says_how_somebody_comes_by_it()
    {
        var tenant = new Tenant { Assignments = [Assign("outer", Owner)], Groups = [("outer", ["inner"]), ("inner", ["ada"])] };

        var proof = tenant.Snapshot().Access.ProveOnly(["ben"], AssignRoles, Group);

        Assert.That(proof.Sentence, Is.EqualTo($"`ada@contoso.example` has `Owner` at `{Subscription}` through `outer` and `inner`, and so can do `{AssignRoles}` at `{Group}`"));
    }

    [Test]
    public void Whoever_is_in_a_listed_group_is_listed() => Assert.That(
        new Tenant { Assignments = [Assign("admins", Owner)], Groups = [("admins", ["ada"])] }.Snapshot().Access.ProveOnly(["admins"], AssignRoles, Group).Outcome,
        Is.EqualTo(Outcome.Pass));

    [TestCase("inner", Outcome.Pass)]
    [TestCase("other", Outcome.Fail)]
    public void And_so_he_is_where_another_way_is_shorter(string listed, Outcome expected)
    {
        var tenant = new Tenant { Assignments = [Assign("outer", Owner)], Groups = [("outer", ["ada", "inner"]), ("inner", ["ada"]), ("other", ["ada"])] };

        Assert.That(Checked(tenant.Snapshot().Access.WhoCan(AssignRoles, Group)).ProveOnly([listed], "assign roles").Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void RBAC_19_whoever_runs_code_on_a_machine_has_what_its_identity_has()
    {
        var tenant = WithMachine(Assign("ada", "vm-contributor", Group));

        Assert.That(
            (tenant.Can("ada", AssignRoles, Subscription, Reach.Activation), tenant.Can("ada", AssignRoles, Subscription, Reach.TakeOver), tenant.Can("ben", AssignRoles, Subscription, Reach.TakeOver)),
            Is.EqualTo((Truth.No, Truth.Yes, Truth.No)));
    }

    [Test]
    public void RBAC_19_also_by_way_of_a_second_machine()
    {
        var tenant = WithMachine(Assign("web-identity", "vm-contributor", Group), Assign("ada", "site-contributor", Group)) with { Workloads = ["vm-identity", "web-identity"] };

        Assert.That(tenant.Can("ada", AssignRoles, Subscription, Reach.TakeOver), Is.EqualTo(Truth.Yes));
    }

    private static Tenant WithMachine(params JsonObject[] assignments) => new()
    {
        Roles = [Role("vm-contributor", ["Microsoft.Compute/virtualMachines/*"]), Role("site-contributor", ["Microsoft.Web/sites/*"])],
        Assignments = [Assign("vm-identity", Owner), .. assignments],
        Workloads = ["vm-identity"],
        More = [Carrier("Microsoft.Compute/virtualMachines", "vm-1", "vm-identity"), Carrier("Microsoft.Web/sites", "app-1", "web-identity")],
    };

    private static JsonObject Carrier(string type, string name, string identity) => new()
    {
        ["type"] = type,
        ["id"] = $"{Group}/providers/{type}/{name}",
        ["name"] = name,
        ["identity"] = new JsonObject { ["type"] = "SystemAssigned", ["principalId"] = identity },
    };

    private static JsonObject MayJoin(string principal, string group) => new()
    {
        ["type"] = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance",
        ["id"] = $"{group}_member_{principal}",
        ["accessId"] = "member",
        ["groupId"] = group,
        ["principalId"] = principal,
    };
}
