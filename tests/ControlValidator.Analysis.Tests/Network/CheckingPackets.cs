using System.Text.Json.Nodes;
using ControlValidator.Analysis.Checking;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;
using ControlValidator.Sources;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>Each answer about packets is what a solver says to the text that goes with it. <c>CVAL_SOLVER_ROUNDS</c> sets how many are made up.</summary>
public sealed class CheckingPackets
{
    private static readonly Traffic Management = Traffic.FromInternet.Tcp(22, 3389).Udp(3389);

    [Test]
    public void On_made_up_rules()
    {
        var scripts = Enumerable.Range(1, Solver.Rounds(60) * 10).Select(seed => Script(seed, new(seed)));

        Assert.That(scripts.Chunk(50).Select(some => Solver.Disagreement(some)).OfType<string>(), Is.Empty);
    }

    [Test]
    public void On_made_up_ways_to_them()
    {
        var scripts = Enumerable.Range(1, Solver.Rounds(60) * 4).Select(seed => Ways(seed, new(seed))).ToList();

        Assert.That(scripts.Chunk(50).Select(some => Solver.Disagreement(some)).OfType<string>(), Is.Empty);
        Assert.That(scripts.Select(script => script.Outcome).Distinct(), Is.SupersetOf([Outcome.Pass, Outcome.Fail, Outcome.Unknown]));
    }

    [Test]
    public void On_made_up_rules_that_may_decide_nothing()
    {
        var scripts = Enumerable.Range(1, Solver.Rounds(60) * 2).Select(seed =>
        {
            var snapshot = Open([Nsg("nsg-a", Named(new RandomRules(seed).Subnet ?? []))]);
            return snapshot.Network.IdleRuleScript($"seed {seed}", snapshot.All("Microsoft.Network/networkSecurityGroups").Known.Single());
        }).ToList();

        Assert.That(scripts.Chunk(20).Select(some => Solver.Disagreement(some)).OfType<string>(), Is.Empty);
        Assert.That(scripts.Select(script => script.Outcome).Distinct(), Is.SupersetOf([Outcome.Pass, Outcome.Fail]));

        static JsonObject[] Named(JsonObject[] rules) => [.. rules.Select((rule, i) =>
        {
            rule["name"] = $"rule-{i}";
            return rule;
        })];
    }

    [Test]
    public void On_every_interface_of_the_example()
    {
        using var estate = Estate.Open([Checkout.PathOf("examples", "contoso")], Stream.Null, new(1, AsOf: null, SourceLimits.Default));
        estate.Read();
        var snapshot = estate.Snapshot;
        ProofScript[] scripts =
        [
            .. from nic in snapshot.All("Microsoft.Network/networkInterfaces").Known
               from traffic in new[] { Management, Traffic.FromAnywhere.Tcp(), Traffic.ToInternet.Tcp(443).Icmp() }
               select snapshot.Network.Script(nic.Name, traffic, nic),
            .. from nic in snapshot.All("Microsoft.Network/networkInterfaces").Known
               select snapshot.Network.ReachScript(nic.Name, Management, nic),
        ];

        Assert.That(scripts.Select(script => script.Outcome).Distinct().Count(), Is.GreaterThan(1));
        Assert.That(Solver.Disagreement(scripts), Is.Null);
    }

    [Test]
    public void A_text_says_what_is_asked_and_what_it_rests_on()
    {
        var snapshot = new Site { SubnetRules = [Deny(100, "22")] }.Snapshot();
        var script = snapshot.Network.Script("no-shell", Traffic.FromInternet.Tcp(22), snapshot.Find(Nic)!);

        Assert.That(script.Text(), Does.StartWith("; Property: no-shell. No packet from the internet on TCP 22 passes the filters of")
            .And.Contain("; Semantics: network 1").And.Contain("(set-info :status unsat)"));
    }

    [Test]
    public void What_is_open_is_said_beside_its_constant()
    {
        var snapshot = new Site { SubnetRules = [Allow(100, "22", "Storage")] }.Snapshot();
        var script = snapshot.Network.Script("no-shell", Traffic.FromInternet.Tcp(22), snapshot.Find(Nic)!);

        Assert.That((script.Outcome, string.Join(' ', script.Expected)), Is.EqualTo((Outcome.Unknown, "Sat Unsat")));
        Assert.That(script.Text(), Does.Contain("; open-1: what the service tag `Storage` stands for is not in the export"));
    }

    /// <summary>The interface behind the rules, with some public addresses and load balancers before it.</summary>
    private static ProofScript Ways(int seed, RandomRules rules)
    {
        var dice = new Dice(-seed);
        var paths = Enumerable.Range(0, dice.Roll(3)).Select(i => new PublicPath(
            $"way {i}", dice.Roll(2) == 0 ? Protocols.All : IntervalSet<byte>.Of(Protocols.Tcp, Protocols.Tcp), dice.Roll(2) == 0 ? IntervalSet<ushort>.All : IntervalSet<ushort>.Of(22, 22),
            (PathNeeds)dice.Roll(3), dice.Roll(5) == 0 ? "it is not in the export" : null)).ToList();
        var filters = AgreeingWithThePlainFilter.InquiryOf(rules);
        var inquiry = new ReachInquiry(filters.Here, filters, paths);
        var proof = inquiry.Answer([]);
        return PacketScript.OfWays($"seed {seed}", rules.Traffic, filters.Here.Name, proof, [(inquiry, proof)]);
    }

    private static ProofScript Script(int seed, RandomRules rules)
    {
        var inquiry = AgreeingWithThePlainFilter.InquiryOf(rules);
        var proof = inquiry.Answer([]);
        return PacketScript.Of($"seed {seed}", rules.Traffic, inquiry.Here.Name, proof, [(inquiry, proof)]);
    }
}
