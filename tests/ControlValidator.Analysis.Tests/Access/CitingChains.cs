using System.Text.Json.Nodes;
using ControlValidator.Analysis.Access;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Access.Tenant;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>What a finding about access lists and says: the way from somebody to what he can do, and not all that was read.</summary>
public sealed class CitingChains
{
    private const string AssignRoles = "Microsoft.Authorization/roleAssignments/write";

    private static readonly Tenant Nested = new()
    {
        Roles = [Role("keeper", Permission(["*/read"]), Permission(["Microsoft.Storage/*", "Microsoft.Authorization/*"]))],
        Assignments = [Assign("outer", "keeper")],
        Groups = [("outer", ["ben", "inner"]), ("inner", ["ada"]), ("others", ["ada", "ben"])],
    };

    [Test]
    public void A_chain_goes_from_somebody_over_groups_and_assignment_to_the_permission()
    {
        var listed = Listed(Nested, snapshot => snapshot.Access.ProveOnly(["ben"], AssignRoles, Subscription).Verdict);

        Assert.That(listed, Is.EqualTo<string[]>(
        [
            "ada/userPrincipalName", "inner/members/0/id", "outer/members/1/id", "outer-keeper/properties/principalId", "outer-keeper/properties/roleDefinitionId",
            "outer-keeper/properties/scope", "keeper/properties/permissions/1/actions/1",
        ]));
    }

    [Test]
    public void A_membership_that_is_activated_is_cited_as_what_can_be_activated()
    {
        var tenant = new Tenant { Assignments = [Assign("crew", Owner)], Groups = [("crew", [])], More = [MayJoin("ada", "crew")] };

        var listed = Listed(tenant, snapshot => snapshot.Access.ProveOnly([], AssignRoles, Subscription, Reach.Activation).Verdict);

        Assert.That(listed.Take(4), Is.EqualTo<string[]>(["ada/userPrincipalName", "ada-crew/principalId", "ada-crew/groupId", "ada-crew/accessId"]));
    }

    [Test]
    public void The_way_over_others_is_cited_step_by_step()
    {
        var tenant = new Tenant
        {
            Exported = Directory.Whole,
            More =
            [
                Directory.Workload("robot", "ada"), Directory.Application("robot", false), .. Directory.Permitted(("robot", "RoleManagement.ReadWrite.Directory")),
            ],
        };

        var listed = Listed(tenant, snapshot => snapshot.Access.WhoIsTierZero(Reach.Escalation).ProveOnly(["robot"], "come to the highest tier").Verdict);

        Assert.That(listed.Take(3), Is.EqualTo<string[]>(["ada/userPrincipalName", "robot/owners/0/id", "robot-RoleManagement.ReadWrite.Directory/principalId"]));
    }

    [Test]
    public void The_reason_names_the_first_three_and_how_many_more()
    {
        var tenant = new Tenant { Users = ["ada", "ben", "cem", "dot", "eve"], Assignments = [.. "ada ben cem dot eve".Split(' ').Select(user => Assign(user, Owner))] };

        var proof = tenant.Snapshot().Access.ProveOnly([], AssignRoles, Subscription);

        Assert.That(proof.Sentence, Is.EqualTo(
            $"`ada@contoso.example` has `Owner` at `{Subscription}`, and so can do `{AssignRoles}` at `{Subscription}`; likewise `ben@contoso.example` has `Owner` at "
            + $"`{Subscription}`; likewise `cem@contoso.example` has `Owner` at `{Subscription}`; and 2 more"));
    }

    [Test]
    public void What_was_read_of_others_comes_after_the_chain_of_him_of_whom_the_finding_speaks()
    {
        var tenant = new Tenant { Assignments = [Assign("ada", Owner), Assign("ben", Owner)] };

        var listed = Listed(tenant, snapshot => snapshot.Access.ProveAll(
            holder => snapshot.Find(holder.Id)!["userPrincipalName"].As<string>().IsNot("ben@contoso.example"), AssignRoles, Subscription).Verdict);

        Assert.That((listed[0], listed[^1], listed.Length), Is.EqualTo(("ben/userPrincipalName", "ada/userPrincipalName", 5)));
    }

    [Test]
    public void A_proof_lists_the_chains_of_all_who_can() => Assert.That(
        Listed(Nested, snapshot => snapshot.Access.ProveOnly(["outer"], AssignRoles, Subscription).Verdict),
        Is.SupersetOf((string[])["ada/userPrincipalName", "inner/members/0/id", "ben/userPrincipalName", "outer/members/0/id", "keeper/properties/permissions/1/actions/1"]));

    private static string[] Listed(Tenant tenant, Func<Snapshot, Verdict> check)
    {
        var recorder = new Recorder();
        check(tenant.Snapshot().RecordingTo(recorder));
        return [.. recorder.Readings.Select(reading => reading.Resource.Id.Split('/')[^1] + reading.Pointer)];
    }

    private static JsonObject MayJoin(string principal, string group) => new()
    {
        ["type"] = "microsoft.graph.privilegedAccessGroupEligibilityScheduleInstance",
        ["id"] = $"{principal}-{group}",
        ["accessId"] = "member",
        ["groupId"] = group,
        ["principalId"] = principal,
    };
}
