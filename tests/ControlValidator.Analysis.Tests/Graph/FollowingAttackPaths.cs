using System.Text.Json.Nodes;
using ControlValidator.Analysis.Graph;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Graph.Harbour;

namespace ControlValidator.Analysis.Tests.Graph;

/// <summary>Paths through sign-ins, groups, roles, machines and owners: open, closed by a guard, or not decided.</summary>
public sealed class FollowingAttackPaths
{
    private static readonly PathQuestion ToVault = new() { ToNodes = [Vault] };

    [Test]
    public void Where_everybody_is_asked_for_a_second_factor_no_path_leads_anywhere()
    {
        var proof = new Harbour().NoPath();

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Pass), proof.Sentence);
        Assert.That(proof.Closed[0].Obstacle?.Guard.Kind, Is.EqualTo(GuardKind.SignIn), "the way to ada is shown as closed");
    }

    [Test]
    public void An_administrator_whom_the_policy_leaves_out_is_an_open_path()
    {
        var proof = new Harbour { LeftOut = ["ada"] }.NoPath();

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(proof.Path?.Sentence, Is.EqualTo("`Internet` can authenticate as `ada@harbour.example`"));
        Assert.That(proof.Path?.Steps[0].Guard.State, Is.EqualTo(GuardState.Open));
    }

    [Test]
    public void Without_the_policies_it_cannot_be_decided()
    {
        var proof = new Harbour { Unread = ["microsoft.graph.conditionalAccessPolicy"] }.NoPath();

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Path?.State, Is.EqualTo(GuardState.Unknown));
    }

    [TestCase(Owner, Outcome.Fail)]
    [TestCase(Contributor, Outcome.Fail, "a vault's settings")]
    [TestCase(Reader, Outcome.Pass)]
    public void A_role_is_a_step_where_it_gives_power(string role, Outcome outcome, string? because = null)
    {
        var proof = new Harbour { LeftOut = ["ben"], More = [Assign("ben", role)] }.NoPath(ToVault);

        Assert.That(proof.Outcome, Is.EqualTo(outcome), because ?? proof.Sentence);
    }

    [Test]
    public void Groups_within_groups_are_followed_and_circles_end()
    {
        var harbour = new Harbour { LeftOut = ["ben"], More = [GroupOf("outer", ["inner"]), GroupOf("inner", ["ben", "outer"]), Assign("outer", Owner)] };

        Assert.That(harbour.NoPath(ToVault).Path?.Steps.Select(step => step.Label),
            Is.EqualTo<string>(["can authenticate as", "member of", "member of", "has role on", "contains", "contains"]));
    }

    [Test]
    public void A_group_whose_members_are_not_exported_may_have_anybody()
    {
        var proof = new Harbour { More = [GroupOf("crew", members: null), Assign("crew", Owner)] }.NoPath(ToVault);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Sentence, Does.Contain("who is in the group `crew` is not in the export"));
    }

    [Test]
    public void Whoever_owns_a_group_may_join_it()
    {
        var proof = new Harbour { LeftOut = ["ben"], More = [GroupOf("crew", [], owners: ["ben"]), Assign("crew", Owner)] }.NoPath(ToVault);

        Assert.That(proof.Path?.Sentence, Does.Contain("owner of `crew`"));
    }

    [Test]
    public void A_guest_is_an_entry_by_himself()
    {
        var proof = new Harbour { More = [Assign("gus", Owner)] }.NoPath(ToVault with { From = [EntryClass.Guest] });

        Assert.That(proof.Path?.Start.Id, Is.EqualTo("gus"));
        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Fail));
    }

    [TestCase("Allow", Outcome.Fail)]
    [TestCase("Deny", Outcome.Pass)]
    public void RBAC_19_a_machine_that_can_be_reached_gives_what_its_identity_has(string access, Outcome outcome)
    {
        var proof = new Harbour { More = [.. MachineOnline(access, "crane"), Assign("crane", Owner)] }.NoPath(ToVault with { From = [EntryClass.PublicAddress] });

        Assert.That(proof.Outcome, Is.EqualTo(outcome), proof.Sentence);
        if (outcome is Outcome.Pass)
            Assert.That(proof.Closed[0].Obstacle?.Guard.Kind, Is.EqualTo(GuardKind.Packet));
        else
            Assert.That(proof.Path?.Steps.Select(step => step.Target.Name), Does.Contain("vm-crane"));
    }

    [Test]
    public void A_role_over_a_part_of_the_tenant_is_not_the_role()
    {
        var harbour = new Harbour { LeftOut = ["ben"], More = [DirectoryRole("ben", GlobalAdministrator, "/administrativeUnits/quay")] };

        Assert.That(harbour.NoPath().Outcome, Is.EqualTo(Outcome.Unknown), "who is in the unit is not exported");
        Assert.That(harbour.NoPath(new() { ToNodes = [ResourceId.Root] }).Path?.State, Is.Not.EqualTo(GuardState.Open));
    }

    [Test]
    public void A_global_administrator_takes_the_root_of_azure() =>
        Assert.That(new Harbour { LeftOut = ["ada"] }.NoPath(ToVault).Path?.Sentence, Does.Contain("`Global Administrator` has permissions to `Azure root scope`"));

    [Test]
    public void Each_step_of_a_path_points_to_what_it_rests_on()
    {
        var path = new Harbour { LeftOut = ["ben"], More = [GroupOf("crew", ["ben"]), Assign("crew", Owner)] }.NoPath(ToVault).Path;

        Assert.That(path?.Steps.Select(step => step.Evidence[0].Pointer), Is.EqualTo<string>(["/userPrincipalName", "/members/0/id", "/properties/principalId", "", ""]));
        Assert.That(path?.Steps.Select(step => step.Evidence[0].File).Distinct(), Is.EqualTo<string>(["harbour"]));
    }

    [Test]
    public void The_choke_point_is_the_node_that_all_paths_pass()
    {
        var graph = new Harbour { LeftOut = ["ben"], More = [GroupOf("crew", ["ben"]), GroupOf("deck", ["ben"]), Assign("crew", Owner), Assign("deck", Owner)] }.Graph;

        Assert.That(graph.ChokePoints(ToVault).Select(point => point.Node.Id), Is.EqualTo<string>(["ben"]));
        Assert.That(graph.EffectOfRemoving(ToVault, "crew"), Is.EqualTo(new PathEffect(new(2, IsExact: true), new(1, IsExact: true), 1, 1)));
        Assert.That(graph.EffectOfRemoving(ToVault, "ben").AssetsAfter, Is.Zero);
        Assert.That(graph.ShortestPaths(ToVault).Select(path => path.Steps[1].Target.Id), Is.EqualTo<string>(["crew", "deck"]));
        Assert.That(graph.BlastRadius("crew").Reached.Select(reached => reached.Node.Id), Does.Contain(Vault));
    }

    [Test]
    public void What_a_new_assignment_opens_is_new_since_the_snapshot_before()
    {
        var (before, after) = (new Harbour { LeftOut = ["ben"] }, new Harbour { LeftOut = ["ben"], More = [Assign("ben", Owner)] });

        Assert.That(after.Graph.NewSince(before.Graph, ToVault).Select(path => path.End.Id), Is.EqualTo<string>([Vault]));
    }

    [Test]
    public void Each_assignment_is_an_edge_and_those_to_nobody_hang_loose()
    {
        var sources = new Harbour { More = [Assign("ben", Reader), Assign("gone", Owner), GroupOf("crew", ["ada", "ben"])] }.Graph.Sources;

        Assert.That(sources.Select(source => (source.What, source.Rows, source.Edges, source.Loose.Length)), Is.EqualTo<(string, int, int, int)>(
            [("directory role assignments", 1, 1, 0), ("memberships of groups", 2, 2, 0), ("role assignments", 2, 2, 1)]));
    }

    [Test]
    public void A_rule_of_ones_own_says_what_is_critical()
    {
        var harbour = new Harbour
        {
            LeftOut = ["ben"],
            More = [Assign("ben", Owner), Of("controlvalidator.criticalAssetRule", "vaults", ("criticality", "VeryHigh"), ("title", "Vaults"), ("label", "microsoft.keyvault/vaults"))],
        };

        Assert.That(harbour.Graph.CriticalAssets().Select(node => node.Id), Is.EqualTo<string>(["ada", ResourceId.Root, Vault]));
        Assert.That(harbour.NoPath().Path?.End.Id, Is.EqualTo(Vault));
    }

    [Test]
    public void A_rule_that_cannot_be_read_leaves_open_what_is_critical()
    {
        var harbour = new Harbour { More = [Of("controlvalidator.criticalAssetRule", "vaults", ("criticality", "Enormous"))] };

        Assert.That(harbour.NoPath().Sentence, Does.Contain("the rule `vaults` has no `criticality`"));
    }

    [Test]
    public void A_circle_of_a_hundred_thousand_groups_is_gone_round()
    {
        const int Groups = 100_000;
        var ring = Enumerable.Range(0, Groups).Select(i => GroupOf($"g{i}", [$"g{(i + 1) % Groups}"]));

        var proof = new Harbour { LeftOut = ["ben"], More = [.. ring, GroupOf("last", ["ben"]), Assign("g0", Owner)] }.NoPath(ToVault);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Pass), proof.Sentence);
    }

    [Test]
    public void The_tables_of_the_exposure_graph_come_together_with_the_snapshot()
    {
        var harbour = new Harbour
        {
            More =
            [
                Of("ExposureGraphNodes", "n1", ("NodeId", "n1"), ("NodeLabel", "Device"), ("NodeName", "laptop"), ("NodeProperties", """{"rawData":{"IsInternetFacing":true}}""")),
                Of("ExposureGraphNodes", "n2", ("NodeId", "n2"), ("NodeLabel", "user"), ("NodeName", "Ada"), ("EntityIds", """[{"type":"AadObjectId","id":"tenantid=x;objectid=ada"}]""")),
                Of("ExposureGraphEdges", "e1", ("EdgeId", "e1"), ("EdgeLabel", "Has Credentials Of"), ("SourceNodeId", "n1"), ("TargetNodeId", "n2"), ("EdgeProperties", """{"rawData":{"x":1}}""")),
            ],
        };

        Assert.That(harbour.NoPath().Path?.Sentence, Is.EqualTo("`laptop` Has Credentials Of `ada@harbour.example`"));
    }

    [Test]
    public void An_edge_without_properties_is_somebody_elses_word()
    {
        var harbour = new Harbour
        {
            More = [Of("ExposureGraphEdges", "e1", ("EdgeLabel", "can authenticate as"), ("SourceNodeId", "gus"), ("TargetNodeId", "ada"))],
        };

        Assert.That(harbour.NoPath().Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(harbour.Graph.ProveEvidence(new()).Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(new Harbour { LeftOut = ["ada"] }.Graph.ProveEvidence(new()).Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void Members_and_roles_of_AzureHound_are_steps_but_what_it_never_collects_leaves_a_pass_open()
    {
        var hound = new Harbour
        {
            More =
            [
                Of("azurehound.AZGroup", "AZGroup/crew", ("data", Of("x", "crew", ("displayName", "crew")))),
                Of("azurehound.AZGroupMember", "AZGroupMember/crew", ("data", new JsonObject { ["groupId"] = "crew", ["members"] = new JsonArray(new JsonObject { ["member"] = new JsonObject { ["id"] = "ben" } }) })),
                Of("azurehound.AZRoleAssignment", "AZRoleAssignment/ga", ("data", new JsonObject
                {
                    ["roleDefinitionId"] = GlobalAdministrator,
                    ["roleAssignments"] = new JsonArray(new JsonObject { ["principalId"] = "crew", ["roleDefinitionId"] = GlobalAdministrator, ["directoryScopeId"] = "/" }),
                })),
            ],
        };

        Assert.That(hound.NoPath().Sentence, Does.Contain("AzureHound collects no sign-in policies"));
        Assert.That((hound with { LeftOut = ["ben"] }).NoPath().Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void Whoever_administers_applications_takes_each_of_them()
    {
        const string ApplicationAdministrator = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";
        var deploy = Of("microsoft.graph.servicePrincipal", "deploy", ("appId", "deploy-app"), ("displayName", "deploy"), ("servicePrincipalType", "Application"),
            ("appOwnerOrganizationId", "own"), ("signInAudience", "AzureADMyOrg"), ("owners", References()));

        var proof = new Harbour { LeftOut = ["ben"], More = [DirectoryRole("ben", ApplicationAdministrator), deploy, Assign("deploy", Owner)] }.NoPath(ToVault);

        Assert.That(proof.Path?.Steps.Select(step => step.Target.Name), Is.EqualTo<string>(["ben@harbour.example", "Application Administrator", "deploy", "Harbour", "rg-harbour", "kv-harbour"]));
    }

    [Test]
    public void What_is_known_both_ways_is_asked_of_both_sides()
    {
        // one way hangs on a group that is not exported, the other is open
        var proof = new Harbour { LeftOut = ["ben"], More = [GroupOf("crew", members: null), Assign("crew", Owner), Assign("ben", Owner)] }.NoPath(ToVault);

        Assert.That((proof.Outcome, proof.Path?.State), Is.EqualTo((Outcome.Fail, GuardState.Open)));
    }

    [TestCase("Can Authenticate As", "can authenticate as"), TestCase("CanRemoteInteractiveLogonTo", "can remote interactive logon to"), TestCase("tickles", "other")]
    public void RBAC_14_labels_are_the_same_whatever_their_case(string label, string kind) =>
        Assert.That(EdgeKinds.Of(label).Label, Is.EqualTo(kind));

    [Test]
    public void RBAC_15_which_end_of_the_levels_of_criticality_is_the_high_one_is_asked_and_nothing_decided()
    {
        var proof = new Harbour { More = [WithLevel("n1", 0), WithLevel("n2", 5)] }.NoPath();

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Missing, Has.One.StartsWith("whether 0 is a high or a low criticalityLevel").And.One.StartsWith("whether 5 is a high or a low criticalityLevel"));

        static JsonObject WithLevel(string id, int level) => Of(
            "ExposureGraphNodes", id, ("NodeId", id), ("NodeLabel", "device"), ("NodeName", id), ("NodeProperties", $$"""{ "rawData": { "criticalityLevel": {{level}} } }"""));
    }

    [Test]
    public void A_snapshot_that_was_altered_has_a_graph_of_its_own_under_the_same_manifest()
    {
        var snapshot = new Harbour { LeftOut = ["ben"], More = [Assign("ben", Owner)] }.Snapshot();
        var before = snapshot.Graph.ProveNoPath(ToVault).Outcome;

        var after = new Without(snapshot, "Microsoft.Authorization/roleAssignments").Graph.ProveNoPath(ToVault).Outcome;

        Assert.That((before, after), Is.EqualTo((Outcome.Fail, Outcome.Pass)));
    }

    /// <summary>A snapshot in which a collection is empty.</summary>
    private sealed class Without(Snapshot below, string type) : Snapshot
    {
        public override Manifest Manifest => below.Manifest;

        public override DateTimeOffset? AsOf => below.AsOf;

        public override IEnumerable<Resource> Resources => below.Resources.Where(resource => !resource.IsOfType(type));

        public override ResourceSet<Resource> All(string wanted) =>
            ResourceSet.Of(below.All(wanted).Known.Where(resource => !resource.IsOfType(type)), below.All(wanted).Completeness, wanted);

        public override ResourceSet<Resource> ChildrenOf(Resource parent, string wanted) => below.ChildrenOf(parent, wanted);

        public override Resource? Find(string id) => below.Find(id);

        public override Snapshot RecordingTo(Recorder recorder) => new Without(below.RecordingTo(recorder), type);
    }

    private static class ResourceId
    {
        public const string Root = "/";
    }
}
