using ControlValidator.Analysis.Comparing;
using ControlValidator.Analysis.Tests.Network;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Comparing;

/// <summary>What a change of an estate lets through.</summary>
public sealed class ComparingPackets
{
    [Test]
    public void A_rule_that_allows_opens_its_packets_and_says_what_denied_them()
    {
        var difference = Compare(new() { SubnetRules = [] }, new() { SubnetRules = [Allow(100, "22", "Internet")] });

        Assert.That(Told(difference, ChangeKind.Opened), Is.EqualTo(
            ["inbound TCP 22 from any public IPv4 address × `nic-a`: before, `nsg-subnet` denies it by `DenyAllInBound`; after, `nsg-subnet` allows it by `allow-100`"]));
        Assert.That(Told(difference, ChangeKind.Closed), Is.Empty);
    }

    [Test]
    public void A_group_that_is_gone_opens_all_that_it_denied() =>
        Assert.That(Told(Compare(new() { SubnetRules = [] }, new()), ChangeKind.Opened), Has.Some.EndsWith("after, no network security group is there"));

    [Test]
    public void The_interface_s_own_address_counts_for_nothing() =>
        Assert.That(Compare(new() { SubnetRules = [], Addresses = ["10.0.0.4"] }, new() { SubnetRules = [], Addresses = ["10.0.0.5"] }).Changes, Is.Empty);

    [Test]
    public void A_tag_that_is_open_on_both_sides_is_no_change_by_itself()
    {
        var before = new Site { SubnetRules = [Allow(100, "443", "Storage"), Allow(200, "22", "20.1.0.0/16")] };
        var after = new Site { SubnetRules = [Allow(100, "443", "Storage")] };

        var difference = Compare(before, after);

        Assert.That(difference.Changes.Select(c => (c.Kind, c.Respects[0].Words)), Is.EqualTo([(ChangeKind.Closed, "inbound TCP 22 from 20.1.0.0/16")]));
        Assert.That(difference.Unseen, Has.One.Contains("`Storage`"));
    }

    [Test]
    public void A_new_rule_for_such_a_tag_may_open_its_packets() =>
        Assert.That(
            Compare(new() { SubnetRules = [] }, new() { SubnetRules = [Allow(100, "443", "Storage")] }).Changes.Select(c => c.Kind).Distinct(),
            Is.EqualTo([ChangeKind.MayOpen]));

    [Test]
    public void A_group_that_is_attached_to_nothing_is_compared_by_itself()
    {
        var (before, after) = (Open([Nsg("nsg-lone")]), Open([Nsg("nsg-lone", Allow(100, "22", "*"))]));

        Assert.That(Told(PacketComparison.Between(before, after), ChangeKind.Opened), Is.Not.Empty.And.All.StartsWith("inbound TCP 22 from").And.All.Contains("× `nsg-lone`"));
    }

    [Test]
    public void Nothing_changed_between_an_estate_and_itself()
    {
        var site = new Site { SubnetRules = [Allow(100, "443", "Storage")], NicRules = [Deny(100)], Peerings = [new() { ["name"] = "p" }] };

        Assert.That(Compare(site, site) is { Changes.IsEmpty: true, Missing.IsEmpty: true });
    }

    private static Difference Compare(Site before, Site after) => PacketComparison.Between(before.Snapshot(), after.Snapshot());

    private static string[] Told(Difference difference, ChangeKind kind) => [.. difference.Changes.Where(c => c.Kind == kind).Select(c => $"{c.Set}: {c.Why}")];
}
