using System.Text.Json;
using System.Text.Json.Nodes;
using ControlValidator.Analysis.Conforming;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>The rules that Azure shows as effective at an interface, held against the model's.</summary>
public sealed class ReplayingEffectiveRules
{
    private static readonly string[] Here = ["10.0.0.0/16", "168.63.129.16/32"];

    private static readonly JsonObject[] Defaults =
    [
        Effective("defaultSecurityRules/AllowVnetInBound", 65000, "Inbound", "Allow", "VirtualNetwork", Here, "VirtualNetwork", Here),
        Effective("defaultSecurityRules/AllowAzureLoadBalancerInBound", 65001, "Inbound", "Allow", "AzureLoadBalancer", ["168.63.129.16/32"], "0.0.0.0/0", null),
        Effective("defaultSecurityRules/DenyAllInBound", 65500, "Inbound", "Deny", "0.0.0.0/0", null, "0.0.0.0/0", null),
        Effective("defaultSecurityRules/AllowVnetOutBound", 65000, "Outbound", "Allow", "VirtualNetwork", Here, "VirtualNetwork", Here),
        Effective("defaultSecurityRules/AllowInternetOutBound", 65001, "Outbound", "Allow", "0.0.0.0/0", null, "Internet", null),
        Effective("defaultSecurityRules/DenyAllOutBound", 65500, "Outbound", "Deny", "0.0.0.0/0", null, "0.0.0.0/0", null),
    ];

    private static readonly Site OneGroup = new() { AddressSpace = ["10.0.0.0/16"], NicRules = [Allow(100, "22", "203.0.114.0/24"), Deny(200, "3389")] };

    private static JsonObject Shell => Effective("securityRules/allow-100", 100, "Inbound", "Allow", "203.0.114.0/24", null, "0.0.0.0/0", null, "22-22");

    private static JsonObject NoDesktop => Effective("securityRules/deny-200", 200, "Inbound", "Deny", "0.0.0.0/0", null, "0.0.0.0/0", null, "3389-3389", "All");

    [Test]
    public void What_Azure_enforces_as_the_model_has_it_agrees_in_both_directions()
    {
        var conformance = Replay(OneGroup, Answer(OfInterface(Shell, NoDesktop)));

        Assert.That(Counts(conformance), Is.EqualTo((4, 0, 0, 0)), Told(conformance));
        Assert.That(conformance.Results.Select(result => result.About), Is.EquivalentTo<string>(
            ["inbound at the subnet", "outbound at the subnet", "inbound at the interface", "outbound at the interface"]));
    }

    [Test]
    public void A_packet_that_Azure_lets_through_and_the_model_drops_is_unsafe_and_named_exactly()
    {
        var wider = Effective("securityRules/allow-100", 100, "Inbound", "Allow", "203.0.114.0/23", null, "0.0.0.0/0", null, "22-23");

        var unsafely = Replay(OneGroup, Answer(OfInterface(wider, NoDesktop))).Results.Where(result => result.Agreement is Agreement.UnsafelyDisagrees).ToList();

        Assert.That(unsafely.Select(result => (result.Record, result.About)).Distinct(), Is.EqualTo<(string, string)[]>([("nic-a", "inbound at the interface")]));
        Assert.That(unsafely.Select(result => result.Sentence), Has.Exactly(2).Items.And.All.StartWith("Azure lets through what the model drops: TCP ")
            .And.All.EndWith(" (by the model, `nsg-nic` denies it by `DenyAllInBound`; by Azure, `nsg-nic` allows it by `allow-100`)"));
    }

    [Test]
    public void A_packet_that_the_model_lets_through_and_Azure_drops_is_safe()
    {
        var conformance = Replay(OneGroup, Answer(OfInterface(NoDesktop)));

        Assert.That(Counts(conformance), Is.EqualTo((3, 0, 1, 0)), Told(conformance));
        Assert.That(Told(conformance), Does.Contain("the model lets through what Azure drops: TCP 22 from 203.0.114.0/24"));
    }

    [Test]
    public void A_filter_does_not_hide_what_is_wrong_with_another()
    {
        var site = OneGroup with { SubnetRules = [Deny(100)] };

        var conformance = Replay(site, Answer(OfInterface(Shell, NoDesktop, Effective("securityRules/open", 300, "Inbound", "Allow", "0.0.0.0/0", null, "0.0.0.0/0", null, "443-443"))));

        Assert.That(conformance.Results.Where(result => result.Agreement is Agreement.UnsafelyDisagrees).Select(result => result.About),
            Does.Contain("inbound at the subnet").And.Contain("inbound at the interface"), "Azure has no group at the subnet");
    }

