using System.Text.Json;
using System.Text.Json.Nodes;

namespace ControlValidator.Cli.Tests;

/// <summary>The verb <c>conform</c>, on the example and logs of a few sign-ins.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class Conforming
{
    private static readonly string Entra = Checkout.PathOf("examples", "contoso", "entra");

    [Test]
    public void A_log_that_says_what_the_model_says_ends_with_0()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("conform", Entra, "--sign-ins", Log(scratch, Record(53003, "failure")));

        Assert.That(run.ExitCode, Is.Zero, run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("1 record, 0 not replayed, 0 silent: ").And.Contain(" 0 unsafe disagreement"));
    }

    [Test]
    public void A_protection_that_was_not_there_ends_with_1_and_names_the_record()
    {
        using var scratch = new Scratch();

        var run = Cval.RunIn(scratch.Folder, "conform", Entra, "--sign-ins", Path.GetFileName(Log(scratch, Record(0, "notApplied"))));

        Assert.That(run.ExitCode, Is.EqualTo(1), run.Output + run.Error);
        Assert.That(run.Output, Does.Contain("unsafe disagreement\n").And.Contain("log.json#/value/0 r1"));
        Assert.That(Flow(run.Output), Does.Contain("the record says that it did not apply, the model says that it applies"));
        Assert.That(run.Output.Split('\n').Where(l => l.Length > 80), Has.All.Contain(" not replayed, "));
    }

    [Test]
    public void A_record_that_cannot_be_replayed_is_named_and_the_others_are_replayed()
    {
        using var scratch = new Scratch();
        var lacking = Record(0, "success");
        lacking.Remove("ipAddress");

        var run = Cval.Run("conform", Entra, "--json", "--sign-ins", Log(scratch, Record(53003, "failure"), lacking));

        Assert.That(Flow(run.Error), Does.Contain("CV3022: the record cannot be replayed: it has no ipAddress"));
        var file = JsonDocument.Parse(run.Output).RootElement.GetProperty("files")[0];
        Assert.That(file.GetProperty("records").GetInt32(), Is.EqualTo(2));
        Assert.That(file.GetProperty("unreadable")[0].GetProperty("pointer").GetString(), Is.EqualTo("/value/1"));
        Assert.That(file.GetProperty("results").EnumerateArray().Select(r => r.GetProperty("pointer").GetString()), Is.Not.Empty.And.All.EqualTo("/value/0"));
    }

    [Test]
    public void A_log_of_which_nothing_can_be_replayed_ends_with_2()
    {
        using var scratch = new Scratch();
        var lacking = Record(0, "success");
        lacking.Remove("userId");

        Assert.That(Cval.Run("conform", Entra, "--sign-ins", Log(scratch, lacking)).ExitCode, Is.EqualTo(2));
    }

    [TestCase("""{ "value": [] }""")]
    [TestCase("7")]
    [TestCase("{")]
    public void A_file_without_records_is_bad_input(string text)
    {
        using var scratch = new Scratch();

        var run = Cval.Run("conform", Entra, "--sign-ins", scratch.Write("log.json", text));

        Assert.That((run.ExitCode, run.Error.Contains("CV3021", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    [Test]
    public void A_sign_in_that_came_in_with_less_than_the_model_demands_fails_level_4_of_identities()
    {
        using var scratch = new Scratch();

        Assert.That(LevelFour(Log(scratch, Record(53003, "failure"))), Is.EqualTo("? 0/4"), "too few say anything either way");
        Assert.That(LevelFour(Log(scratch, Record(0, "notApplied"))), Is.EqualTo("✗ 0/4"));
    }

    [Test]
    public void A_log_that_cannot_be_read_is_bad_input_for_a_level_too()
    {
        using var scratch = new Scratch();

        var run = Cval.Run("maturity", Entra, "--sign-ins", scratch.Write("log.json", "{"));

        Assert.That((run.ExitCode, run.Error.Contains("CV3021", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    [TestCase("Deny", 0, "0 undecided, 0 safe disagreement, 0 unsafe disagreement")]
    [TestCase("Allow", 1, "Azure lets through what the model drops: TCP 8081 from any IPv4 address")]
    public void Effective_rules_are_held_against_the_filters_of_the_interface(string access, int exitCode, string told)
    {
        using var scratch = new Scratch();
        var snapshot = scratch.Write("network.json", Network);

        var run = Cval.Run("conform", snapshot, "--effective-nsg", scratch.Write("effective.json", Effective(access)));

        Assert.That(run.ExitCode, Is.EqualTo(exitCode), run.Output + run.Error);
        Assert.That(Flow(run.Output), Does.Contain(told));
    }

    [Test]
    public void Without_a_file_there_is_nothing_to_replay()
    {
        var run = Cval.Run("conform", Entra);

        Assert.That((run.ExitCode, run.Error.Contains("CV3001", StringComparison.Ordinal)), Is.EqualTo((3, true)), run.Error);
    }

    /// <summary>An interface whose subnet has a group that denies one port.</summary>
    private const string Network = """
        [
          { "type": "Microsoft.Network/networkSecurityGroups", "name": "nsg-a", "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg-a",
            "properties": { "securityRules": [ { "name": "port", "properties": { "priority": 100, "direction": "Inbound", "access": "Deny", "protocol": "Tcp",
              "sourceAddressPrefix": "*", "sourcePortRange": "*", "destinationAddressPrefix": "*", "destinationPortRange": "8081" } } ] } },
          { "type": "Microsoft.Network/virtualNetworks", "name": "vnet-a", "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-a",
            "properties": { "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] }, "subnets": [ { "name": "apps", "properties": { "addressPrefix": "10.0.0.0/24",
              "networkSecurityGroup": { "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg-a" } } } ] } },
          { "type": "Microsoft.Network/networkInterfaces", "name": "nic-a", "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkInterfaces/nic-a",
            "properties": { "ipConfigurations": [ { "name": "ip", "properties": { "privateIPAddress": "10.0.0.4",
              "subnet": { "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/apps" } } } ] } }
        ]
        """;

    /// <summary>What Azure enforces there, with one rule of its own.</summary>
    private static string Effective(string access) => $$"""
        {
          "networkInterface": "nic-a",
          "value": [ {
            "association": { "subnet": { "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/vnet-a/subnets/apps" } },
            "networkSecurityGroup": { "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/networkSecurityGroups/nsg-a" },
            "effectiveSecurityRules": [
              {{Rule("port", 100, "Inbound", access, "0.0.0.0/0", "0.0.0.0/0", "8081-8081", "Tcp")}},
              {{Rule("vnet in", 65000, "Inbound", "Allow", "VirtualNetwork", "VirtualNetwork", "0-65535", "All")}},
              {{Rule("probes", 65001, "Inbound", "Allow", "AzureLoadBalancer", "0.0.0.0/0", "0-65535", "All")}},
              {{Rule("rest in", 65500, "Inbound", "Deny", "0.0.0.0/0", "0.0.0.0/0", "0-65535", "All")}},
              {{Rule("vnet out", 65000, "Outbound", "Allow", "VirtualNetwork", "VirtualNetwork", "0-65535", "All")}},
              {{Rule("internet", 65001, "Outbound", "Allow", "0.0.0.0/0", "Internet", "0-65535", "All")}},
              {{Rule("rest out", 65500, "Outbound", "Deny", "0.0.0.0/0", "0.0.0.0/0", "0-65535", "All")}}
            ]
          } ]
        }
        """;

    private static string Rule(string name, int priority, string direction, string access, string source, string destination, string ports, string protocol) => $$"""
        { "name": "{{name}}", "priority": {{priority}}, "direction": "{{direction}}", "access": "{{access}}", "protocol": "{{protocol}}", "sourcePortRange": "0-65535",
          "destinationPortRange": "{{ports}}", "sourceAddressPrefix": "{{source}}", "destinationAddressPrefix": "{{destination}}" }
        """;

    private static string Flow(string wrapped) => wrapped.Replace("\n", " ", StringComparison.Ordinal).Replace("  ", "", StringComparison.Ordinal);

    private static string LevelFour(string log)
    {
        var run = Cval.Run("maturity", Entra, "--sign-ins", log);
        return run.Output.Split('\n').Single(static line => line.StartsWith("│ Identities", StringComparison.Ordinal)).Split('│')[5].Trim();
    }

    private static string Log(Scratch scratch, params JsonObject[] records) =>
        scratch.Write("log.json", new JsonObject { ["value"] = new JsonArray([.. records]) }.ToJsonString());

    /// <summary>Lena's sign-in with a legacy client, which the example blocks.</summary>
    private static JsonObject Record(int error, string result) => JsonNode.Parse($$"""
        {
          "id": "r1", "userId": "268d95a2-09e1-44d3-b7bc-9e0522c5bc6b", "resourceId": "00000000-0000-4000-8000-0000000000f1", "ipAddress": "198.51.100.7", "clientAppUsed": "IMAP4",
          "authenticationRequirement": "singleFactorAuthentication", "riskLevelDuringSignIn": "none", "status": { "errorCode": {{error}} },
          "deviceDetail": { "deviceId": "", "operatingSystem": "Windows 10" }, "location": { "countryOrRegion": "DE" },
          "appliedConditionalAccessPolicies": [ { "id": "d32baa2c-4fef-494a-a26f-f963064c81ca", "displayName": "CA002-Global-AnyApp-Block-LegacyAuthentication", "result": "{{result}}" } ]
        }
        """)!.AsObject();
}
