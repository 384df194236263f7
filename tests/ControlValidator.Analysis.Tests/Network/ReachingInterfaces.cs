using System.Text.Json.Nodes;
using ControlValidator.Analysis.Network;
using ControlValidator.Model;
using static ControlValidator.Analysis.Tests.Network.Site;

namespace ControlValidator.Analysis.Tests.Network;

/// <summary>What the filters let through is not reachable where no way leads to it.</summary>
public sealed class ReachingInterfaces
{
    private static readonly Traffic Shell = Traffic.FromInternet.Tcp(22);

    [TestCase("Basic", Outcome.Fail)]
    [TestCase("Standard", Outcome.Pass)]
    [TestCase(null, Outcome.Unknown)]
    public void NET_21_without_any_group_it_depends_on_the_public_address(string? sku, Outcome reachable)
    {
        var snapshot = WithAddress(new(), sku).Snapshot();
        var nic = snapshot.Find(Nic)!;

        Assert.That(snapshot.Network.ProveNone(Shell, nic).Outcome, Is.EqualTo(Outcome.Fail));
        Gets(WithAddress(new(), sku), reachable);
    }

    [Test]
    public void NET_21_whether_an_admin_rule_opens_a_standard_address_is_open() =>
        Gets(WithAddress(new() { AdminRules = [Admin("AlwaysAllow", 10, "22")] }, "Standard"), Outcome.Unknown);

    [TestCase("Basic")]
    [TestCase("Standard")]
    [TestCase(null)]
    public void A_group_that_allows_opens_every_public_address(string? sku) =>
        Gets(WithAddress(new() { SubnetRules = [Allow(100, "22")] }, sku), Outcome.Fail);

    [Test]
    public void Without_a_public_address_what_the_filters_allow_has_no_way() =>
        Gets(new() { SubnetRules = [Allow(100, "22")] }, Outcome.Pass);

    [TestCase(22, Outcome.Fail)]
    [TestCase(443, Outcome.Pass)]
    public void A_load_balancer_leads_to_the_port_behind_it(int port, Outcome expected) => Gets(Behind(Balancer(port, isPublic: true)), expected);

    [Test]
    public void An_internal_load_balancer_leads_nowhere_from_the_internet() => Gets(Behind(Balancer(22, isPublic: false)), Outcome.Pass);

    [Test]
    public void A_load_balancer_that_is_not_exported_leaves_it_open() => Gets(Behind(null), Outcome.Unknown);

    [Test]
    public void Application_gateways_are_where_it_stops() => Gets(
        new()
        {
            SubnetRules = [Allow(100, "22")],
            Configuration = new() { ["applicationGatewayBackendAddressPools"] = new JsonArray(Reference("applicationGateways", "agw/backendAddressPools/pool")) },
        },
        Outcome.Unknown);

    private static void Gets(Site site, Outcome expected)
    {
        var snapshot = site.Snapshot();
        var proof = snapshot.Network.ProveUnreachable(Shell, snapshot.Find(Nic)!);

        Assert.That(proof.Outcome, Is.EqualTo(expected), proof.Sentence);
        if (Solver.IsInstalled)
            Assert.That(Solver.Disagreement(snapshot.Network.ReachScript("asked", Shell, snapshot.Find(Nic)!)), Is.Null);
    }

    private static Site WithAddress(Site site, string? sku)
    {
        var address = Resource("publicIPAddresses", "pip-a", []);
        if (sku is not null)
            address["sku"] = new JsonObject { ["name"] = sku };
        return site with { Configuration = new() { ["publicIPAddress"] = Reference("publicIPAddresses", "pip-a") }, More = [address] };
    }

    private static Site Behind(JsonObject? balancer) => new()
    {
        SubnetRules = [Allow(100, "22")],
        Configuration = new() { ["loadBalancerBackendAddressPools"] = new JsonArray(Reference("loadBalancers", "lb-a/backendAddressPools/pool")) },
        More = balancer is null ? [] : [balancer],
    };

    private static JsonObject Balancer(int port, bool isPublic)
    {
        var balancer = Resource("loadBalancers", "lb-a", new()
        {
            ["frontendIPConfigurations"] = new JsonArray(new JsonObject
            {
                ["id"] = $"{Group}/providers/Microsoft.Network/loadBalancers/lb-a/frontendIPConfigurations/front",
                ["properties"] = isPublic ? new JsonObject { ["publicIPAddress"] = Reference("publicIPAddresses", "pip-lb") } : new() { ["privateIPAddress"] = "10.0.0.100" },
            }),
            ["loadBalancingRules"] = new JsonArray(new JsonObject
            {
                ["name"] = "rule",
                ["properties"] = new JsonObject
                {
                    ["frontendIPConfiguration"] = Reference("loadBalancers", "lb-a/frontendIPConfigurations/front"),
                    ["backendAddressPool"] = Reference("loadBalancers", "lb-a/backendAddressPools/pool"),
                    ["protocol"] = "Tcp",
                    ["frontendPort"] = 5000,
                    ["backendPort"] = port,
                },
            }),
        });
        balancer["sku"] = new JsonObject { ["name"] = "Standard" };
        return balancer;
    }
}