    [Test]
    public void A_tag_that_only_Azure_can_write_out_is_undecided()
    {
        var site = OneGroup with { NicRules = [Allow(100, "443", "Storage")] };

        var conformance = Replay(site, Answer(OfInterface(Effective("securityRules/allow-100", 100, "Inbound", "Allow", "Storage", ["20.38.0.0/16"], "0.0.0.0/0", null, "443-443"))));

        Assert.That((conformance.Count(Agreement.UnsafelyDisagrees), conformance.Count(Agreement.SafelyDisagrees), conformance.Count(Agreement.Undecided) > 0), Is.EqualTo((0, 0, true)), Told(conformance));
    }

    [Test]
    public void PowerShell_writes_the_same_with_capital_letters()
    {
        var conformance = Replay(OneGroup, Capital(new JsonArray(OfInterface(Shell, NoDesktop))));

        Assert.That(Counts(conformance), Is.EqualTo((4, 0, 0, 0)), Told(conformance));
    }

    [Test]
    public void An_answer_that_names_no_interface_is_for_the_only_one_in_its_subnet()
    {
        var site = OneGroup with { NicRules = null, SubnetRules = [NicRules[0].DeepClone().AsObject()] };

        var conformance = Replay(site, Answer(Group("nsg-subnet", "subnet", $"{Vnet}/subnets/apps", Shell)));

        Assert.That((conformance.Records, Counts(conformance)), Is.EqualTo((1, (4, 0, 0, 0))), Told(conformance));
    }

    [Test]
    public void Where_there_are_several_it_has_to_be_named()
    {
        var site = OneGroup with { NicRules = null, SubnetRules = [NicRules[0].DeepClone().AsObject()], More = [Neighbour] };
        var answer = Answer(Group("nsg-subnet", "subnet", $"{Vnet}/subnets/apps", Shell));

        var silent = Replay(site, answer.DeepClone());
        answer["networkInterface"] = "nic-b";
        var named = Replay(site, answer);

        Assert.That(silent.Unreadable.Single().Problem, Does.StartWith("it does not say which interface it is about"));
        Assert.That((Counts(named), named.Results[0].Record), Is.EqualTo(((4, 0, 0, 0), "nic-b")), Told(named));
    }

    [Test]
    public void An_empty_answer_says_that_there_is_no_group()
    {
        var conformance = Replay(OneGroup, new JsonObject { ["networkInterface"] = Nic, ["value"] = new JsonArray() });

        Assert.That(conformance.Results.Where(result => result.Agreement is Agreement.UnsafelyDisagrees).Select(result => result.About), Does.Contain("inbound at the interface"));
    }

    [Test]
    public void Rules_of_a_network_manager_are_compared_where_Azure_tells_them()
    {
        var site = OneGroup with { AdminRules = [Admin("Deny", 10, "3389")] };
        var admin = Effective("deny-10", 10, "Inbound", "Deny", "0.0.0.0/0", null, "0.0.0.0/0", null, "3389-3389");

        var same = Replay(site, Answer(OfInterface(Shell, NoDesktop), Managed(admin)));
        var weaker = Replay(site, Answer(OfInterface(Shell, NoDesktop), Managed(Effective("allow-10", 10, "Inbound", "AlwaysAllow", "0.0.0.0/0", null, "0.0.0.0/0", null, "3389-3389"))));

        Assert.That(Counts(same), Is.EqualTo((6, 0, 0, 0)), Told(same));
        Assert.That(weaker.Results.Single(result => result.Agreement is Agreement.UnsafelyDisagrees).About, Is.EqualTo("inbound at the network manager"));
    }

    [TestCase("priority")]
    [TestCase("access")]
    [TestCase("direction")]
    [TestCase("destinationPortRange")]
    [TestCase("sourceAddressPrefix")]
    public void An_effective_rule_that_cannot_be_read_decides_nothing(string field)
    {
        var rule = Shell;
        rule.Remove(field);

        var conformance = Replay(OneGroup, Answer(OfInterface(rule, NoDesktop)));

        Assert.That((conformance.Count(Agreement.UnsafelyDisagrees), conformance.Count(Agreement.SafelyDisagrees), conformance.Count(Agreement.Undecided) > 0), Is.EqualTo((0, 0, true)), Told(conformance));
    }

