using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Network;

public sealed class ReviewingRules
{
    [Test]
    public void A_rule_behind_a_wider_one_is_shadowed() =>
        Assert.That(Idle(Deny(100), Allow(200, "22")), Is.EqualTo<string[]>(["allow-200 Shadowed"]));

    [Test]
    public void A_rule_whose_ports_are_covered_by_several_is_shadowed() => Assert.That(
        Idle(Allow(100, "0-1000"), Allow(110, "1001-65535"), Deny(200, "900-1100", protocol: "Tcp")),
        Is.EqualTo<string[]>(["deny-200 Shadowed"]));

    [Test]
    public void A_rule_that_says_what_the_next_says_is_redundant() => Assert.That(
        Idle(Allow(100, "443", "20.1.0.0/16"), Allow(200, "443", "20.0.0.0/8")),
        Is.EqualTo<string[]>(["allow-100 Redundant"]));

    [Test]
    public void A_denial_just_before_the_default_one_is_needed_while_the_virtual_network_may_be_what_it_denies() =>
        Assert.That(Idle(Deny(4000, source: "20.0.0.0/8")), Is.Empty);

    [Test]
    public void A_rule_that_makes_an_exception_is_not_idle() =>
        Assert.That(Idle(Deny(100, "22", "20.1.0.0/16"), Allow(200, "22", "20.0.0.0/8")), Is.Empty);

    [Test]
    public void A_rule_for_a_tag_that_is_not_known_is_not_idle() =>
        Assert.That(Idle(Allow(100, "443", "Storage"), Allow(200, "443", "20.0.0.0/8")), Is.Empty);

    [Test]
    public void A_change_is_told_by_the_packets_that_it_lets_in()
    {
        var difference = Change([Allow(100, "443", "20.0.0.0/8")], [Allow(100, "443", "20.0.0.0/7")]);

        Assert.That(difference.NewlyLetThrough, Is.EqualTo<string[]>(["inbound TCP 443 from 21.0.0.0/8 to any IPv4 address"]));
        Assert.That(difference.NewlyDropped, Is.Empty);
    }

    [Test]
    public void A_change_is_told_by_the_packets_that_it_drops()
    {
        var difference = Change([Allow(200, "1-100", "20.0.0.0/8")], [Allow(200, "1-100", "20.0.0.0/8"), Deny(100, "50", "20.0.0.0/9", "Tcp")]);

        Assert.That(difference.NewlyDropped, Is.EqualTo<string[]>(["inbound TCP 50 from 20.0.0.0/9 to any IPv4 address"]));
        Assert.That(difference.NewlyLetThrough, Is.Empty);
    }

    [Test]
    public void Rules_in_another_order_and_in_other_words_are_the_same_rules()
    {
        var difference = Change(
            [Allow(100, "22-23", "20.0.0.0/8"), Allow(110, "443", "20.0.0.0/8")],
            [Set(Allow(300, "443", "20.0.0.0/9"), ("sourceAddressPrefix", null), ("sourceAddressPrefixes", new JsonArray("20.0.0.0/9", "20.128.0.0/9"))),
                Allow(310, "22", "20.0.0.0/8"), Allow(320, "23", "20.0.0.0/8")]);

        Assert.That(difference.NewlyLetThrough.Concat(difference.NewlyDropped), Is.Empty);
    }

    private static string[] Idle(params JsonObject[] rules)
    {
        var snapshot = Open([Nsg("nsg-a", rules)]);
        var group = snapshot.All("Microsoft.Network/networkSecurityGroups").Known.Single();
        if (Solver.IsInstalled)
            Assert.That(Solver.Disagreement(snapshot.Network.IdleRuleScript("asked", group)), Is.Null);
        return [.. snapshot.Network.IdleRules(group).Select(rule => $"{rule.Name} {rule.Kind}")];
    }

    private static PacketDifference Change(JsonObject[] before, JsonObject[] after) => Open([Nsg("nsg-a", after)]).Network.ChangesSince(
        Open([Nsg("nsg-a", before)]), $"{Group}/providers/Microsoft.Network/networkSecurityGroups/nsg-a");
}
