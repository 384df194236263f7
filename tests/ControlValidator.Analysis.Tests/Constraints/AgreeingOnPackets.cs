using System.Collections.Concurrent;
using ControlValidator.Analysis.Tests.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.Constraints;

/// <summary>Prover and solver give the same answers about all packets that made-up rule sets see.</summary>
public sealed class AgreeingOnPackets
{
    private static readonly (string, int)[] Flows = [("TCP", 22), ("TCP", 3389), ("TCP", 23), ("UDP", 3389), ("ICMP", 0)];

    [Test]
    public void Of_made_up_rule_sets()
    {
        var seen = new ConcurrentDictionary<Outcome, int>();
        var disagreements = Rounds.Disagreements(1, Rounds.Rules(200), seed => [Disagreement(new(seed), seen)]);

        TestContext.Out.WriteLine(string.Join(", ", seen.OrderBy(s => s.Key).Select(s => $"{s.Key} {s.Value}")));
        Assert.That(disagreements, Is.Empty);
        Assert.That(seen.Keys, Is.EquivalentTo<Outcome>([Outcome.Pass, Outcome.Fail, Outcome.Unknown]), "the rules must not all be alike");
    }

    private static string? Disagreement(RandomRules rules, ConcurrentDictionary<Outcome, int> seen)
    {
        var proof = AgreeingWithThePlainFilter.InquiryOf(rules).Answer([]);
        var expected = GetsThrough(rules, surely: true) ? Outcome.Fail : GetsThrough(rules, surely: false) ? Outcome.Unknown : Outcome.Pass;
        seen.AddOrUpdate(expected, 1, static (_, count) => count + 1);
        return proof.Outcome == expected ? null : $"{proof.Outcome} instead of {expected}: {proof.Sentence}: {rules}";
    }

    // Of the two readings of the network's reach, surely is in both of them, and perhaps in one.
    private static bool GetsThrough(RandomRules rules, bool surely)
    {
        var say = new Statements();
        var packet = new ChosenPacket(say, rules.Address, Flows);
        var least = new FilterStatements(say, packet, RandomRules.Network);
        var (small, wide) = (least.Send(rules), new FilterStatements(say, packet, rules.Most).Send(rules));
        if (!rules.IsFromAnywhere)
            say.Demand(least.IsFromInternet);
        say.Demand(surely ? say.All(small.MayBeDropped.Not(), wide.MayBeDropped.Not()) : say.Any(small.MayArrive, wide.MayArrive));
        return say.IsPossible();
    }
}
