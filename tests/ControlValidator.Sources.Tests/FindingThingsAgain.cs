using System.Text.Json;
using ControlValidator.Model;

namespace ControlValidator.Sources.Tests;

public sealed class FindingThingsAgain
{
    private Export export = null!;

    [SetUp]
    public void Open() => export = new();

    [TearDown]
    public void Close() => export.Dispose();

    [Test]
    public void Among_very_many_rows_each_is_found_by_its_id_and_each_id_that_occurs_twice_is_told()
    {
        const int rows = 70_000;
        var ids = Enumerable.Range(0, rows).ToArray();
        for (var i = 0; i < 20; i++)
            ids[(rows / 2) + (i * 1733)] = i * 911;
        var seen = new Dictionary<int, int>();
        var expected = new List<string>();
        for (var row = 0; row < rows; row++)
        {
            if (!seen.TryAdd(ids[row], row))
                expected.Add($"/{row} line {1 + row}: A resource with the id `/subscriptions/s/providers/Microsoft.X/y/{ids[row]}` stands at line {1 + seen[ids[row]]} already.");
        }
        var file = export.File("many.json", $"[{string.Join(",\n", ids.Select(id => $$"""{"id":"/subscriptions/s/providers/Microsoft.X/y/{{id}}","type":"Microsoft.X/y"}"""))}]");

        var read = export.Read(file, parallel: 4);

        Assert.That(read.Estate.Diagnostics.Select(d => $"{d.Span.Pointer} line {d.Span.Line}: {d.Message}"), Is.EqualTo(expected));
        foreach (var id in Enumerable.Range(0, 200).Select(i => ids[i * 347]))
            Assert.That(read.Estate.Snapshot.Find($"/SUBSCRIPTIONS/s/providers/Microsoft.X/y/{id}")?.Origin.Row, Is.EqualTo(seen[id]), $"{id}");
        Assert.That(read.Estate.Snapshot.Find($"/subscriptions/s/providers/Microsoft.X/y/{rows}"), Is.Null);
    }

    [TestCase("properties/a/1/b", 9, "/1/Properties/a/1/b", "true")]
    [TestCase("properties/a/1/c", 8, "/1/Properties/a/1/c", "<absent>")]
    [TestCase("properties/x/y", 6, "/1/Properties/x/y", "<absent>")]
    [TestCase("nothing", 3, "/1/nothing", "<absent>")]
    [TestCase("ti~lde/s", 12, "/1/ti~0lde/s", "1")]
    public void A_setting_has_a_file_a_line_and_a_pointer(string path, int line, string pointer, string value)
    {
        var file = export.File("a.json", """
            [
              { "id": "/subscriptions/s/providers/Microsoft.X/y/1", "type": "Microsoft.X/y" },
              {
                "id": "/subscriptions/s/providers/Microsoft.X/y/2",
                "type": "Microsoft.X/y",
                "Properties": {
                  "a": [ 1,
                    {
                      "b": true
                    }
                  ] },
                "ti~lde": { "s": 1 }
              }
            ]
            """);

        Assert.That(Locate(export.Read(file), new(0, 1, 0), path), Is.EqualTo(new Observation(file, line, pointer, value)));
    }

    [Test]
    public void A_setting_of_a_nested_resource_is_found_in_the_row()
    {
        var file = export.File("a.json", """
            [{ "ResourceType": "Microsoft.Sql/servers", "ResourceName": "s", "ResourceId": "/subscriptions/s/providers/Microsoft.Sql/servers/s",
               "resources": [
                 { "ResourceType": "Microsoft.Sql/servers/databases", "Name": "d", "resources": [
                   { "Type": "transparentDataEncryption", "Name": "current",
                     "Properties": { "state": "Disabled" } } ] } ] }]
            """);

        var outcome = export.Read(file);

        Assert.That(outcome.Seen.Select(s => (s.Type, s.Id, s.Parent)), Is.EqualTo(
        [
            ("Microsoft.Sql/servers", "/subscriptions/s/providers/Microsoft.Sql/servers/s", null),
            ("Microsoft.Sql/servers/databases", "/subscriptions/s/providers/Microsoft.Sql/servers/s/databases/d",
                "/subscriptions/s/providers/Microsoft.Sql/servers/s"),
            ("Microsoft.Sql/servers/databases/transparentDataEncryption",
                "/subscriptions/s/providers/Microsoft.Sql/servers/s/databases/d/transparentDataEncryption/current",
                (string?)"/subscriptions/s/providers/Microsoft.Sql/servers/s/databases/d"),
        ]));
        Assert.That(Locate(outcome, new(0, 0, 2), "properties/state"),
            Is.EqualTo(new Observation(file, 5, "/0/resources/0/resources/0/Properties/state", "\"Disabled\"")));
    }

    [Test]
    public void A_setting_of_a_table_is_found_in_its_cell()
    {
        var file = export.File("a.json", """
            { "totalRecords": 1, "count": 1, "data": {
              "columns": [{ "name": "id" }, { "name": "type" }, { "name": "properties" }],
              "rows": [
                ["/subscriptions/1", "Microsoft.X/y",
                  { "a": { "b": 5 } }]
              ] } }
            """);

        var outcome = export.Read(file);

        Assert.That(Locate(outcome, new(0, 0, 0), "properties/a/b"), Is.EqualTo(new Observation(file, 5, "/data/rows/0/2/a/b", "5")));
        Assert.That(Locate(outcome, new(0, 0, 0), "tags/a"), Is.EqualTo(new Observation(file, 4, "/data/rows/0/tags/a", "<absent>")));
    }

    [Test]
    public void A_setting_under_a_key_is_found_there()
    {
        var file = export.File("a.json", """
            { "privileged_users": { "b61c5140-1984-4dfd-adc7-51f68910af2f": {
              "roles": [ "Global Administrator" ] } } }
            """);

        var outcome = export.Read(file);

        Assert.That(Locate(outcome, new(0, 0, 0), "roles/0"),
            Is.EqualTo(new Observation(file, 2, "/privileged_users/b61c5140-1984-4dfd-adc7-51f68910af2f/roles/0", "\"Global Administrator\"")));
    }

    [Test]
    public void Resources_are_found_by_id_type_and_parent()
    {
        export.File("a.json", """
            [{ "id": "/subscriptions/s/providers/Microsoft.KeyVault/vaults/v", "name": "v", "type": "Microsoft.KeyVault/vaults" },
             { "id": "/subscriptions/s/providers/Microsoft.KeyVault/vaults/v/keys/k", "name": "k", "type": "Microsoft.KeyVault/vaults/keys" },
             { "id": "/subscriptions/s/providers/Microsoft.KeyVault/vaults/w/keys/k", "name": "k", "type": "Microsoft.KeyVault/vaults/keys" },
             { "id": "/SUBSCRIPTIONS/s/providers/Microsoft.KeyVault/vaults/V/providers/microsoft.insights/diagnosticSettings/d", "name": "d",
               "type": "microsoft.insights/diagnosticSettings" }]
            """);
        var snapshot = export.Read(export.Folder).Estate.Snapshot;

        var vault = snapshot.Find("/Subscriptions/S/providers/microsoft.keyvault/vaults/v");

        Assert.That(vault?.Name, Is.EqualTo("v"));
        Assert.That(snapshot.Find("/subscriptions/none"), Is.Null);
        Assert.That(snapshot.All("microsoft.keyvault/VAULTS/keys").Select(r => r.Origin.Row), Is.EqualTo([1, 2]));
        Assert.That(snapshot.ChildrenOf(vault!, "Microsoft.KeyVault/vaults/keys").Select(r => r.Origin.Row), Is.EqualTo([1]));
        Assert.That(snapshot.ChildrenOf(vault!, "Microsoft.Insights/diagnosticSettings").Select(r => r.Name), Is.EqualTo(["d"]));
        Assert.That(snapshot.ChildrenOf(vault!, "Microsoft.Authorization/locks").Completeness, Is.EqualTo(Completeness.NotExported));
    }

    [Test]
    public void Nested_resources_are_all_that_there_are()
    {
        export.File("a.json", """
            [{ "ResourceType": "Microsoft.KeyVault/vaults", "ResourceName": "v", "resources": [] },
             { "ResourceType": "Microsoft.KeyVault/vaults", "ResourceName": "w", "resources": [
               { "Type": "Microsoft.KeyVault/vaults", "ExtensionResourceType": "microsoft.insights/diagnosticSettings", "Name": "d" } ] }]
            """);
        var snapshot = export.Read(export.Folder).Estate.Snapshot;
        var vaults = snapshot.All("Microsoft.KeyVault/vaults").ToList();

        var none = snapshot.ChildrenOf(vaults[0], "microsoft.insights/diagnosticSettings");
        var one = snapshot.ChildrenOf(vaults[1], "microsoft.insights/diagnosticSettings");

        Assert.That((none.Completeness, none.Count()), Is.EqualTo((Completeness.Complete, 0)));
        Assert.That(one.Single().Origin, Is.EqualTo(new Origin(0, 1, 1)));
        Assert.That(snapshot.Find(one.Single().Id)?.Name, Is.EqualTo("d"));
    }

    [Test]
    public void The_result_does_not_depend_on_the_number_of_threads()
    {
        var rows = Enumerable.Range(0, 5_000).Select(i =>
            $$"""{ "id": "/subscriptions/s/providers/Microsoft.X/y/{{i}}", "name": "n{{i}}", "type": "Microsoft.X/y{{i % 7}}", "properties": { "text": "{{new string('x', i % 977)}}" } }""");
        var file = export.File("a.json", $"[{string.Join(",\n", rows)}]");

        var one = export.Read(file, parallel: 1);
        var many = export.Read(file, parallel: 8);

        Assert.That(many.Seen, Is.EqualTo(one.Seen));
        Assert.That(many.Manifest.Documents, Is.EqualTo(one.Manifest.Documents));
        Assert.That(many.Manifest.Collections, Is.EqualTo(one.Manifest.Collections));
        Assert.That(many.Seen.Select(s => many.Estate.Load(s.Origin).Id), Is.EqualTo(one.Seen.Select(s => s.Id)));
        Assert.That(Locate(many, new(0, 4_999, 0), "name").Line, Is.EqualTo(5_000));
    }

    [Test]
    public void A_case_is_an_estate()
    {
        using var json = JsonDocument.Parse("""
            [{ "type": "Microsoft.X/y", "name": "a", "properties": { "b": 1 } },
             { "type": "microsoft.graph.conditionalAccessPolicy", "id": "1", "displayName": "MFA", "resourceId": "other" }]
            """);

        using var estate = InMemoryEstate.FromResources(json.RootElement,
            new Dictionary<string, Completeness>(StringComparer.Ordinal)
            {
                ["Microsoft.Authorization/roleAssignments"] = Completeness.Complete,
                ["microsoft.graph.user"] = Completeness.NotRead,
            },
            asOf: null, "cases.json");
        estate.Read(() => _ => { }, CancellationToken.None);

        var snapshot = estate.Snapshot;
        Assert.That(snapshot.Resources.Select(r => (r.Id, r.Name)), Is.EqualTo([("Microsoft.X/y/a", "a"), ("1", "MFA")]));
        Assert.That(snapshot.All("Microsoft.X/y").Completeness, Is.EqualTo(Completeness.Complete));
        Assert.That(snapshot.All("microsoft.authorization/roleAssignments").Completeness, Is.EqualTo(Completeness.Complete));
        Assert.That(snapshot.All("microsoft.graph.user").Completeness, Is.EqualTo(Completeness.NotRead));
        Assert.That(snapshot.All("microsoft.graph.group").Completeness, Is.EqualTo(Completeness.NotExported));
        Assert.That(estate.Diagnostics, Is.Empty);
    }

    private static Observation Locate(Outcome outcome, Origin origin, string path)
    {
        var recorder = new Recorder();
        _ = outcome.Estate.Load(origin).RecordingTo(recorder)[path].As<string>().Is("x");
        return outcome.Estate.Locate(recorder.Readings[0]);
    }
}
