using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using ControlValidator.Analysis.Oddities;
using ControlValidator.Analysis.Tests.Access;
using ControlValidator.Analysis.Tests.ConditionalAccess;
using ControlValidator.Analysis.Tests.Network;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenPolicy;
using static ControlValidator.Analysis.Tests.ConditionalAccess.GivenTenant;

namespace ControlValidator.Analysis.Tests;

/// <summary>
/// What no sound estate has and an export may: each ends in an answer that names what is missing, or in a sure one that does not depend on it. None ends
/// in a pass that nobody may rely on, in an exception or never.
/// </summary>
public sealed class ReadingBadInput
{
    private const string Crew = "00000000-0000-4000-8000-0000000000c1";
    private const string Inner = "00000000-0000-4000-8000-0000000000c2";
    private const string Restart = "Microsoft.Compute/virtualMachines/restart/action";

    private static readonly SignInProperty Mfa = SignInProperties.MfaForEveryone().PresumingRegistration();

    [TestCase("times")]
    [TestCase("weather", Description = "a condition of a later day")]
    public void A_policy_with_a_condition_that_is_not_known_may_not_protect(string condition)
    {
        var answer = WithMembers(MfaForAll("MFA").With($"conditions/{condition}", new JsonObject { ["included"] = List("night") })).Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(answer.Reason, Does.Contain("`MFA`"));
    }

    [Test]
    public void A_policy_that_asks_for_a_group_in_a_circle_takes_those_who_are_in_it()
    {
        var tenant = WithMembers(MfaForAll("MFA").ForUsers().With("conditions/users/includeGroups", Crew)).Group(Crew, Inner).Group(Inner, Crew, Alice);

        var answer = tenant.Prove(Mfa);

        Assert.That((answer.Outcome, answer.Counterexample?.Person.Id), Is.EqualTo((Outcome.Fail, Bob)));
    }

    [Test]
    public void And_where_somebody_in_the_circle_is_not_exported_it_says_whose_members_are_missing()
    {
        var tenant = WithMembers(MfaForAll("MFA").With("conditions/users/excludeGroups", Crew)).Group(Crew, Inner).Add(Closed(Inner));

        var answer = tenant.Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(tenant.Model().Missing, Has.Some.Contains(Inner).IgnoreCase);
    }

    [Test]
    public void A_circle_of_a_hundred_thousand_groups_is_gone_round_for_sign_ins_too()
    {
        const int Groups = 100_000;
        var tenant = WithMembers(MfaForAll("MFA").With("conditions/users/excludeGroups", Ring(0)));
        for (var i = 0; i < Groups; i++)
            tenant.Group(Ring(i), Ring((i + 1) % Groups));

        Assert.That(tenant.Model().Prove(Mfa).Outcome, Is.EqualTo(Outcome.Pass), "nobody is in it");

        static string Ring(int number) => $"00000000-0000-4000-9000-{number:x12}";
    }

    [Test]
    public void A_role_of_somebody_who_is_deleted_is_nobodys_where_the_export_is_complete()
    {
        var access = new Tenant { Assignments = [Tenant.Assign("gone", Tenant.Owner), Tenant.Assign("ada", Tenant.Owner)] }.Snapshot().Access;

        Assert.That(access.ProveOnly(["ada"], Restart, Tenant.Group).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(access.WhoCan(Restart, Tenant.Group).Perhaps, Is.Empty);
    }

    [Test]
    public void And_is_named_where_it_may_be_somebodys()
    {
        var access = new Tenant { Assignments = [Tenant.Assign("gone", Tenant.Owner)], Unread = ["microsoft.graph.group"] }.Snapshot().Access;

        var proof = access.ProveOnly(["ada"], Restart, Tenant.Group);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Missing, Has.Some.EqualTo("the principal `gone` is not in the export"));
    }

