using System.Text.Json;
using ControlValidator.Azure.Parts.Storage;
using ControlValidator.Model;

namespace ControlValidator.Azure.Tests;

public sealed class ReadingResources
{
    [TestCase("""{ "properties": { "supportsHttpsTrafficOnly": true } }""", Outcome.Pass)]
    [TestCase("""{ "properties": { "supportshttpstrafficonly": true } }""", Outcome.Pass)]
    [TestCase("""{ "Properties": { "SupportsHttpsTrafficOnly": "True" } }""", Outcome.Pass)]
    [TestCase("""{ "properties": { "supportsHttpsTrafficOnly": false } }""", Outcome.Fail)]
    [TestCase("""{ "properties": {} }""", Outcome.Pass)]
    [TestCase("""{ }""", Outcome.Unknown)]
    [TestCase("""{ "properties": null }""", Outcome.Unknown)]
    public void A_default_stands_in_for_an_absent_setting_but_not_for_an_absent_section(string json, Outcome expected)
    {
        var account = new StorageAccount(Resource(json));

        Assert.That(account.Properties.SupportsHttpsTrafficOnly.OrDefault(true).Is(true).Outcome, Is.EqualTo(expected));
    }

    [TestCase("TLS1_2", Outcome.Pass)]
    [TestCase("tls1_2", Outcome.Pass)]
    [TestCase("TLS1_0", Outcome.Fail)]
    [TestCase("TLS9_9", Outcome.Fail)]
    public void A_choice_is_compared_with_a_text_or_with_one_of_its_members(string value, Outcome expected)
    {
        var account = new StorageAccount(Resource($$"""{ "properties": { "minimumTlsVersion": "{{value}}" } }"""));

        Assert.That(account.Properties.MinimumTlsVersion.Is("TLS1_2").Outcome, Is.EqualTo(expected));
        Assert.That(account.Properties.MinimumTlsVersion.Is(MinimumTlsVersion.TLS1_2).Outcome, Is.EqualTo(expected));
        Assert.That(account.Properties.MinimumTlsVersion.In("TLS1_2", "TLS1_2").Outcome, Is.EqualTo(expected));
        Assert.That((!account.Properties.MinimumTlsVersion.IsNot("TLS1_2")).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void A_choice_keeps_a_text_that_the_type_definition_does_not_list()
    {
        var account = new StorageAccount(Resource("""{ "properties": { "minimumTlsVersion": "TLS9_9" } }"""));

        Assert.That(account.Properties.MinimumTlsVersion.Value.Text, Is.EqualTo("TLS9_9"));
        Assert.That(account.Properties.MinimumTlsVersion.AtLeast("TLS1_2").Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void A_choice_of_versions_is_compared_by_its_digits()
    {
        var server = new SqlServer(Resource("""{ "properties": { "minimalTlsVersion": "1.1" } }"""));

        Assert.That(server.Properties.MinimalTlsVersion.AtLeast("1.2").Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(server.Properties.MinimalTlsVersion.Is("1.1").Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(Parts.Sql.MinimalTlsVersion.V1_2.Text, Is.EqualTo("1.2"));
    }

    [TestCase("""{ "properties": { "networkAcls": { "ipRules": [{ "value": "10.0.0.1" }, { "value": "10.0.0.2" }] } } }""", Outcome.Pass)]
    [TestCase("""{ "properties": { "networkAcls": { "ipRules": [{ "value": "10.0.0.1" }, { "value": "0.0.0.0" }] } } }""", Outcome.Fail)]
    [TestCase("""{ "properties": { "networkAcls": { "ipRules": [{ "value": "10.0.0.1" }, { }] } } }""", Outcome.Unknown)]
    [TestCase("""{ "properties": { "networkAcls": { "ipRules": [] } } }""", Outcome.Pass)]
    [TestCase("""{ "properties": { "networkAcls": { } } }""", Outcome.Unknown)]
    [TestCase("""{ "properties": { } }""", Outcome.Unknown)]
    public void Each_object_of_a_list_is_read_through_its_view(string json, Outcome expected)
    {
        var rules = new StorageAccount(Resource(json)).Properties.NetworkAcls.IpRules;

        Assert.That(rules.All(rule => rule.Value.IsNot("0.0.0.0")).Outcome, Is.EqualTo(expected));
    }

    [Test]
    public void Lists_of_texts_maps_and_numbers_are_read_as_what_they_are()
    {
        var network = new VirtualNetwork(Resource(
            """{ "tags": { "env": "prod" }, "properties": { "addressSpace": { "addressPrefixes": ["10.0.0.0/16"] }, "flowTimeoutInMinutes": 10 } }"""));

        Assert.That(network.Properties.AddressSpace.AddressPrefixes.Contains("10.0.0.0/16").Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(network.Properties.FlowTimeoutInMinutes.AtLeast(4).Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(network.Tags["env"].Is("prod").Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(network.Tags["owner"].IsAbsent().Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void An_object_that_holds_itself_is_read_to_any_depth()
    {
        var rule = new VirtualNetwork(Resource("""
            { "properties": { "subnets": [{ "name": "a", "properties": { "networkSecurityGroup": { "properties": { "subnets": [
                { "properties": { "networkSecurityGroup": { "id": "x" } } }] } } } }] } }
            """));

        var inner = rule.Properties.Subnets.All(s => s.Properties.NetworkSecurityGroup.Properties.Subnets.All(
            t => t.Properties.NetworkSecurityGroup.Id.Is("x")));

        Assert.That(inner.Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void The_presence_of_an_object_can_be_asked_for()
    {
        var account = new StorageAccount(Resource("""{ "properties": { "encryption": { } } }"""));

        Assert.That(account.Properties.Encryption.Node.IsPresent().Outcome, Is.EqualTo(Outcome.Pass));
        Assert.That(account.Properties.NetworkAcls.Node.IsPresent().Outcome, Is.EqualTo(Outcome.Fail));
        Assert.That(account.Sku.Node.IsAbsent().Outcome, Is.EqualTo(Outcome.Pass));
    }

    [Test]
    public void What_was_read_is_recorded_with_its_pointer()
    {
        var recorder = new Recorder();
        var account = new StorageAccount(Resource("""{ "properties": { "networkAcls": { "defaultAction": "Allow" } } }""").RecordingTo(recorder));

        var verdict = account.Properties.NetworkAcls.DefaultAction.Is(DefaultAction.Deny);

        Assert.That(verdict.Why?.Sentence, Is.EqualTo("properties.networkAcls.defaultAction is \"Allow\", expected `Deny`"));
        Assert.That(recorder.Readings.Single().Pointer, Is.EqualTo("/properties/networkAcls/defaultAction"));
    }

    [Test]
    public void A_view_names_the_type_that_it_reads_and_the_version_that_it_follows()
    {
        var mark = typeof(StorageAccount).GetCustomAttributes(typeof(ResourceTypeAttribute), inherit: false).Cast<ResourceTypeAttribute>().Single();

        Assert.That(StorageAccount.ResourceType, Is.EqualTo("Microsoft.Storage/storageAccounts"));
        Assert.That(mark.Name, Is.EqualTo(StorageAccount.ResourceType));
        Assert.That(mark.ApiVersion, Does.Match("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"));
    }

    internal static Resource Resource(string json) =>
        new("any", JsonDocument.Parse(json).RootElement, default, _ => new("id", "name"));
}
