using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>
/// The analysis and the plain filter give the same answer to the same question, on many small rule sets.
/// </summary>
public sealed class AgreeingWithThePlainFilter
{
    [Test]
    public void On_many_rule_sets() => Assert.That(Rounds.Disagreements(1, Rounds.Rules(4_000), seed => [Disagreement(seed)]), Is.Empty);

    /// <summary>Seeds that were answered wrongly once.</summary>
    [TestCase(1078, Description = "rules of the same priority that say different things")]
    [TestCase(1795, Description = "the same of admin rules")]
    public void On_what_went_wrong_before(int seed) => Assert.That(Disagreement(seed), Is.Null);

    [Test]
    public void And_all_three_answers_are_among_them()
    {
        var outcomes = Enumerable.Range(1, 300).Select(seed => Answer(new(seed)).Outcome).Distinct();

        Assert.That(outcomes, Is.EquivalentTo<Outcome>([Outcome.Pass, Outcome.Fail, Outcome.Unknown]));
    }

    private static string? Disagreement(int seed)
    {
        var rules = new RandomRules(seed);
        var proof = Answer(rules);
        var fates = rules.Packets.Select(packet => Fate(rules, packet)).ToList();
        var expected = fates.Exists(fate => !fate.MayBeDropped) ? Outcome.Fail : fates.Exists(fate => fate.MayArrive) ? Outcome.Unknown : Outcome.Pass;
        if (proof.Outcome != expected)
            return $"{proof.Outcome} instead of {expected}: {proof.Sentence}: {rules}";
        if (proof.Counterexample is not { } example)
            return null;
        var replayed = Fate(rules, PlainPacket.Parse(example.Packet));
        return replayed.MayArrive && (expected is Outcome.Unknown || !replayed.MayBeDropped) ? null : $"{example.Packet} does not get through: {rules}";
    }

    private static (bool MayArrive, bool MayBeDropped) Fate(RandomRules rules, PlainPacket packet)
    {
        var least = new PlainFilter(RandomRules.Network).Send(packet, rules.Admin, rules.Subnet, rules.Nic);
        var most = new PlainFilter(rules.Most).Send(packet, rules.Admin, rules.Subnet, rules.Nic);
        return (least.MayArrive || most.MayArrive, least.MayBeDropped || most.MayBeDropped);
    }

    private static PacketProof Answer(RandomRules rules) => InquiryOf(rules).Answer([]);

    /// <summary>An interface behind the rules.</summary>
    internal static Endpoint Endpoint(RandomRules rules, IntervalSet<UInt128> addresses, IntervalSet<UInt128> least, IntervalSet<UInt128> most) => new(
        "`nic-a`", addresses, IsAddressKnown: true, [],
        new("admin", new("admin", rules.Admin.Select(rule => AdminRuleReader.Read(Place(rule))))),
        Group("subnet", rules.Subnet), Group("nic", rules.Nic),
        new(new(least, most), []), [], Node.Missing(Gap.Absent));

    /// <summary>The question about a rule set, as the analysis asks it.</summary>
    internal static Inquiry InquiryOf(RandomRules rules)
    {
        var network = AddressSpace.Of(RandomRules.Network);
        var most = rules.Most.Length > 4 ? AddressSpace.All : AddressSpace.Of(rules.Most);
        var endpoint = Endpoint(rules, AddressSpace.Of(rules.Address), network, most);
        return new(endpoint, null, rules.Traffic, EstateTags.None, _ => Bounds<UInt128>.Nothing);
    }

    private static Layer Group(string name, JsonObject[]? rules) =>
        rules is null ? Layer.Without(name) : new(name, new(name, [.. rules.Select(rule => RuleReader.Read(Place(rule))), .. DefaultRules.All]));

    private static Node Place(JsonObject rule) => Node.Of(JsonSerializer.SerializeToElement(rule));
}
