using System.Text.Json.Nodes;
using ControlValidator.Analysis.Access;
using ControlValidator.Analysis.Checking;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Access.Tenant;

namespace ControlValidator.Analysis.Tests.Access;

/// <summary>Each answer about who can do something is what a solver says to the text that goes with it.</summary>
public sealed class CheckingAccess
{
    private const string Restart = "Microsoft.Compute/virtualMachines/restart/action";

    private static readonly string[] People = ["ada", "ben", "cyn", "bot"];
    private static readonly string[] Crews = ["crew1", "crew2", "crew3"];

    [Test]
    public void On_made_up_tenants()
    {
        var scripts = Enumerable.Range(0, Solver.Rounds(60) * 4).SelectMany(Scripts).ToList();

        Assert.That(scripts.Chunk(50).Select(Solver.Disagreement).OfType<string>(), Is.Empty);
        Assert.That(scripts.Select(script => script.Outcome).Distinct(), Is.EquivalentTo<Outcome>([Outcome.Pass, Outcome.Fail, Outcome.Unknown]));
    }

    /// <summary>Who comes to the highest criticality, to one role, to one account and to one operation in Azure.</summary>
    [Test]
    public void On_ways_over_others_in_made_up_directories()
    {
        var scripts = Enumerable.Range(1, Solver.Rounds(60)).Select(OverOthers).ToList();

        Assert.That(scripts.Select(Solver.Disagreement).OfType<string>(), Is.Empty);
        for (var question = 0; question < scripts[0].Length; question++)
        {
            Assert.That(scripts.Select(of => of[question].Outcome).Distinct(), Is.EquivalentTo<Outcome>([Outcome.Pass, Outcome.Fail, Outcome.Unknown]), scripts[0][question].Id);
        }
    }

    [Test]
    public void A_circle_of_groups_holds_nobody_by_itself()
    {
        var tenant = new Tenant { Groups = [("crew1", ["crew2"]), ("crew2", ["crew1"])], Assignments = [Assign("crew1", Owner), Assign("ben", Owner)] };

        var script = tenant.Snapshot().Access.WhoCan(Restart, Group).ScriptOnly("only ben", ["ben"], "restart it");

        Assert.That((script.Outcome, Solver.Disagreement(script)), Is.EqualTo((Outcome.Pass, (string?)null)));
        Assert.That(script.Text(), Does.Contain("(set-info :status unsat)").And.Contain("; Semantics: access 2"));
    }

    /// <summary>Seeds of which solver and prover did not say the same once.</summary>
    [TestCase(1357, Description = "somebody was in a listed group, and in the group around it")]
    public void On_what_went_wrong_before(int seed) => Assert.That(Solver.Disagreement(OverOthers(seed)), Is.Null);

    [Test]
    public void Two_who_own_each_other_come_to_nothing_by_it()
    {
        var tenant = new Tenant
        {
            Exported = Directory.Whole,
            More =
            [
                Directory.Workload("one", "other"), Directory.Application("one", false), Directory.Workload("other", "one"), Directory.Application("other", false),
                .. Directory.Permitted(("one", "Application.ReadWrite.OwnedBy"), ("other", "Application.ReadWrite.OwnedBy")),
            ],
        };

        var script = tenant.Snapshot().Access.WhoIsTierZero(Reach.Escalation).ScriptOnly("nobody", [], "come to the highest tier");

        Assert.That((script.Outcome, Solver.Disagreement(script)), Is.EqualTo((Outcome.Pass, (string?)null)));
    }

    /// <summary>Holds of most, by chance.</summary>
    private static Func<AccessHolder, Verdict> Judge(int seed) => holder => new Dice(seed + holder.Id.Sum(static letter => letter)).Roll(8) switch
    {
        0 => Verdict.Fail,
        1 => Verdict.Unknown,
        _ => Verdict.Pass,
    };

    private static ProofScript[] OverOthers(int seed)
    {
        var dice = new Dice(seed);
        var access = new RandomDirectory(seed).WithAzure().Snapshot().Access;
        var (role, account) = (Pick(RandomDirectory.Roles), Pick([.. RandomDirectory.Users, .. RandomDirectory.Workloads]));
        var operation = Pick(Restart, "Microsoft.Authorization/roleAssignments/write");
        return
        [
            Asked("tier", access.WhoIsTierZero(Far())), Asked("role", access.WhoHolds(role, "it", Far())),
            Asked("account", access.WhoCanActAs(account, Far())), Asked("operation", access.WhoCan(operation, Group, Far())),
        ];

        ProofScript Asked(string what, AccessHolders able) => dice.Roll(2) == 0 ? able.ScriptAll($"{what}, seed {seed}", Judge(seed), "do it")
            : able.ScriptOnly($"{what}, seed {seed}", [.. able.Sure.Concat(able.Perhaps).Where(_ => dice.Roll(5) > 0).Select(one => one.Id), "g0"], "do it");
        Reach Far() => Pick(Reach.Active, Reach.Activation, Reach.TakeOver, Reach.Escalation, Reach.Escalation);
        T Pick<T>(params T[] from) => from[dice.Roll(from.Length)];
    }

    private static IEnumerable<ProofScript> Scripts(int seed)
    {
        var dice = new Dice(seed);
        var tenant = new Tenant
        {
            Users = ["ada", "ben", "cyn"],
            Workloads = ["bot"],
            Groups = [.. Crews.Select(crew => (crew, dice.Roll(8) == 0 ? null : Some([.. People, .. Crews])))],
            Roles = [Role("operator", ["*"], Pick("*/delete", Restart)), Role("starter", [Pick("Microsoft.Compute/*/action", "*/read")])],
            Assignments = [.. Draw(4, () => Assign(Pick([.. People, .. Crews]), Pick("operator", "starter", "unheard-of", Owner), Pick(Group, Subscription, "/", $"{Group}2"), Condition()))],
            Eligible = [.. Draw(2, () => MayActivate(Pick([.. People, .. Crews]), Pick("operator", Owner)))],
            Denials = [.. Draw(2, () => Deny(Pick(Group, Subscription), [Pick("*", "*/read")], [Pick([Everyone, .. People, .. Crews])], Some([.. People, .. Crews]), hereOnly: dice.Roll(2) == 0))],
        };
        var access = tenant.Snapshot().Access;
        return new[] { Reach.Active, Reach.Activation }.Select(reach => (reach, able: access.WhoCan(Restart, Group, reach))).SelectMany(asked => new[]
        {
            asked.able.ScriptOnly($"seed {seed} {asked.reach}", Some(People), "restart it"),
            asked.able.ScriptAll($"seed {seed} {asked.reach}, judged", Judge(seed), "restart it"),
        });

        T Pick<T>(params T[] from) => from[dice.Roll(from.Length)];
        string[] Some(string[] from) => [.. from.Where(_ => dice.Roll(4) == 0)];
        List<JsonObject> Draw(int most, Func<JsonObject> draw) => [.. Enumerable.Range(0, dice.Roll(most + 1)).Select(_ => draw()).DistinctBy(one => (string?)one["id"])];
        string? Condition() => dice.Roll(4) == 0 ? "(!(ActionMatches{'Microsoft.Compute/virtualMachines/restart/action'}) OR @Resource[x] StringEquals 'y')" : null;
    }
}
