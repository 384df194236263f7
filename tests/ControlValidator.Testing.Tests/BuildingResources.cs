using System.Text.Json.Nodes;

namespace ControlValidator.Testing.Tests;

/// <summary>Resources built in code are what an export would have.</summary>
public sealed class BuildingResources
{
    [TestCase("Microsoft.Storage/storageAccounts", "st", "Microsoft.Storage/storageAccounts/st")]
    [TestCase("Microsoft.Sql/servers/databases", "srv/db", "Microsoft.Sql/servers/srv/databases/db")]
    public void A_resource_has_the_id_that_its_platform_would_give(string type, string name, string end) =>
        Assert.That(Json(Given.Resource(type, name))["id"]!.GetValue<string>(), Does.EndWith("/providers/" + end));

    [Test]
    public void An_object_of_the_directory_has_the_id_that_it_is_given() =>
        Assert.That(Json(Given.Resource("microsoft.graph.user", "ada"))["id"]!.GetValue<string>(), Is.EqualTo("ada"));

    [Test]
    public void Settings_are_made_with_the_objects_and_lists_that_they_stand_in()
    {
        var built = Given.Resource("t").With("properties/acls/default", "Deny").With("/properties/rules", new[] { new { port = 22 } })
            .With("properties/rules/0/open", true).With("properties/rules/1", null).With("tags/a.b~1c", 1.5);

        Assert.That(Json(built)["properties"]!.ToJsonString(), Is.EqualTo("""{"acls":{"default":"Deny"},"rules":[{"port":22,"open":true},null]}"""));
        Assert.That(Json(built)["tags"]!.ToJsonString(), Is.EqualTo("""{"a.b/c":1.5}"""));
    }

    [Test]
    public void Settings_can_be_left_out()
    {
        var built = Given.Resource("t").With("properties/on", true).With("properties/list", new[] { 1, 2 });

        Assert.That(Json(built.Without("properties/on").Without("properties/list/0").Without("not/there"))["properties"]!.ToJsonString(), Is.EqualTo("""{"list":[2]}"""));
    }

    [Test]
    public void What_was_built_can_be_the_start_of_many()
    {
        var built = Given.Resource("t").With("properties/on", true);
        _ = built.With("properties/on", false);

        Assert.That(Json(built)["properties"]!.ToJsonString(), Is.EqualTo("""{"on":true}"""));
    }

    [TestCase("name/first", "has no members")]
    [TestCase("list/7", "has 1 items")]
    [TestCase("list/x/y", "has 1 items")]
    public void A_way_that_leads_nowhere_is_said(string path, string expected) =>
        Assert.That(() => Given.Resource("t").With("list", new[] { 1 }).With(path, 1), Throws.ArgumentException.With.Message.Contains(expected));

    private static JsonObject Json(ResourceBuilder resource) => JsonNode.Parse(resource.ToString())!.AsObject();
}
