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

    private static ProofScript Script(int seed, RandomRules rules)
    {
        var inquiry = AgreeingWithThePlainFilter.InquiryOf(rules);
        var proof = inquiry.Answer([]);
        return PacketScript.Of($"seed {seed}", rules.Traffic, inquiry.Here.Name, proof, [(inquiry, proof)]);
    }
}
