using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>The cases that tools which look at single rules get wrong, one by one.</summary>
public sealed class FilteringPackets
{
    private static readonly Traffic RemoteDesktop = Traffic.FromInternet.Tcp(3389);

    [Test]
    public void NET_01_a_rule_for_any_port_from_anywhere_opens_remote_desktop() =>
        Gets(new Site { SubnetRules = [Allow(100, protocol: "*")] }, Outcome.Fail);

    [Test]
    public void NET_02_ports_in_a_list_count() => Gets(
        new Site { SubnetRules = [Set(Allow(100, source: "Internet"), ("destinationPortRange", null), ("destinationPortRanges", new JsonArray("22", "3389")))] },
        Outcome.Fail);

    [Test]
    public void NET_03_sources_in_a_list_count() => Gets(
        new Site { SubnetRules = [Set(Allow(100, "3389"), ("sourceAddressPrefix", ""), ("sourceAddressPrefixes", new JsonArray("10.1.0.0/16", "85.12.0.0/16")))] },
        Outcome.Fail);

    [TestCase("0.0.0.0/1")]
    [TestCase("128.0.0.0/1")]
    public void NET_04_half_of_the_internet_is_the_internet(string half) =>
        Gets(new Site { SubnetRules = [Allow(100, "3389", half)] }, Outcome.Fail);

    [Test]
    public void NET_05_a_denial_that_comes_first_holds() =>
        Gets(new Site { SubnetRules = [Deny(100, "3389"), Allow(200, "3389", "Internet")] }, Outcome.Pass);

    [Test]
    public void NET_06_all_of_ipv6_is_open_to_an_interface_that_has_it() =>
        Gets(new Site { SubnetRules = [Allow(100, "3389", "::/0")], Addresses = ["10.0.0.4", "fd00:a::4"] }, Outcome.Fail);

    [Test]
    public void NET_06_and_not_to_one_without() =>
        Gets(new Site { SubnetRules = [Allow(100, "3389", "::/0")] }, Outcome.Pass);

    [Test]
    public void NET_07_every_customer_of_the_cloud_is_let_in() =>
        Gets(new Site { SubnetRules = [Allow(100, "3389", "AzureCloud")] }, Outcome.Fail);

    [TestCase("tcp")]
    [TestCase("TCP")]
    [TestCase("Tcp")]
    public void NET_08_the_case_of_a_protocol_does_not_matter(string protocol) =>
        Gets(new Site { SubnetRules = [Allow(100, "3389", "Internet", protocol)] }, Outcome.Fail);

