using System.Text.Json;
using System.Text.Json.Nodes;

namespace ControlValidator.Engine.Tests;

public sealed class Disguising
{
    [Test]
    public void The_same_is_replaced_by_the_same()
    {
        var disguised = Of("""{ "type": "T/x", "name": "payroll", "a": "payroll-db", "b": "8f7c2a10-1111-4222-8333-944455556666", "c": "x 8f7c2a10-1111-4222-8333-944455556666" }""");

        Assert.That((string?)disguised["name"], Is.EqualTo("name1"));
        Assert.That((string?)disguised["a"], Is.EqualTo("name1-db"));
        Assert.That((string?)disguised["c"], Is.EqualTo($"x {(string?)disguised["b"]}"));
    }

    [Test]
    public void What_every_estate_has_stays()
    {
        var disguised = Of("""{ "type": "T/x", "name": "n", "tls": "TLS1_2", "on": true, "days": 90, "range": "0.0.0.0/0", "when": "2026-01-31T00:00:00Z", "scope": "/providers/Microsoft.Storage/x/default" }""");

        Assert.That((string?)disguised["tls"], Is.EqualTo("TLS1_2"));
        Assert.That((bool?)disguised["on"], Is.True);
        Assert.That((int?)disguised["days"], Is.EqualTo(90));
        Assert.That((string?)disguised["range"], Is.EqualTo("0.0.0.0/0"));
        Assert.That((string?)disguised["when"], Is.EqualTo("2026-01-31T00:00:00Z"));
        Assert.That((string?)disguised["scope"], Is.EqualTo("/providers/Microsoft.Storage/x/default"));
    }

    [TestCase("adminPassword", "hunter2!", "hunter2")]
    [TestCase("connectionString", "Server=tcp:x;Password=y", "Password=y")]
    [TestCase("displayName", "Ada Lovelace", "Lovelace")]
    [TestCase("mail", "ada@fabrikam.com", "fabrikam")]
    [TestCase("address", "203.0.113.77", "203.0.113")]
    [TestCase("blob", "dGhpcyBpcyBhIHZlcnkgbG9uZyBvcGFxdWUgdmFsdWUgb2Ygc29tZSBraW5k", "dGhpcyBp")]
    public void People_secrets_and_addresses_go(string property, string value, string gone)
    {
        var disguised = Of($$"""{ "type": "T/x", "name": "n", "{{property}}": "{{value}}" }""");

        Assert.That(disguised.ToJsonString(), Does.Not.Contain(gone));
    }

    [Test]
    public void A_type_of_the_platform_keeps_its_name_even_where_a_resource_has_the_same()
    {
        var disguised = Of("""{ "type": "Microsoft.Storage/storageAccounts", "name": "storage", "id": "/subscriptions/s/resourceGroups/storage/providers/Microsoft.Storage/storageAccounts/storage" }""");

        Assert.That((string?)disguised["type"], Is.EqualTo("Microsoft.Storage/storageAccounts"));
        Assert.That((string?)disguised["id"], Does.Contain("/providers/Microsoft.Storage/storageAccounts/name1"));
    }

    [Test]
    public void Long_lists_are_cut()
    {
        Assert.That(Of("""{ "type": "T/x", "name": "n", "list": [1, 2, 3, 4, 5] }""")["list"]?.AsArray(), Has.Count.EqualTo(3));
    }

    private static JsonObject Of(string resource)
    {
        using var document = JsonDocument.Parse(resource);
        return new Disguise().Of(document.RootElement);
    }
}