    [TestCase("""{ "value": [ { "effectiveSecurityRules": [] } ] }""", "it has no `effectiveSecurityRules` with an `association`")]
    [TestCase("""{ "networkInterface": "nic-z", "value": [] }""", "the interface `nic-z` is not in the snapshot")]
    [TestCase("""[ 7 ]""", "it has no `effectiveSecurityRules` with an `association`")]
    public void An_answer_that_cannot_be_replayed_says_why(string text, string problem) =>
        Assert.That(Replay(OneGroup, JsonNode.Parse(text)!).Unreadable.Single().Problem, Is.EqualTo(problem));

    private static JsonObject[] NicRules => OneGroup.NicRules!;

    private static JsonObject Neighbour => Resource("networkInterfaces", "nic-b", new()
    {
        ["ipConfigurations"] = new JsonArray(new JsonObject
        {
            ["name"] = "ip-b",
            ["properties"] = new JsonObject { ["privateIPAddress"] = "10.0.0.9", ["subnet"] = new JsonObject { ["id"] = $"{Vnet}/subnets/apps" } },
        }),
    });

    private static Conformance Replay(Site site, JsonNode document) => FilterConformance.OfEffectiveRules(site.Snapshot(), JsonSerializer.SerializeToElement(document));

    private static (int Agree, int Undecided, int Safe, int Unsafe) Counts(Conformance conformance) =>
        (conformance.Count(Agreement.Agrees), conformance.Count(Agreement.Undecided), conformance.Count(Agreement.SafelyDisagrees), conformance.Count(Agreement.UnsafelyDisagrees));

    private static string Told(Conformance conformance) =>
        string.Join('\n', conformance.Results.Select(result => $"{result.Agreement} {result.About}: {result.Sentence}").Concat(conformance.Unreadable.Select(one => one.Problem)));

    private static JsonObject Answer(params JsonObject[] groups) => new() { ["value"] = new JsonArray([.. groups.Select(group => group.DeepClone())]) };

    private static JsonObject OfInterface(params JsonObject[] rules) => Group("nsg-nic", "networkInterface", Nic, rules);

    private static JsonObject Managed(JsonObject rule) => new()
    {
        ["association"] = new JsonObject { ["networkManager"] = new JsonObject { ["id"] = $"{Site.Group}/providers/Microsoft.Network/networkManagers/nm" } },
        ["effectiveSecurityRules"] = new JsonArray(rule.DeepClone()),
    };

    private static JsonObject Group(string name, string at, string id, params JsonObject[] rules) => new()
    {
        ["networkSecurityGroup"] = Reference("networkSecurityGroups", name),
        ["association"] = new JsonObject { [at] = new JsonObject { ["id"] = id } },
        ["effectiveSecurityRules"] = new JsonArray([.. rules.Concat(Defaults).Select(rule => rule.DeepClone())]),
    };

    private static JsonObject Effective(
        string name, int priority, string direction, string access, string source, string[]? sources, string destination, string[]? destinations,
        string ports = "0-65535", string protocol = "") =>
        new()
        {
            ["name"] = name,
            ["priority"] = priority,
            ["direction"] = direction,
            ["access"] = access,
            ["protocol"] = protocol.Length > 0 ? protocol : ports == "0-65535" ? "All" : "Tcp",
            ["sourcePortRange"] = "0-65535",
            ["destinationPortRange"] = ports,
            ["sourceAddressPrefix"] = source,
            ["destinationAddressPrefix"] = destination,
            ["expandedSourceAddressPrefix"] = sources is null ? null : new JsonArray([.. sources]),
            ["expandedDestinationAddressPrefix"] = destinations is null ? null : new JsonArray([.. destinations]),
        };

    private static JsonNode Capital(JsonNode node) => node switch
    {
        JsonObject json => new JsonObject(json.Select(pair => KeyValuePair.Create($"{char.ToUpperInvariant(pair.Key[0])}{pair.Key[1..]}", pair.Value is null ? null : Capital(pair.Value)))!),
        JsonArray list => new JsonArray([.. list.Select(item => Capital(item!))]),
        _ => node.DeepClone(),
    };
}