    [Test]
    public void NET_09_remote_desktop_runs_over_udp_too()
    {
        var site = new Site { SubnetRules = [Allow(100, "3389", "Internet", "Udp")] };

        Assert.That(site.Ask(Traffic.FromInternet.Tcp(3389)).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(site.Ask(Traffic.FromInternet.Tcp(3389).Udp(3389)).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void NET_10_a_group_that_is_attached_to_nothing_opens_nothing() =>
        Gets(new Site { SubnetRules = [], More = [Nsg("nsg-unused", Allow(100))] }, Outcome.Pass);

    [Test]
    public void NET_11_the_group_of_the_interface_closes_what_that_of_the_subnet_opens() =>
        Gets(new Site { SubnetRules = [Allow(100, "3389")], NicRules = [] }, Outcome.Pass);

    [Test]
    public void NET_12_an_admin_rule_that_always_allows_passes_the_groups_by() =>
        Gets(new Site { SubnetRules = [Deny(100)], AdminRules = [Admin("AlwaysAllow", 10, "3389")] }, Outcome.Fail);

    [Test]
    public void NET_13_an_admin_denial_comes_before_the_groups() =>
        Gets(new Site { SubnetRules = [Allow(100)], AdminRules = [Admin("Deny", 10, "3389")] }, Outcome.Pass);

    [Test]
    public void NET_14_an_admin_denial_that_is_not_deployed_denies_nothing() =>
        Gets(new Site { SubnetRules = [Allow(100)], AdminRules = [], More = [Admin("Deny", 10, "3389")] }, Outcome.Fail);

    [TestCase(null)]
    [TestCase("None")]
    [TestCase("AllowRulesOnly")]
    public void NET_14_nor_does_it_beside_a_service_with_an_intent_policy(string? setting) =>
        Gets(BesideManagedInstance(setting), Outcome.Fail);

    [Test]
    public void NET_14_unless_it_is_set_to_hold_there() => Gets(BesideManagedInstance("All"), Outcome.Pass);

    [Test]
    public void NET_15_a_default_route_may_make_the_virtual_network_of_all_addresses() =>
        Gets(new Site { SubnetRules = [], Routes = ["0.0.0.0/0"] }, Outcome.Unknown);

    [Test]
    public void NET_15_and_does_not_matter_to_what_is_denied_before() =>
        Gets(new Site { SubnetRules = [Deny(4000)], Routes = ["0.0.0.0/0"] }, Outcome.Pass);

    [Test]
    public void NET_15_nor_to_what_is_allowed_from_the_internet() =>
        Gets(new Site { SubnetRules = [Allow(4000, "3389", "Internet")], Routes = ["0.0.0.0/0"] }, Outcome.Fail);

    [TestCase("Internet")]
    [TestCase("0.0.0.0/0")]
    public void NET_16_anywhere_has_more_names_than_a_star(string source) =>
        Gets(new Site { SubnetRules = [Allow(100, "3389", source)] }, Outcome.Fail);

    [Test]
    public void NET_17_a_rule_that_is_never_reached_opens_nothing() =>
        Gets(new Site { SubnetRules = [Deny(100), Allow(200, protocol: "*")] }, Outcome.Pass);

    [Test]
    public void NET_18_a_rule_for_a_group_opens_nothing_to_those_outside() =>
        Gets(new Site { SubnetRules = [ToGroup(Allow(100, "3389"), "asg-web")], MemberOf = ["asg-jobs"] }, Outcome.Pass);

    [Test]
    public void NET_18_and_opens_it_to_members() =>
        Gets(new Site { SubnetRules = [ToGroup(Allow(100, "3389"), "asg-web")], MemberOf = ["asg-web"] }, Outcome.Fail);

    [Test]
    public void NET_19_one_range_among_400_rules_is_found_with_a_packet_through_it()
    {
        var rules = Enumerable.Range(0, 400).Select(i => i == 277
            ? Allow(100 + i, "3000-4000", "0.0.0.0/1")
            : Allow(100 + i, $"{5000 + i}", $"20.{i % 200}.0.0/16"));

        var proof = new Site { SubnetRules = [.. rules] }.Ask(RemoteDesktop);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(proof.Counterexample!.Packet, Is.EqualTo("TCP 1.0.0.0:49152 → 10.0.0.4:3389"));
        Assert.That(proof.Counterexample.Decided, Is.EqualTo<string[]>(["`nsg-subnet` allows it by `allow-377`"]));
    }

    [TestCase("sourceAddressPrefix")]
    [TestCase("destinationPortRange")]
    [TestCase("access")]
    [TestCase("priority")]
    [TestCase("direction")]
    [TestCase("protocol")]
    public void NET_20_a_rule_of_which_a_part_is_not_known_yet_leaves_it_open(string unknown) =>
        Gets(new Site { SubnetRules = [Set(Allow(100, "3389"), (unknown, null))] }, Outcome.Unknown);

    [Test]
    public void NET_20_and_so_does_a_rule_of_which_nothing_is_known()
    {
        var rule = RuleReader.Read(Node.Missing(Gap.KnownAfterApply));

        Assert.That(rule.Fault, Is.EqualTo("rule `without name` is known only after apply"));
    }

    [Test]
    public void NET_20_but_not_of_what_was_denied_before() =>
        Gets(new Site { SubnetRules = [Deny(100), Set(Allow(200, "3389"), ("sourceAddressPrefix", null))] }, Outcome.Pass);

    [Test]
    public void NET_22_a_group_that_could_not_be_read_leaves_it_open()
    {
        var site = new Site
        {
            Subnet = new JsonObject { ["networkSecurityGroup"] = Reference("networkSecurityGroups", "nsg-secret") },
            Unread = ["Microsoft.Network/networkSecurityGroups"],
        };

        var proof = site.Ask(RemoteDesktop);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Missing, Is.EqualTo<string[]>(["the network security group `nsg-secret` is not in the export"]));
    }

    [TestCase("GatewaySubnet")]
    [TestCase("AzureBastionSubnet")]
    public void NET_23_admin_rules_do_not_hold_in_subnets_of_gateways(string subnet) =>
        Gets(new Site { SubnetRules = [Allow(100)], SubnetName = subnet, AdminRules = [Admin("Deny", 10, "3389")] }, Outcome.Fail);

    [Test]
    public void NET_23_nor_before_application_gateways() =>
        Gets(new Site { SubnetRules = [Allow(100)], Subnet = DelegatedTo("Microsoft.Network/applicationGateways"), AdminRules = [Admin("Deny", 10, "3389")] }, Outcome.Fail);

    [Test]
    public void NET_23_nor_before_private_endpoints() => Gets(
        new Site { SubnetRules = [], Interface = new() { ["privateEndpoint"] = Reference("privateEndpoints", "pe-a") }, AdminRules = [Admin("Deny", 10, "3389")] },
        Outcome.Fail);

    [Test]
    public void NET_24_an_admin_rule_that_allows_leaves_it_to_the_groups()
    {
        JsonObject[] admin = [Admin("Allow", 10, "22"), Admin("Deny", 20, "22")];

        Assert.That(new Site { SubnetRules = [Deny(100)], AdminRules = admin }.Ask(Traffic.FromInternet.Tcp(22)).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(new Site { SubnetRules = [Allow(100)], AdminRules = admin }.Ask(Traffic.FromInternet.Tcp(22)).Outcome, Is.EqualTo(Outcome.Fail));
    }

    [Test]
    public void NET_25_which_of_two_managers_wins_is_open_without_the_effective_list()
    {
        var proof = new Site { SubnetRules = [Deny(100)], More = [Admin("Deny", 10, "3389", collection: "parent"), Admin("AlwaysAllow", 10, "3389", collection: "child")] }
            .Ask(RemoteDesktop);

        Assert.That(proof.Outcome, Is.EqualTo(Outcome.Unknown));
        Assert.That(proof.Sentence, Does.Contain("effective admin rules would say"));
    }

    [Test]
    public void NET_26_a_denial_of_all_ipv4_may_not_deny_ipv6() =>
        Gets(new Site { SubnetRules = [Deny(100, source: "0.0.0.0/0"), Allow(200, protocol: "*")], Addresses = ["10.0.0.4", "fd00:a::4"] }, Outcome.Unknown);

    [Test]
    public void NET_27_a_denial_to_a_group_denies_nothing_to_those_outside() =>
        Gets(new Site { SubnetRules = [ToGroup(Deny(100), "asg-a"), Allow(200, "3389", "Internet")] }, Outcome.Fail);

    [Test]
    public void NET_28_what_the_sender_may_not_send_does_not_arrive()
    {
        var site = new Site
        {
            SubnetRules = [Allow(100), Rule("Deny", 100, "3389", "10.0.0.9", "*", "*", "Outbound")],
            More = [Neighbour()],
        };
        var snapshot = site.Snapshot();
        var from = snapshot.Find($"{Group}/providers/Microsoft.Network/networkInterfaces/nic-b")!;

        var desktop = snapshot.Network.ProveNone(Traffic.From(from).Tcp(3389), snapshot.Find(Nic)!);
        var shell = snapshot.Network.ProveNone(Traffic.From(from).Tcp(22), snapshot.Find(Nic)!);

        Assert.That((desktop.Outcome, shell.Outcome), Is.EqualTo((Outcome.Pass, Outcome.Fail)));
    }

    private static void Gets(Site site, Outcome expected)
    {
        var proof = site.Ask(RemoteDesktop);

        Assert.That(proof.Outcome, Is.EqualTo(expected), proof.Sentence);
    }

    private static JsonObject ToGroup(JsonObject rule, string group) => Set(
        rule, ("destinationAddressPrefix", null), ("destinationApplicationSecurityGroups", new JsonArray(Reference("applicationSecurityGroups", group))));

    private static JsonObject DelegatedTo(string service) => new()
    {
        ["delegations"] = new JsonArray(new JsonObject { ["properties"] = new JsonObject { ["serviceName"] = service } }),
    };

    private static Site BesideManagedInstance(string? setting) => new()
    {
        SubnetRules = [Allow(100)],
        Subnet = DelegatedTo("Microsoft.Sql/managedInstances"),
        AdminRules = [Admin("Deny", 10, "3389")],
        More =
        [
            new JsonObject
            {
                ["type"] = "Microsoft.Network/networkManagers/securityAdminConfigurations",
                ["id"] = $"{Group}/providers/Microsoft.Network/networkManagers/nm/securityAdminConfigurations/conf",
                ["properties"] = new JsonObject { ["applyOnNetworkIntentPolicyBasedServices"] = setting is null ? [] : new JsonArray(setting) },
            },
        ],
    };

    private static JsonObject Neighbour() => Resource("networkInterfaces", "nic-b", new()
    {
        ["ipConfigurations"] = new JsonArray(new JsonObject
        {
            ["name"] = "ip-b",
            ["properties"] = new JsonObject { ["privateIPAddress"] = "10.0.0.9", ["subnet"] = new JsonObject { ["id"] = $"{Vnet}/subnets/apps" } },
        }),
    });
}