    [TestCase("sourceAddressPrefix")]
    [TestCase("destinationAddressPrefix")]
    public void A_rule_without_addresses_is_named(string side)
    {
        var proof = new Site { SubnetRules = [Site.Set(Site.Deny(100, "3389"), (side, null)), Site.Allow(200, "3389", "Internet")] }.Ask(Traffic.FromInternet.Tcp(3389));

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Missing, Has.Some.EqualTo("rule `deny-100` names no addresses on one side"));
    }

    [Test]
    public void Two_rules_of_one_priority_that_contradict_each_other_are_named()
    {
        var proof = new Site { SubnetRules = [Site.Deny(100, "3389"), Site.Allow(100, "3000-4000", "Internet")] }.Ask(Traffic.FromInternet.Tcp(3389));

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Sentence, Does.Contain("rules `deny-100` and `allow-100` have the same priority, so that it is open which comes first"));
    }

    [Test]
    public void An_export_without_the_members_of_a_group_is_no_export_of_a_group_without_members()
    {
        var tenant = new Tenant { Assignments = [Tenant.Assign("crew", Tenant.Owner)], Groups = [("crew", null)] };

        var proof = tenant.Snapshot().Access.ProveOnly(["ada"], Restart, Tenant.Group);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Missing, Has.Some.EqualTo("who is in the group `crew` is not in the export"));
    }

    [Test]
    public void Nor_is_it_for_sign_ins()
    {
        var tenant = WithMembers(MfaForAll("MFA").With("conditions/users/excludeGroups", Crew)).Add(Closed(Crew));

        var answer = tenant.Prove(Mfa);

        Assert.That(answer.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(tenant.Model().Missing, Has.Some.Contains(Crew).IgnoreCase);
    }

    [Test]
    public void Groups_in_a_circle_are_told_whatever_depends_on_them()
    {
        var tenant = new Tenant { Groups = [("crew", ["inner"]), ("inner", ["crew", "ada"]), ("alone", ["alone"]), ("sound", ["ben"]), ("over", ["sound", "crew"])] };

        Assert.That(Told(tenant.Snapshot()), Is.EqualTo<string[]>(
            ["CV2040 alone: the group `alone` contains itself, which adds nobody to it", "CV2040 crew: the groups `crew` and `inner` contain each other: each is taken to hold whom any of them holds"]));
    }

    [Test]
    public void A_circle_of_a_hundred_thousand_groups_is_told_once()
    {
        const int Groups = 100_000;
        var tenant = new Tenant { Groups = [.. Enumerable.Range(0, Groups).Select(i => ($"g{i:d6}", (string[]?)[$"g{(i + 1) % Groups:d6}"]))] };

        Assert.That(Told(tenant.Snapshot()), Is.EqualTo<string[]>(
            ["CV2040 g000000: the groups `g000000`, `g000001`, `g000002` and 99997 more contain each other: each is taken to hold whom any of them holds"]));
    }

    [Test]
    public void Roles_of_somebody_who_is_deleted_are_told_where_the_export_is_complete()
    {
        var tenant = new Tenant { Assignments = [Tenant.Assign("gone", Tenant.Owner), Tenant.Assign("ada", Tenant.Owner)] };

        Assert.That(Told(tenant.Snapshot()), Is.EqualTo<string[]>(
            ["CV2041 gone-8e3af657-a8ff-443c-a75c-2fe8c4bcb635: `gone` is given `Owner`, and is none of the users, groups and service principals, which are all in the export: he is gone, and nobody has it by this"]));
        Assert.That(Told((tenant with { Unread = ["microsoft.graph.group"] }).Snapshot()), Is.Empty);
    }

    [Test]
    public void Of_many_a_few_are_told_and_how_many_there_are()
    {
        var told = Told(new Tenant { Assignments = [.. Enumerable.Range(0, 40).Select(i => Tenant.Assign($"gone{i:d2}", Tenant.Owner))] }.Snapshot());

        Assert.That(told, Has.Length.EqualTo(10));
        Assert.That(told[^1], Does.EndWith("; there are 30 more like this"));
    }

    [TestCase("sourceAddressPrefix")]
    [TestCase("priority")]
    public void A_rule_that_lacks_something_is_told_whatever_is_asked(string lacking) => Assert.That(
        Told(new Site { SubnetRules = [Site.Set(Site.Deny(100, "3389"), (lacking, null))] }.Snapshot()), Has.One.StartsWith("CV2042 ").And.One.Contains("`deny-100`"));

    [Test]
    public void Two_rules_of_one_priority_are_told_whatever_they_say()
    {
        var told = Told(new Site { SubnetRules = [Site.Allow(100, "22"), Site.Deny(100, "443"), Site.Allow(200, "80")] }.Snapshot());

        Assert.That(told, Has.Length.EqualTo(1).And.One.Contains("the rules `allow-100` and `deny-100` of `").And.One.StartsWith("CV2043 "));
    }

    [Test]
    public void Of_a_sound_estate_nothing_is_told() =>
        Assert.That(Told(new Tenant { Groups = [("outer", ["inner", "ada"]), ("inner", ["ben"])], Assignments = [Tenant.Assign("outer", Tenant.Owner)] }.Snapshot()), Is.Empty);

    private static string[] Told(Snapshot snapshot) => [.. OddityReader.In(snapshot).Select(oddity => $"{oddity.Rule.Code} {oddity.Place.Name}: {oddity.Sentence}")];

    private static JsonObject Closed(string id) => new() { ["type"] = "microsoft.graph.group", ["id"] = id, ["displayName"] = "closed" };
}
